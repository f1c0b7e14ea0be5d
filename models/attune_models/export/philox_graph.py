"""`sampling.uniform` inside a TensorFlow graph: the same numbers, bit for bit, from seed and place.

Philox-4x64-10 (Salmon et al. 2011) in core ops. TensorFlow's own `stateless_random_uniform` is another variant of the
algorithm, with 32-bit words, and gives other numbers.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import tensorflow as tf

_ROUNDS = 10
_FACTORS = (0xD2E7470EE14C6C93, 0xCA5A826395121157)
_KEY_STEPS = (0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B)
_WORD = 2**64


def uniform(seed: Any, place: Any) -> Any:
    """Returns a number from 0 to below 1, float64 scalar.

    Args:
        seed: int64 scalar; from 2**63 on, as the negative number that has the same bits.
        place: int32 scalar, from 0.
    """
    zero = _constant(0)
    key = tf.bitcast(tf.cast(seed, tf.int64), tf.uint64)
    counter = [tf.cast(place, tf.uint64) + _constant(1), zero, zero, zero]  # NumPy counts before it draws
    for number in range(_ROUNDS):
        keys = [key + _constant(number * _KEY_STEPS[0]), _constant(number * _KEY_STEPS[1])]
        counter = _round(counter, keys)
    raw = tf.bitwise.right_shift(counter[0], _constant(11))
    return tf.cast(tf.cast(raw, tf.int64), tf.float64) * tf.constant(2.0**-53, tf.float64)


def _round(counter: list[Any], keys: list[Any]) -> list[Any]:
    (high, low), (other_high, other_low) = (_product(counter[at], _FACTORS[at // 2]) for at in (0, 2))
    return [_xor(other_high, counter[1], keys[0]), other_low, _xor(high, counter[3], keys[1]), low]


def _product(number: Any, factor: int) -> tuple[Any, Any]:
    """Returns the upper and the lower 64 bits of `number * factor`, by halves, for no op has the upper ones."""
    low, high = _halves(number)
    factor_low, factor_high = _constant(factor % 2**32), _constant(factor >> 32)
    carried, middle = low * factor_low, high * factor_low
    middle += tf.bitwise.right_shift(carried, _constant(32))
    middle_low, middle_high = _halves(middle)
    middle_low += low * factor_high
    upper = high * factor_high + middle_high + tf.bitwise.right_shift(middle_low, _constant(32))
    return upper, number * _constant(factor)


def _halves(number: Any) -> tuple[Any, Any]:
    """Returns the lower and the upper 32 bits of a 64-bit number."""
    return tf.bitwise.bitwise_and(number, _constant(2**32 - 1)), tf.bitwise.right_shift(number, _constant(32))


def _xor(first: Any, *others: Any) -> Any:
    for other in others:
        first = tf.bitwise.bitwise_xor(first, other)
    return first


def _constant(number: int) -> Any:
    return tf.constant(np.uint64(number % _WORD))
