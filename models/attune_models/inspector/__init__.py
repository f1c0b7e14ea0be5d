"""The inspector: a service that holds one run's model warm and answers what it says, sees and may be taken away as.

`python -m attune_models.inspector`; the requests are in docs/architecture.md. It computes on the CPU, in float32: a
single text is quick there, and the GPU's memory is left to training.
"""
