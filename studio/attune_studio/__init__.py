"""The Qt program and the `attune` command. Nothing here loads TensorFlow: what needs it runs in other processes."""
