"""What `soak.py` is made of: random hands on the window, its heartbeat, its process, and what is seen from outside."""
