"""The scenes of the pictures, one module each: what they do with the real window, and what they save of it."""
