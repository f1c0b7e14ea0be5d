"""One block of a decoder-only Transformer: an encoder block whose tokens see themselves and those before them only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras

from attune_models.layers.encoder_block import EncoderBlock


@keras.saving.register_keras_serializable(package="attune")
class CausalBlock(EncoderBlock):
    """A block of GPT (Radford et al. 2018): causal self-attention and a feed-forward layer, wired as `EncoderBlock`'s.

    Its arguments and calls are those of `EncoderBlock`. `begin` and `step` go through a text token by token, without
    dropout; what they carry along are the attention's keys and values.
    """

    causal = True

    def begin(self, x: Any, most: int) -> tuple[Any, dict[str, Any]]:
        """Returns the outputs `(batch, length, d_model)` for the first tokens, and what to carry to the next.

        Args:
            x: `(batch, length, d_model)`.
            most: Tokens that there will be at most, those of `x` among them.
        """
        carried: dict[str, Any] = {}

        def attend(y: Any) -> Any:
            y, carried["keys"], carried["values"] = self.attention.begin(y, most)
            return y

        return self._run(x, attend), carried

    def step(self, x: Any, carried: dict[str, Any], position: Any) -> tuple[Any, dict[str, Any]]:
        """Returns the output `(batch, 1, d_model)` for the one token at `position`, and what to carry to the next."""
        carried = dict(carried)

        def attend(y: Any) -> Any:
            y, carried["keys"], carried["values"] = self.attention.step(y, carried["keys"], carried["values"], position)
            return y

        return self._run(x, attend), carried

    def _run(self, x: Any, attend: Callable[[Any], Any]) -> Any:
        return self.in_turn(x, {"attention": attend, "feed_forward": self.feed_forward}, training=False)
