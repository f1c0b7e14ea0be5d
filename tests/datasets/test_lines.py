"""What ends a line of a plain text file."""

from attune_datasets.lines import split_lines


def test_a_line_feed_ends_a_line_and_a_carriage_return_where_there_is_none():
    assert split_lines("one\u2028still one\nt\x0bw\x85o\r\n\nthree\rfour\x1c\n".encode()) == [
        "one\u2028still one", "t\x0bw\x85o", "", "three\rfour\x1c",
    ]  # fmt: skip
    assert split_lines(b"one\rtwo\r") == ["one", "two"]
    assert split_lines(b"one\n\n") == ["one", ""]
    assert split_lines(b"") == []
