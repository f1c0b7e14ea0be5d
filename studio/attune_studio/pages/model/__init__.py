"""The Model page: the network's settings, its drawing, what it costs."""
