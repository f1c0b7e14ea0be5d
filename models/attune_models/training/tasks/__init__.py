"""What differs between the tasks that a run can learn: its data, network, batches, loss and how it is judged."""

from attune_models.training.tasks.task import Evaluation, Task

__all__ = ["Evaluation", "Task"]
