"""Reading what somebody else may have made: run folders, checkpoints, prepared data, packed projects.

Such files are data and nothing else. Every read of them goes through here, so that the guards stand in one place: a
file is a plain file (no link, pipe or device, and opening one never waits), its size is known to be sane before it is
read, JSON has a depth and a number of values, an array is as large as the file that holds it says.
"""

from attune_datasets.untrusted.arrays import map_array, read_arrays
from attune_datasets.untrusted.documents import parse_json, read_json, read_json_lines
from attune_datasets.untrusted.files import (
    RefusedFile,
    is_link,
    is_plain_name,
    open_plain,
    open_to_append,
    read_bytes,
    refuse_links,
    sentence,
)

__all__ = [
    "RefusedFile",
    "is_link",
    "is_plain_name",
    "map_array",
    "open_plain",
    "open_to_append",
    "parse_json",
    "read_arrays",
    "read_bytes",
    "read_json",
    "read_json_lines",
    "refuse_links",
    "sentence",
]
