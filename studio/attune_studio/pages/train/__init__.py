"""The Train page: how the weights are found, and watching them being found."""

from attune_studio.pages.train.page import TrainPage

__all__ = ["TrainPage"]
