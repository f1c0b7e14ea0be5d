"""What a model's spec will build, told without building it: blocks, shapes, parameters and memory.

The window draws from this while a person still turns the knobs, so it costs microseconds and loads no TensorFlow. That
it agrees with the networks that are built is tested for every option.
"""

from attune_models.architecture.blocks import Architecture, Block, Tower
from attune_models.architecture.memory_estimate import Memory, memory
from attune_models.architecture.towers import architecture

__all__ = ["Architecture", "Block", "Memory", "Tower", "architecture", "memory"]
