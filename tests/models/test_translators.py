"""What holds for translators of every kind: none sees the future, padding or batch mates; a step equals the whole."""

import os
import subprocess
import sys

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import BEGIN, END, PADDING
from attune_models.decoding import beam_search, greedy, length_factor
from attune_models.spec import RNNSpec, TransformerSpec
from attune_models.translators import build_translator

VOCABULARY, LENGTH = 11, 10
SMALL = {"encoder_layers": 2, "decoder_layers": 2, "d_model": 8, "num_heads": 2, "d_ff": 16}
SPECS = {
    "transformer": TransformerSpec(**SMALL),
    "rotary": TransformerSpec(
        **SMALL, positions="rotary", norm="rms_norm", activation="swiglu", tied_embeddings="none"
    ),
    "learned": TransformerSpec(**SMALL, positions="learned", norm_placement="post", tied_embeddings="target_output"),
    "additive": RNNSpec(d_model=8, cell="gru", attention="additive", num_layers=2),
    "additive-unfed": RNNSpec(d_model=8, cell="lstm", attention="additive", input_feeding=False, bidirectional=False),
    "general": RNNSpec(d_model=8, cell="lstm", attention="general", num_layers=2, tied_embeddings="all"),
    "concat": RNNSpec(d_model=8, cell="rnn", attention="concat", input_feeding=False, num_layers=2),
    "dot": RNNSpec(d_model=8, cell="gru", attention="dot", tied_embeddings="target_output"),
    "none": RNNSpec(d_model=8, cell="lstm", attention="none", num_layers=2),
}
SOURCE = np.array([[5, 7, 4, 9, END], [8, 6, END, 0, 0], [END, 0, 0, 0, 0]], "int32")
TARGET = np.array([[2, 6, 6, 10, 4, 5], [2, 9, 4, 0, 0, 0], [2, 0, 0, 0, 0, 0]], "int32")
TOKENS = np.array([6, 3, 1])


@pytest.fixture(scope="module", params=SPECS)
def translator(request):
    """Weights at random, but loud, so that all that could matter does."""
    return loud(SPECS[request.param])


def loud(spec):
    keras.utils.set_random_seed(2)
    translator = build_translator(spec, VOCABULARY, VOCABULARY, LENGTH)
    for variable in translator.model.trainable_variables:
        variable.assign(variable * 2)
    return translator


def numbers(tensor):
    return keras.ops.convert_to_numpy(tensor)


def logits(translator, source, target):
    return translator.model.predict_on_batch([source, target])


def test_a_later_target_token_changes_no_earlier_output(translator):
    before = logits(translator, SOURCE, TARGET)
    for place in range(1, TARGET.shape[1]):
        changed = TARGET.copy()
        changed[:, place:] = 1
        after = logits(translator, SOURCE, changed)
        np.testing.assert_array_equal(before[:, :place], after[:, :place])
        assert np.abs(before[0, place] - after[0, place]).max() > 1e-4


def test_padding_and_batch_mates_change_nothing(translator):
    padded = logits(translator, np.pad(SOURCE, ((0, 0), (0, 3))), np.pad(TARGET, ((0, 0), (0, 4))))
    for row, (source, target) in enumerate(zip(SOURCE, TARGET, strict=True)):
        alone = logits(translator, source[None, source > 0], target[None, target > 0])
        np.testing.assert_allclose(alone[0], padded[row, : alone.shape[1]], atol=1e-5)


def test_the_source_matters(translator):
    other = np.where(SOURCE == 7, 8, SOURCE)
    assert np.abs(logits(translator, SOURCE, TARGET)[0] - logits(translator, other, TARGET)[0]).max() > 1e-4


def test_a_step_equals_the_whole(translator):
    whole = logits(translator, SOURCE, TARGET)
    state = translator.encode(SOURCE, TARGET.shape[1])
    for place in range(TARGET.shape[1]):
        given = {name: (value.shape, value.dtype) for name, value in state.items()}
        step, state = translator.step(TARGET[:, place], place, state)
        np.testing.assert_allclose(numbers(step), whole[:, place], atol=1e-5)
        assert {name: (value.shape, value.dtype) for name, value in state.items()} == given


def test_a_capture_shows_what_the_model_does(translator):
    captured = {name: numbers(value) for name, value in translator.capture(SOURCE, TARGET).items()}
    np.testing.assert_allclose(captured.pop("logits"), logits(translator, SOURCE, TARGET), atol=1e-5)
    spec = translator.spec
    if isinstance(spec, TransformerSpec):
        assert captured["encoder"].shape == (3, 2, 2, 5, 5) and captured["decoder"].shape == (3, 2, 2, 6, 6)
        assert (captured["decoder"][np.broadcast_to(np.triu(np.ones((6, 6), bool), 1), (3, 2, 2, 6, 6))] == 0).all()
        assert captured["cross"].shape == (3, 2, 2, 6, 5)
    else:
        shapes = {name: value.shape for name, value in captured.items()}
        assert shapes == ({} if spec.attention == "none" else {"cross": (3, 1, 1, 6, 5)})
    for name, scores in captured.items():
        np.testing.assert_allclose(scores.sum(-1), 1, atol=1e-5)
        if name != "decoder":
            padding = np.broadcast_to((SOURCE == 0)[:, None, None, None, :], scores.shape)
            assert (scores[padding] == 0).all()


def uncached(translator, source, most):
    """Greedy search as in the tutorials: the whole target through the whole model for each token."""
    ids = np.array([[BEGIN]], "int32")
    while ids.shape[1] < most and ids[0, -1] != END:
        writable = logits(translator, source, ids)[0, -1]
        writable[[PADDING, BEGIN]] = -np.inf
        best = writable.argmax()
        ids = np.concatenate([ids, [[best]]], axis=1).astype("int32")
    return ids[0, 1:].tolist()


def test_cached_decoding_equals_the_uncached_loop(translator):
    sources = [[5, 7, 4, 9, END], [8, 6, END], [9, 9, 9, 10, 4, 6, END], [4, END]]
    found = numbers(greedy(translator, keras.utils.pad_sequences(sources, padding="post"), LENGTH, 1.0).ids)[:, 0]
    expected = [uncached(translator, np.array([source], "int32"), LENGTH) for source in sources]
    assert [row[: len(ids)].tolist() for row, ids in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize("beams", [1, 2, 5])
def test_scores_of_a_beam_are_the_models_own_log_probabilities(translator, beams):
    decoded = beam_search(translator, SOURCE[:2], LENGTH, beams, 0.7)
    ids, scores = numbers(decoded.ids), numbers(decoded.scores)
    assert ids.shape[:2] == scores.shape == (2, beams)
    for row in range(2):
        assert len({tuple(found) for found in ids[row].tolist()}) == beams
        ended = (ids[row] == END).any(axis=1)
        order = sorted(range(beams), key=lambda at, row=row, ended=ended: (not ended[at], -scores[row, at]))
        assert order == list(range(beams))  # what came to no end stands behind
        for found, score in zip(ids[row], scores[row], strict=True):
            length = found.tolist().index(END) + 1 if END in found else LENGTH - 1
            assert not found[length:].any()  # what is finished is never expanded
            target = np.concatenate([[2], found[: length - 1]])[None].astype("int32")
            steps = numbers(keras.ops.log_softmax(logits(translator, SOURCE[row : row + 1], target)))[0]
            total = steps[np.arange(length), found[:length]].sum()
            assert score == pytest.approx(total / float(length_factor(length, 0.7)), abs=1e-4)


def test_a_length_penalty_makes_answers_longer():
    translator = loud(SPECS["general"])
    sources = keras.utils.pad_sequences([[*range(4, 4 + length), END] for length in range(1, 8)], padding="post")
    lengths = [
        np.count_nonzero(numbers(beam_search(translator, sources, LENGTH, 4, penalty).ids)[:, 0], axis=1)
        for penalty in (0.0, 4.0)
    ]
    assert (lengths[0] <= lengths[1]).all() and lengths[0].sum() < lengths[1].sum()


@pytest.mark.parametrize(
    ("kind", "precision"),
    [("transformer", "mixed_float16"), ("additive", "mixed_float16"), ("concat", "mixed_bfloat16")],
)
def test_training_and_decoding_in_mixed_precision(kind, precision):
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(precision)
    try:
        translator = build_translator(SPECS[kind], VOCABULARY, VOCABULARY, LENGTH)
        model = translator.model
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(keras.optimizers.Adam(0.02), loss, jit_compile=False)
        losses = [model.train_on_batch([SOURCE, TARGET], np.roll(TARGET, -1, axis=1)) for _ in range(15)]
        assert np.isfinite(losses).all() and losses[-1] < 0.8 * losses[0]
        assert logits(translator, SOURCE, TARGET).dtype == np.float32
        assert all(np.isfinite(weight).all() and weight.dtype == np.float32 for weight in model.get_weights())
        decoded = beam_search(translator, SOURCE, 5, 2, 1.0)
        assert decoded.ids.shape == (3, 2, 4) and np.isfinite(numbers(decoded.scores)).all()
    finally:
        keras.config.set_dtype_policy(before)


@pytest.mark.parametrize("kind", ["learned", "general"])
def test_the_model_survives_saving(tmp_path, kind):
    model = loud(SPECS[kind]).model
    model.save(tmp_path / "model.keras")
    again = keras.models.load_model(tmp_path / "model.keras", compile=False)
    np.testing.assert_array_equal(model.predict_on_batch([SOURCE, TARGET]), again.predict_on_batch([SOURCE, TARGET]))


@pytest.mark.parametrize("kind", ["transformer", "additive"])
def test_equal_seeds_give_equal_networks(kind):
    for first, second in zip(loud(SPECS[kind]).model.get_weights(), loud(SPECS[kind]).model.get_weights(), strict=True):
        np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("kind", ["transformer", "general"])
def test_one_table_for_two_vocabularies_is_refused(kind):
    with pytest.raises(AttuneError, match="joint vocabulary") as told:
        build_translator(SPECS[kind], VOCABULARY, VOCABULARY + 1, LENGTH)
    assert "tokenizer.vocabularies=joint" in told.value.remedy


JAX = """
import keras, numpy as np
from attune_models.decoding import greedy
from attune_models.spec import RNNSpec
from attune_models.translators import build_translator
translator = build_translator(RNNSpec(d_model=8, num_layers=2, teacher_forcing=0.5), 11, 11, 6)
source, target = np.array([[5, 7, 3], [8, 3, 0]], "int32"), np.array([[2, 6, 7], [2, 9, 0]], "int32")
model = translator.model
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
assert np.isfinite(model.train_on_batch([source, target], target))
model.jax_state_sync()
whole, state = model.predict_on_batch([source, target]), translator.encode(source, 6)
for place in range(3):
    step, state = translator.step(target[:, place], place, state)
    np.testing.assert_allclose(step, whole[:, place], atol=1e-5)
assert greedy(translator, source, 6, 1.0).ids.shape == (2, 1, 5)
"""


@pytest.mark.slow
def test_a_recurrent_translator_learns_and_decodes_on_jax():
    environment = {**os.environ, "KERAS_BACKEND": "jax"}
    answer = subprocess.run([sys.executable, "-c", JAX], env=environment, capture_output=True, text=True, timeout=280)
    assert answer.returncode == 0, answer.stderr[-2000:]
