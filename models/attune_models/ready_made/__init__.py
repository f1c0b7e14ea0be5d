"""The ready-made runs: small models of our own, trained on the bundled samples, there from the first start.

They are packed as `attune pack` packs any run, and come whole but for what the optimizer remembers: curves, pinned
attention, prepared data, the best checkpoint. `make` trains them; a test compares them with what is said here.
"""

from __future__ import annotations

import json
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from attune_datasets.errors import AttuneError, nearest
from attune_datasets.samples import Sample, sample

from attune_models.presets import preset, with_settings
from attune_models.runs.archive import unpack_run
from attune_models.runs.folder import RunFolder
from attune_models.runs.names import free_path
from attune_models.runs.storage import storage_error
from attune_models.spec import RunSpec

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class ReadyMade:
    """A run that comes with Attune.

    Args:
        name: What commands call it.
        title: What its folder is called in a workspace.
        sample_name: The bundled sample that it has learned.
        preset_name: The preset that its settings begin with.
        settings: What else was set, by key.
        pins: The texts of which every checkpoint has stored the attention.
        text: One to begin with: to look into, or to go on with.
    """

    name: str
    title: str
    sample_name: str
    preset_name: str
    settings: dict[str, str]
    pins: tuple[str, ...]
    text: str

    @property
    def file(self) -> Path:
        """The packed run."""
        return _FOLDER / f"{self.name}.zip"

    @property
    def sample(self) -> Sample:
        """What it has learned."""
        return sample(self.sample_name)

    def spec(self) -> RunSpec:
        """Returns what it was trained with, the sample where it lies now."""
        return with_settings(
            preset(self.preset_name).spec, {**self.settings, "data.file": json.dumps(str(self.sample.path))}
        )


READY_MADE: tuple[ReadyMade, ...] = (
    ReadyMade(
        name="reviews",
        title="ready-made reviews",
        sample_name="reviews_en",
        preset_name="reviews",
        settings={"model.num_layers": "2", "model.d_model": "32", "model.d_ff": "128", "training.device": "cpu"},
        pins=("The film was not only not bad but wonderful.", "Everyone praised the acting; I cannot."),
        text="The film was not only not good but dreadful.",
    ),
    ReadyMade(
        name="stories",
        title="ready-made stories",
        sample_name="stories_en",
        preset_name="gpt-tiny",
        settings={"model.d_model": "48", "model.d_ff": "192", "training.device": "cpu"},
        pins=("One sunny Friday, Emma had a brown lamp",),
        text="One sunny Friday,",
    ),
)


def ready_made(name: str) -> ReadyMade:
    """Returns the ready-made run of that name. Raises `AttuneError` where none has it."""
    for candidate in READY_MADE:
        if candidate.name == name:
            return candidate
    raise AttuneError(f"There is no ready-made run {name!r}.", remedy=nearest(name, (run.name for run in READY_MADE)))


def put_into(workspace: Path, run: ReadyMade) -> Path:
    """Returns the folder of a ready-made run in `workspace`, where it is unpacked unless it lies there already.

    Its data is the sample as it lies here, not where it lay when the run was made.

    Raises:
        AttuneError: The disk refuses.
    """
    token = _packed_token(run)
    try:
        workspace.mkdir(parents=True, exist_ok=True)
        place = next((place for place in sorted(workspace.glob(f"{run.title}*")) if _token_of(place) == token), None)
        if place is None:
            with tempfile.TemporaryDirectory(prefix=".unpacking-", dir=workspace) as scratch:
                place = unpack_run(run.file, scratch).rename(free_path(workspace, run.title))
        _name_sample(RunFolder(place), str(run.sample.path))
        return place
    except OSError as error:
        raise storage_error(error, f"The ready-made run cannot be unpacked into {workspace}.") from error


def _name_sample(folder: RunFolder, path: str) -> None:
    spec = folder.record()["spec"]
    if spec["data"]["file"] != path:
        folder.complete_record(spec={**spec, "data": {**spec["data"], "file": path}})


def _token_of(place: Path) -> str:
    try:
        return str(RunFolder(place).record()["token"])
    except AttuneError:
        return ""


def _packed_token(run: ReadyMade) -> str:
    with zipfile.ZipFile(run.file) as archive:
        return str(json.loads(archive.read(f"{run.title}/run.json"))["token"])
