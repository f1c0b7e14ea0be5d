"""The Keras export: the network alone, for going on in Python, with all that turns text into its input beside it.

- `model.keras`: a classifier: ids `(batch, length)` int32, padded with 0 -> logits `(batch, classes)`; a translator:
  source ids and target ids -> the logits of the next token at each place of the target; a language model: ids -> the
  logits of the token behind each. Compiled for nothing. Its
  layers are Attune's, registered under `attune>` by `import attune_models.layers`; any Keras backend loads it.
- `tokenizer.json`, or `source_tokenizer.json` and `target_tokenizer.json`: for `Tokenizer.load`.
- `attune.json`: labels, cleaning, versions; of the others, how the network is built; of a translator, how it decodes.

A translator and a language model write word by word, which the network alone does not: `build_translator` and
`build_language_model` make one by `attune.json`, and take the weights of `model.keras`.
"""

from __future__ import annotations

from pathlib import Path

from attune_datasets.service import ProgressCall, no_progress

from attune_models.export.exports import Export
from attune_models.export.folder import describe


def write_keras(export: Export, folder: Path, progress: ProgressCall = no_progress) -> None:
    """Writes the files into `folder`, which `folder.writing` gave."""
    progress(0.0, "Writing the network")
    export.network.save(folder / "model.keras", include_optimizer=False)
    progress(0.8, "Writing the tokenizer")
    for name, tokenizer in export.tokenizers.items():
        tokenizer.save(folder / f"{name}.json")
    describe(folder / "attune.json", export.about())
