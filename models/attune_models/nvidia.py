"""What NVIDIA's driver tells of its cards, through its own tool. No TensorFlow: the window asks, too."""

from __future__ import annotations

import subprocess

_PATIENCE = 5.0  # seconds


def query_cards(*fields: str, cards: str = "") -> list[list[str]] | None:
    """Returns a row for each card with what `nvidia-smi --query-gpu` tells of `fields`, memory in MiB.

    Args:
        fields: Such as `name`, `memory.total`; only the first may hold commas.
        cards: As in CUDA_VISIBLE_DEVICES; all when empty.

    Returns:
        The rows in the cards' order; None where there is no driver, or it fails or hangs.
    """
    command = ["nvidia-smi", f"--query-gpu={','.join(fields)}", "--format=csv,noheader,nounits"]
    try:
        answer = subprocess.run(
            command + (["-i", cards] if cards else []), capture_output=True, text=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    lines = [line.rsplit(",", len(fields) - 1) for line in answer.stdout.splitlines() if line.strip()]
    return [[cell.strip() for cell in line] for line in lines]
