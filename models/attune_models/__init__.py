"""Keras layers, architectures, the training run, inspection, export. Importing the package loads no TensorFlow."""
