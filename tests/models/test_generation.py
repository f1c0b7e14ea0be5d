"""What is written: the same with the cache and without, beyond the context too, and from any place on."""

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.spec import TokenizerSpec
from attune_datasets.tokenizers import BEGIN, END, PADDING, UNKNOWN, train_language_tokenizer
from attune_models.generation import TextGenerator, window_start
from attune_models.language_model import build_language_model
from attune_models.sampling import SamplingSpec
from attune_models.spec import DecoderSpec, RNNDecoderSpec

TEXT = "The cat sat on the mat.\nThe dog saw the cat, and the cat saw the dog.\n"
CONTEXT = 8
BOLD = SamplingSpec(temperature=1.3, max_new_tokens=30, seed=5)
SPECS = {
    "rotary": DecoderSpec(num_layers=1, d_model=16, num_heads=2, d_ff=16, positions="rotary"),
    "learned": DecoderSpec(num_layers=2, d_model=16, num_heads=2, d_ff=16, positions="learned"),
    "lstm": RNNDecoderSpec(num_layers=1, d_model=16),
}


@pytest.fixture(scope="module")
def tokenizer():
    return train_language_tokenizer([TEXT], TokenizerSpec(kind="characters", vocabulary_size=90, max_length=CONTEXT))


@pytest.fixture(scope="module")
def generator_of(tokenizer):
    kept = {}

    def of(name, first=None):
        if (name, first) not in kept:
            model = build_language_model(SPECS[name], tokenizer.size, CONTEXT)
            random = np.random.default_rng(2)
            for weight in model.model.trainable_weights:
                weight.assign(random.normal(0, 0.3, weight.shape))
            kept[name, first] = TextGenerator(model, tokenizer, first)
        return kept[name, first]

    return of


def write(generator, prompt="The ", sampling=BOLD, **options):
    return list(generator.generate(generator.read(prompt), sampling, **options))


def test_windows_move_by_half_a_context_and_hold_no_more_than_one():
    starts = [window_start(tokens, 8) for tokens in range(1, 30)]
    assert starts == [0] * 8 + [4] * 4 + [8] * 4 + [12] * 4 + [16] * 4 + [20] * 4 + [24]
    assert all(0 < tokens - window_start(tokens, 7) <= 7 for tokens in range(1, 60))
    assert window_start(1, 1) == 0 and window_start(5, 1) == 4
    assert window_start(10_000, None) == 0


@pytest.mark.parametrize("name", SPECS)
def test_the_cache_changes_nothing(name, generator_of):
    generator = generator_of(name)
    cached, plain = write(generator), write(generator, cached=False)
    assert [token.id for token in cached] == [token.id for token in plain]
    for one, other in zip(cached, plain, strict=True):
        assert one.probability == pytest.approx(other.probability, abs=1e-6)
        assert one.rank == other.rank
    assert len(cached) == 30 > CONTEXT


@pytest.mark.parametrize("name", SPECS)
def test_equal_seeds_write_equal_text_and_others_do_not(name, generator_of):
    generator = generator_of(name)
    texts = ["".join(token.text for token in write(generator, sampling=BOLD.model_copy(update={"seed": seed})))
             for seed in (5, 5, 6)]  # fmt: skip
    assert texts[0] == texts[1] != texts[2]


def test_a_text_goes_on_from_any_place_as_if_it_had_been_written_at_one_go(generator_of):
    generator = generator_of("rotary")
    whole = write(generator)
    begun = write(generator, forced=[token.id for token in whole[:11]])
    assert [token.id for token in begun] == [token.id for token in whole]
    assert [token.forced for token in begun] == [True] * 11 + [False] * 19
    other = whole[11].alternatives[-1].id
    changed = write(generator, forced=[*(token.id for token in whole[:11]), other])
    assert [token.id for token in changed[:12]] == [*(token.id for token in whole[:11]), other]
    assert changed[11].rank == 10


@pytest.mark.parametrize("name", SPECS)
def test_what_is_begun_goes_on_as_if_nobody_had_stopped(name, generator_of):
    generator = generator_of(name)
    whole = write(generator)
    rest = write(
        generator, sampling=BOLD.model_copy(update={"max_new_tokens": 19}), begun=[one.id for one in whole[:11]]
    )
    assert [(one.id, one.forced, one.rank) for one in rest] == [(one.id, False, one.rank) for one in whole[11:]]
    assert [one.probability for one in rest] == pytest.approx([one.probability for one in whole[11:]], abs=1e-6)


def test_each_token_tells_how_likely_it_was(generator_of, tokenizer):
    for token in write(generator_of("learned"), sampling=SamplingSpec(top_k=3, max_new_tokens=20)):
        shares = [one.probability for one in token.alternatives]
        assert shares == sorted(shares, reverse=True)
        assert len(shares) == 10
        own = next(one for one in token.alternatives if one.id == token.id)
        assert (own.probability, own.chance) == (token.probability, token.chance)
        assert token.alternatives[token.rank - 1].id == token.id
        assert token.text == tokenizer.surfaces[token.id]
        assert sum(one.chance for one in token.alternatives) == pytest.approx(1)


def test_greedy_writing_takes_the_likeliest(generator_of):
    tokens = write(generator_of("rotary"), sampling=SamplingSpec(temperature=0, max_new_tokens=20))
    assert {UNKNOWN, PADDING, BEGIN, END}.isdisjoint(token.id for token in tokens)
    for token in tokens:
        allowed = [one.id for one in token.alternatives if one.id > END]
        assert token.id == allowed[0]
        assert token.chance == 1


def test_a_stream_never_ends_and_a_document_does(generator_of):
    bold = SamplingSpec(temperature=10, max_new_tokens=300)
    assert len(write(generator_of("rotary"), sampling=bold)) == 300
    ended = write(generator_of("rotary", END), sampling=bold)
    assert ended[-1].id == END
    assert [token.id for token in ended].count(END) == 1
    assert generator_of("rotary", END).read("") == [END]


def test_a_stream_without_a_prompt_begins_behind_a_line_end(generator_of, tokenizer):
    assert generator_of("rotary").read("") == [tokenizer.vocabulary.index("\n")]
    plain = train_language_tokenizer(
        ["no line ends"], TokenizerSpec(kind="characters", vocabulary_size=30, max_length=8)
    )
    model = build_language_model(SPECS["rotary"], plain.size, CONTEXT)
    with pytest.raises(AttuneError, match="nothing to begin with"):
        TextGenerator(model, plain, None).read("")


@pytest.mark.parametrize("forced", [[PADDING], [BEGIN], [10_000], [True], [END, 5]])
def test_what_no_text_can_hold_is_refused(forced, generator_of):
    with pytest.raises(AttuneError, match="No text can go on"):
        write(generator_of("rotary", END), forced=forced)


def test_nothing_is_written_behind_the_end_of_a_document(generator_of):
    with pytest.raises(AttuneError, match="No text can go on"):
        write(generator_of("rotary", END), begun=[5, END])
