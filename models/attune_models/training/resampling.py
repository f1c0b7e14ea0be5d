"""Pairs spelled anew for each epoch by subword sampling, so that no two epochs see quite the same tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer
from attune_datasets.tokenizers.sampling import SubwordSampler

Sides = tuple[TokenStore, TokenStore]


class Resampling:
    """Gives both sides of the training pairs for an epoch: a function of the seed and the epoch alone.

    A text whose sampled pieces would be more than its limit keeps its plain ones.

    Args:
        tokenizers: Of source and target, of kind `subwords`.
        plain: The training pairs as the tokenizers spell them.
        limits: The most tokens that each pair's longer side may have; see `Plan.limits`.
        passed_over: The probability with which a longest match is passed over (Hiraoka 2022).
        seed: Of the run.
    """

    def __init__(
        self, tokenizers: Sequence[Tokenizer], plain: Sides, limits: np.ndarray, passed_over: float, seed: int
    ) -> None:
        self._plain, self._seed = plain, seed
        self._max_length = tokenizers[0].max_length
        self._limits = limits
        self._samplers = [
            SubwordSampler(tokenizer, [tokenizer.decode(store[row]) for row in range(len(store))], passed_over)
            for tokenizer, store in zip(tokenizers, plain, strict=True)
        ]
        self.sides = lru_cache(maxsize=2)(self._sides)

    def _sides(self, epoch: int) -> Sides:
        seeds = np.random.SeedSequence([self._seed, epoch]).generate_state(2)
        source, target = (
            self._fitting(TokenStore(*sampler.encode(int(seed))), store)
            for sampler, store, seed in zip(self._samplers, self._plain, seeds, strict=True)
        )
        return source, target

    def _fitting(self, sampled: TokenStore, plain: TokenStore) -> TokenStore:
        fits = (sampled.lengths <= self._limits) & (sampled.lengths < self._max_length)  # what is as long may be cut
        rows = [sampled[row] if fit else plain[row] for row, fit in enumerate(fits.tolist())]
        ends = np.cumsum([0, *map(len, rows)])
        return TokenStore(np.concatenate(rows), ends)
