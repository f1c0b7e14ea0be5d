"""The Train page: how the weights are found, and watching them being found."""
