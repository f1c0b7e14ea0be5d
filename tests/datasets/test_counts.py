"""Counts are said as people say them."""

from attune_datasets.counts import counted


def test_one_is_no_plural():
    said = [counted(1, "row"), counted(0, "row"), counted(1200, "row"), counted(1, "class", "classes")]
    assert [*said, counted(2, "class", "classes")] == ["1 row", "0 rows", "1,200 rows", "1 class", "2 classes"]
