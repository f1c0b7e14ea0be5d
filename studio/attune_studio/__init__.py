"""The Qt program and the `attune` command. Nothing here loads TensorFlow: work that needs it runs in other processes."""
