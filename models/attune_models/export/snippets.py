"""The lines that load an export, for people to paste."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_SAVED_MODEL = {
    "classification": """\
import tensorflow as tf

model = tf.saved_model.load({path})
labels = [name.decode() for name in model.signatures["labels"]()["labels"].numpy()]
answer = model.signatures["serving_default"](texts=tf.constant({texts}))

for label, probabilities in zip(answer["label"].numpy(), answer["probabilities"].numpy()):
    print(label.decode(), dict(zip(labels, probabilities.round(3).tolist())))
""",
    "translation": """\
import tensorflow as tf

model = tf.saved_model.load({path})
answer = model.signatures["serving_default"](texts=tf.constant({texts}))

for translation, score in zip(answer["translation"].numpy(), answer["score"].numpy()):
    print(f"{{score:.3f}}", translation.decode())
# model.signatures["attention"] and ["heads"], where the network has attention, also tell what each word was made from.
""",
    "language": """\
import tensorflow as tf

model = tf.saved_model.load({path})
prompts = tf.constant({texts})
answer = model.signatures["generate"](
    texts=prompts,
    temperature=tf.constant(0.8, tf.float64),  # 0: always the likeliest
    top_k=tf.constant(0),  # 0: all
    top_p=tf.constant(1.0, tf.float64),
    repetition_penalty=tf.constant(1.0, tf.float64),
    seed=tf.constant(0, tf.int64),
    max_new_tokens=tf.constant(200),
)

for prompt, text in zip(prompts.numpy(), answer["text"].numpy()):
    print(prompt.decode() + text.decode())
""",
}
_KERAS = {
    "classification": """\
import json
from pathlib import Path

import keras
import attune_models.layers  # registers the layers that model.keras names
from attune_datasets.cleaning import clean
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import Tokenizer

folder = Path({path})
about = json.loads((folder / "attune.json").read_text("utf-8"))
tokenizer = Tokenizer.load(folder / "tokenizer.json")
model = keras.models.load_model(folder / "model.keras")

texts = clean({texts}, CleaningSpec(**about["cleaning"]))
ids = keras.utils.pad_sequences([tokenizer.encode([text])[0] for text in texts], padding="post")
for probabilities in keras.ops.convert_to_numpy(keras.ops.softmax(model.predict(ids, verbose=0))):
    print(dict(zip(about["labels"], probabilities.round(3).tolist())))
""",
    "translation": """\
import json
from pathlib import Path

from attune_datasets.cleaning import clean
from attune_datasets.spec import CleaningSpec
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer
from attune_models.searching import Searcher
from attune_models.spec import DecodingSpec, RunSpec
from attune_models.translators import build_translator

folder = Path({path})
about = json.loads((folder / "attune.json").read_text("utf-8"))
source, target = (Tokenizer.load(folder / f"{{side}}_tokenizer.json") for side in ("source", "target"))
spec = RunSpec(task="translation", model=about["model"]).model
translator = build_translator(spec, source.size, target.size, source.max_length)
translator.model.load_weights(folder / "model.keras")

texts = clean({texts}, CleaningSpec(**about["cleaning"]))
searcher = Searcher(translator, DecodingSpec(**about["decoding"]), source.max_length)
for best, *others in searcher.search(TokenStore(*source.encode(texts))):
    print(f"{{best.score:.3f}}", target.decode(best.ids))
""",
    "language": """\
import json
from pathlib import Path

from attune_datasets.cleaning import clean
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import Tokenizer
from attune_models.generation import TextGenerator
from attune_models.language_model import build_language_model
from attune_models.sampling import SamplingSpec
from attune_models.spec import RunSpec

folder = Path({path})
about = json.loads((folder / "attune.json").read_text("utf-8"))
tokenizer = Tokenizer.load(folder / "tokenizer.json")
model = build_language_model(
    RunSpec(task="language", model=about["model"]).model, tokenizer.size, tokenizer.max_length
)
model.model.load_weights(folder / "model.keras")
generator = TextGenerator(model, tokenizer, about["first"])

prompts = {texts}
for prompt, cleaned in zip(prompts, clean(prompts, CleaningSpec(**about["cleaning"]))):
    written = generator.generate(generator.read(cleaned), SamplingSpec(temperature=0.8, seed=0, max_new_tokens=200))
    print(prompt + "".join(token.text for token in written))
""",
}
_SNIPPETS = {"savedmodel": _SAVED_MODEL, "keras": _KERAS}


def snippet(kind: str, task: str, path: str | Path, texts: Sequence[str]) -> str:
    """Returns a Python script that loads the export at `path` and asks it about `texts`.

    Args:
        kind: `savedmodel` or `keras`.
        task: `classification`, `translation` or `language`.
        path: The export's folder.
        texts: Examples.
    """
    return _SNIPPETS[kind][task].format(path=repr(str(path)), texts=repr(list(texts)))
