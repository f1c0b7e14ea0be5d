"""What a name given by a person stands for: a file, or a bundled sample as `sample:NAME`."""

from __future__ import annotations

from pathlib import Path

_SAMPLE = "sample:"


def named_file(name: str) -> Path:
    """Returns the absolute path that `name` stands for. Raises `DatasetError` for an unknown sample."""
    if name.startswith(_SAMPLE):
        from attune_datasets.samples import sample

        return sample(name.removeprefix(_SAMPLE)).path
    return Path(name).expanduser().absolute()
