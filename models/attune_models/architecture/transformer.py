"""The towers that `translator.TransformerTranslator` builds."""

from __future__ import annotations

from attune_models.architecture.blocks import Tower
from attune_models.architecture.transformer_parts import decoder_block, encoder_block, norm_block, position_blocks
from attune_models.architecture.translator_ends import SOURCE, TARGET, table_blocks, vectors
from attune_models.spec import TransformerSpec


def transformer_towers(
    spec: TransformerSpec, source_vocabulary: int, target_vocabulary: int, max_length: int
) -> tuple[Tower, ...]:
    """Returns the encoder and the decoder; what is learned about positions serves both."""
    source, target, output = table_blocks(spec, source_vocabulary, target_vocabulary)
    read, written = vectors(SOURCE, spec.d_model), vectors(TARGET, spec.d_model)
    encoder = [
        source,
        *position_blocks(spec, max_length, read),
        encoder_block(spec, "encoder", spec.encoder_layers, "model.encoder_layers", read),
    ]
    decoder = [
        target,
        *position_blocks(spec, max_length, written, shared="positions"),
        decoder_block(spec, "decoder", spec.decoder_layers, "model.decoder_layers", written),
    ]
    if spec.norm_placement == "pre":
        encoder.append(norm_block(spec, "encoder_norm", read))
        decoder.append(norm_block(spec, "decoder_norm", written))
    return Tower("encoder", "Encoder", SOURCE, tuple(encoder)), Tower("decoder", "Decoder", TARGET, (*decoder, output))
