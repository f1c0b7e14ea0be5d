"""What a test tells a worker's process of its disk and its room: no test fills up the disk of whoever runs it."""

import shutil

from attune_models.training import prober


def disk(free):
    """Lets every disk seem to have `free` bytes."""
    usage = shutil.disk_usage
    shutil.disk_usage = lambda path: usage(path)._replace(free=free)


def pins(most):
    """Gives the probes of all pinned examples `most` bytes."""
    prober.MOST_BYTES = most
