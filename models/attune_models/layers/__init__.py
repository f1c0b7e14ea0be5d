"""The layers that Attune's networks are built from: one public layer a file, `keras.ops` only: any backend runs them.

Shapes are written `(batch, length, d_model)`. A mask's True means "a token", False means padding.
"""

from attune_models.layers.attention import MultiHeadSelfAttention
from attune_models.layers.causal_block import CausalBlock
from attune_models.layers.cross_attention import MultiHeadCrossAttention
from attune_models.layers.decoder_block import DecoderBlock
from attune_models.layers.encoder_block import EncoderBlock
from attune_models.layers.feed_forward import FeedForward
from attune_models.layers.padding_mask import PaddingMask
from attune_models.layers.pooling import Pooling
from attune_models.layers.positions import Positions
from attune_models.layers.recurrent_attention import RecurrentAttention
from attune_models.layers.recurrent_decoder import OwnWords, RecurrentDecoder
from attune_models.layers.recurrent_encoder import RecurrentEncoder
from attune_models.layers.token_embedding import TokenEmbedding
from attune_models.layers.word_dropout import WordDropout

__all__ = [
    "CausalBlock",
    "DecoderBlock",
    "EncoderBlock",
    "FeedForward",
    "MultiHeadCrossAttention",
    "MultiHeadSelfAttention",
    "OwnWords",
    "PaddingMask",
    "Pooling",
    "Positions",
    "RecurrentAttention",
    "RecurrentDecoder",
    "RecurrentEncoder",
    "TokenEmbedding",
    "WordDropout",
]
