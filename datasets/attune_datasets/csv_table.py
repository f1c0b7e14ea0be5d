"""Reads delimited text (.csv, .tsv, .txt) and plain lines, in any encoding, into columns of strings."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attune_datasets.counts import counted
from attune_datasets.delimited import Records, find_records
from attune_datasets.dialect import Dialect, detect_dialect, has_header, is_consistent
from attune_datasets.encoding import Decoded, decode, detect_encoding
from attune_datasets.errors import DatasetError, printable
from attune_datasets.files import FileData
from attune_datasets.parsed import Detection, Parsed
from attune_datasets.problems import SHOWN, RowProblem, excerpt
from attune_datasets.quotes import MAX_FIELD
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import DataSpec

_STAND_IN = "\x1f"  # the ASCII unit separator takes the place of a delimiter beyond ASCII
_HEADER_SAMPLE = 1000
_MAX_COLUMNS = 10_000


def read_delimited(file: FileData, spec: DataSpec, progress: ProgressCall = no_progress) -> Parsed:
    """Reads delimited text; what `spec` leaves open is detected.

    Raises:
        DatasetError: The dialect is impossible, or the file holds no rows.
    """
    encoding = detect_encoding(file.data) if spec.encoding is None else None
    progress(0.1, "Decoding")
    decoded = decode(file.data, encoding.name if encoding else str(spec.encoding))
    text, problems = _without_nul(decoded)
    detection = Detection("delimited", encoding=encoding.name if encoding else str(spec.encoding))
    detection, records = _find_records(file, text, spec, detection, progress)
    detection = replace(detection, sure=detection.sure and (encoding is None or encoding.sure))
    problems += [
        RowProblem(trouble.place, trouble.reason, _line_text(records, trouble.place), dropped=False)
        for trouble in records.troubles
    ]
    return _build(file.name, records, spec, detection, problems)


def _without_nul(decoded: Decoded) -> tuple[bytes, list[RowProblem]]:
    """Leaves NUL characters out and tells their lines, and those of bytes that could not be decoded."""
    text, problems = decoded.utf8, []
    newlines = None
    for positions, reason in [
        (decoded.damage, "Holds bytes that are not in the file's encoding; they are shown as �."),
        (_find(text, 0), "Holds NUL characters; they were left out."),
    ]:
        if len(positions):
            newlines = _find(text, 10) if newlines is None else newlines
            for index in np.unique(np.searchsorted(newlines, positions)).tolist():
                start = int(newlines[index - 1]) + 1 if index else 0
                line = _decoded(text[start : start + 4 * SHOWN].split(b"\n")[0].replace(b"\0", b""))
                problems.append(RowProblem(index + 1, reason, excerpt(line), dropped=False))
    return (text.replace(b"\0", b"") if b"\0" in text else text), problems


def _find(text: bytes, byte: int) -> np.ndarray:
    return np.flatnonzero(np.frombuffer(text, np.uint8) == byte)


def _decoded(piece: bytes) -> str:
    return piece.decode("utf-8", "ignore")


def _find_records(
    file: FileData, text: bytes, spec: DataSpec, detection: Detection, progress: ProgressCall
) -> tuple[Detection, Records]:
    delimiter, quote = _told_delimiter(spec), _told_quote(spec)
    if delimiter and not delimiter.isascii():
        text = text.replace(delimiter.encode(), _STAND_IN.encode())
        delimiter = _STAND_IN
    progress(0.2, "Detecting the delimiter")
    dialect, records = detect_dialect(text, delimiter, quote, progress)
    prose = file.suffix == ".txt" and delimiter is None and not is_consistent(records)
    if prose and dialect.delimiter:
        dialect = Dialect("", quote or "", sure=True)
        records = find_records(text, "", dialect.quote)
    if not dialect.delimiter:
        return Detection("lines", detection.encoding, "", dialect.quote, sure=prose or dialect.sure), records
    shown = spec.delimiter if spec.delimiter is not None else dialect.delimiter
    return replace(detection, delimiter=shown, quote=dialect.quote, sure=dialect.sure), records


def _told_delimiter(spec: DataSpec) -> str | None:
    names = {"\\t": "\t", "tab": "\t"}
    told = spec.delimiter if spec.delimiter is None else names.get(spec.delimiter.lower(), spec.delimiter)
    if told is not None and (len(told) > 1 or (told and told in "\r\n\0") or told != printable(told)):
        raise DatasetError(
            f"The delimiter {told!r} cannot be used.",
            remedy="Give one character, such as , or ; or tab, or leave it empty.",
        )
    return told


def _told_quote(spec: DataSpec) -> str | None:
    told = spec.quote
    if told and (len(told) > 1 or not told.isascii() or told in "\r\n\0" or told == _told_delimiter(spec)):
        raise DatasetError(
            f"The quote character {told!r} cannot be used.",
            remedy='Give one ASCII character other than the delimiter, usually ", or leave it empty for none.',
        )
    return told


def _build(name: str, records: Records, spec: DataSpec, detection: Detection, problems: list[RowProblem]) -> Parsed:
    width = records.usual_width()
    if not width:
        raise DatasetError(f"{name} is empty.", remedy="Choose a file with at least one row of text.")
    if width > _MAX_COLUMNS:
        raise DatasetError(
            f"{name} has {width:,} columns; a table may have {_MAX_COLUMNS:,}.",
            remedy="If it has fewer, say what stands between them with data.delimiter.",
        )
    header, sure = _header(name, records, width, spec, detection)
    names = _fields_of(records, 0) if header else [""] * width
    rows, dropped = _readable(records, width, first=1 if header else 0)
    problems = _one_a_row(problems, dropped)
    if detection.format == "lines" and not header:
        names = ["text"]
    if header and len(names) != width:
        names = _fitted_names(names, width)
        problems.append(
            RowProblem(
                line=int(records.lines[0]),
                reason=f"The header names {int(records.widths[0])} columns, the rows have {width}.",
                text=_record_text(records, 0),
                dropped=False,
            )
        )
    if not len(rows):
        raise _no_rows(name, header, problems, spec)
    columns = [_column(records, rows, column, width) for column in range(width)]
    problems.sort(key=lambda problem: problem.line)
    detection = replace(detection, header=header, sure=detection.sure and sure)
    blank = records.blank[records.blank > records.lines[0]] if header else records.blank
    return Parsed(names, columns, records.lines[rows], detection, problems, blank)


def _one_a_row(remarks: list[RowProblem], dropped: list[RowProblem]) -> list[RowProblem]:
    """Joins what was remarked on rows that are left out to the reason: such a row was not read with a correction."""
    reasons = {problem.line: "" for problem in dropped}
    for remark in remarks:
        if remark.line in reasons:
            reasons[remark.line] += f" {remark.reason}"
    kept = [remark for remark in remarks if remark.line not in reasons]
    return kept + [replace(problem, reason=problem.reason + reasons[problem.line]) for problem in dropped]


def _no_rows(name: str, header: bool, problems: list[RowProblem], spec: DataSpec) -> DatasetError:
    if any(problem.dropped for problem in problems):
        first = next(problem for problem in problems if problem.dropped)
        return DatasetError(
            f"None of the rows of {name} can be read.", why=f"Line {first.line}: {first.reason}",
            remedy="Check the delimiter, the quote character and the encoding.",
        )  # fmt: skip
    told = "" if spec.header else " If that row is data, choose data.header=false."
    assert header
    return DatasetError(
        f"{name} holds a header and no rows.", remedy=f"Choose a file with rows below its header.{told}"
    )


def _header(name: str, records: Records, width: int, spec: DataSpec, detection: Detection) -> tuple[bool, bool]:
    if spec.header is not None:
        return spec.header, True
    first = _fields_of(records, 0)
    if detection.format == "lines" and name.endswith(".txt"):
        return False, True
    rows = np.flatnonzero(records.widths == width)
    rows = rows[rows > 0]
    rows = rows[:: max(1, len(rows) // _HEADER_SAMPLE)]
    samples = [_column(records, rows, column, width).to_pylist() for column in range(width)]
    if len(first) != width:
        first = _fitted_names(first, width)
    return has_header(first, samples)


def _fitted_names(names: list[str], width: int) -> list[str]:
    """R's `write.table` leaves out the name of its first column, the row names; else names are missing at the end."""
    if len(names) == width - 1:
        return ["", *names]
    return (names + [""] * width)[:width]


def _fields_of(records: Records, row: int) -> list[str]:
    width = int(records.widths[row])
    rows = np.array([row])
    return [_column(records, rows, column, width)[0].as_py() for column in range(width)]


def _readable(records: Records, width: int, first: int) -> tuple[np.ndarray, list[RowProblem]]:
    """Returns the records that have the right width and no over-long field, and what is wrong with the others."""
    rows = np.arange(first, len(records.widths))
    good = records.widths[rows] == width
    wide = rows[records.widths[rows] > width]
    good[wide - first] = _only_empty_beyond(records, wide, width)
    long = rows[records.ends[rows] - records.starts[rows] > MAX_FIELD]
    problems = []
    for row in long.tolist():
        size = _longest_field(records, row)
        if size > MAX_FIELD:
            good[row - first] = False
            reason = f"Holds a field of {size / 2**20:,.1f} MB; {MAX_FIELD // 2**20} MB are read at most."
            problems.append(RowProblem(int(records.lines[row]), reason, _record_text(records, row)))
    told = {problem.line for problem in problems}
    for row in rows[~good].tolist():
        if int(records.lines[row]) not in told:
            count = int(records.widths[row])
            expected = "1 is" if width == 1 else f"{width:,} are"
            reason = f"Has {counted(count, 'field')} where {expected} expected."
            problems.append(RowProblem(int(records.lines[row]), reason, _record_text(records, row)))
    return rows[good], problems


def _only_empty_beyond(records: Records, rows: np.ndarray, width: int) -> np.ndarray:
    """True for records whose fields beyond the width are all empty: trailing delimiters, nothing to lose."""
    last = np.searchsorted(records.delimiters, records.ends[rows])
    first = last - (records.widths[rows] - width)
    return records.ends[rows] - records.delimiters[np.minimum(first, len(records.delimiters) - 1)] == last - first


def _longest_field(records: Records, row: int) -> int:
    start, end = int(records.starts[row]), int(records.ends[row])
    first, last = np.searchsorted(records.delimiters, [start, end])
    edges = np.concatenate([[start - 1], records.delimiters[first:last], [end]])
    return int(np.diff(edges).max()) - 1


def _record_text(records: Records, row: int) -> str:
    start = int(records.starts[row])
    return excerpt(_decoded(records.data[start : min(int(records.ends[row]), start + 4 * SHOWN)].tobytes()))


def _line_text(records: Records, line: int) -> str:
    row = max(0, int(np.searchsorted(records.lines, line, side="right")) - 1)
    return _record_text(records, row)


def _column(records: Records, rows: np.ndarray, column: int, width: int) -> pa.Array:
    """Gathers a field of many records: fields and the gaps between them are one Arrow array, of which half is taken."""
    starts, ends = records.fields(rows, column, width)
    doubled = np.zeros(len(rows), bool)
    if len(records.quotes):
        first, last = np.searchsorted(records.quotes, starts), np.searchsorted(records.quotes, ends)
        quoted = last > first
        starts, ends = starts.copy(), ends.copy()
        starts[quoted] = records.quotes[first[quoted]] + 1
        ends[quoted] = records.quotes[last[quoted] - 1]
        doubled = last - first > 2
    offsets = np.empty(2 * len(rows), np.int32)
    offsets[::2], offsets[1::2] = starts, ends
    both = pa.StringArray.from_buffers(max(0, 2 * len(rows) - 1), pa.py_buffer(offsets), pa.py_buffer(records.data))
    fields = both.take(pa.array(np.arange(0, 2 * len(rows), 2)))
    if not doubled.any():
        return fields
    quote = chr(records.data[records.quotes[0]])
    single = pc.replace_substring(fields.filter(pa.array(doubled)), quote * 2, quote)
    return pc.replace_with_mask(fields, pa.array(doubled), single)
