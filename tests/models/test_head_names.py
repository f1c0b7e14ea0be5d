"""The names of heads."""

import pytest
from attune_datasets.errors import AttuneError
from attune_models.head_names import Head, parse_head


@pytest.mark.parametrize(
    ("name", "head"),
    [("2.3", ("encoder", 1, 2)), ("cross.1.4", ("cross", 0, 3)), ("decoder.12.10", ("decoder", 11, 9))],
)
def test_people_count_from_one(name, head):
    assert parse_head(name) == Head(*head) and Head(*head).name == name


def test_the_encoder_may_be_named():
    assert parse_head("encoder.2.3") == parse_head("2.3")


@pytest.mark.parametrize(
    "text", ["", "3", "0.1", "1.0", "2.3.4", "kross.1.1", "-1.2", "1,2", "２.３", "2.3 ", "1.99999"]
)
def test_what_names_no_head_is_told(text):
    with pytest.raises(AttuneError, match=r"names no head.*Write 2\.3"):
        parse_head(text)
