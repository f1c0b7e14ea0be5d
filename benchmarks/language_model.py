"""`gpt-small` on TinyShakespeare beside nanoGPT's CPU recipe in PyTorch, in equal time on the same machine.

    python benchmarks/language_model.py [--data input.txt] [--preset gpt-small] [--set KEY=VALUE …]

Ours trains the preset in a worker, as `attune train` does, and prints the validation loss against the time: nats a
character over the whole last tenth, in blocks of the context that follow each other. The peer is written after the
README of nanoGPT (Karpathy 2022, "I only have a macbook"): 4 layers, 4 heads, width 128, context 64, batches of 12,
AdamW with a cosine from 1e-3 to 1e-4 and no dropout. It trains twice: for the recipe's 2,000 steps, and for as many as
fit into the time that ours took, its schedule as long. It is judged as ours is, on its own context. Where PyTorch is
not installed the peer is left out, and the table says so.
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import os
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder, launch

DATA = Path(__file__).parents[2] / "shared/data/tinyshakespeare/input.txt"
LAYERS, HEADS, WIDTH, CONTEXT, BATCH, STEPS = 4, 4, 128, 64, 12, 2000  # nanoGPT's
HIGHEST, LOWEST, WARM_UP, DECAY = 1e-3, 1e-4, 100, 0.1
_ENDED = ("finished", "stopped", "failed", "died")


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--preset", default="gpt-small")
    parser.add_argument("--set", dest="settings", action="append", default=[], metavar="KEY=VALUE")
    arguments = parser.parse_args()
    if not arguments.data.is_file():
        print(f"{arguments.data} is not here; name TinyShakespeare's input.txt with --data.")
        return
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else math.nan
    print(f"{os.cpu_count()} cores, load {load:.1f} at the start")
    with tempfile.TemporaryDirectory() as scratch:
        seconds = train_ours(Path(scratch) / "run", arguments)
    if importlib.util.find_spec("torch") is None:
        print("nanoGPT's recipe: not measured, for PyTorch is not installed (make setup-dev EXTRAS=dev,bench).")
        return
    text = arguments.data.read_text(encoding="utf-8")
    train_peer(text, "the recipe's 2,000 steps", steps=STEPS)
    train_peer(text, f"as long as ours, {seconds:.0f} s", seconds=seconds)


def train_ours(folder: Path, arguments: argparse.Namespace) -> float:
    """Trains the preset, prints the loss against the time, and returns the seconds that training took."""
    settings = dict(pair.split("=", 1) for pair in arguments.settings)
    spec = with_settings(preset(arguments.preset).spec, {"data.file": str(arguments.data.absolute()), **settings})
    run = RunFolder.create(folder, spec)
    launch(run)
    offset, tokens = 0, []
    while (status := run.status()).shown not in _ENDED:
        offset = _tell(run, offset, tokens)
        time.sleep(1.0)
    _tell(run, offset, tokens)
    if status.shown != "finished":
        raise SystemExit(f"The run has {status.shown}: {status.error or status.death}\n{run.log_tail()}")
    result = status.result or {}
    loss, seconds = result["validation"]["loss"], float(result["seconds"])
    print(f"{arguments.preset}: {loss:.4f} nats after {status.step:,} steps, {seconds:.0f} s, evaluations included; "
          f"{np.median(tokens):,.0f} tokens/s within steps")  # fmt: skip
    return seconds


def _tell(run: RunFolder, offset: int, tokens: list[float]) -> int:
    """Prints the evaluations that are new, and gathers how fast steps were."""
    events, offset = run.events(offset)
    for event in events:
        if event["type"] == "evaluation":
            figures = event["metrics"]
            print(f"  step {event['step']:,}, {event['seconds']:.0f} s: {figures['loss']:.4f} nats, "
                  f"{figures['bits_per_character']:.3f} bits a character", flush=True)  # fmt: skip
        elif event["type"] == "steps":
            tokens += event["tokens_per_second"]
    return offset


def train_peer(text: str, what: str, steps: int | None = None, seconds: float = math.inf) -> None:
    """Trains the recipe for so many steps, or for so long, and prints what it reaches."""
    import torch

    torch.manual_seed(1337)
    letters = sorted(set(text))
    ids = _numbers(text, letters)
    learned, judged = ids[: int(len(ids) * 0.9)], ids[int(len(ids) * 0.9) :]
    model = _build(len(letters))
    groups = [
        {"params": [one for one in model.parameters() if one.dim() > 1], "weight_decay": DECAY},
        {"params": [one for one in model.parameters() if one.dim() < 2], "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=HIGHEST, betas=(0.9, 0.99))
    began, step = time.perf_counter(), 0
    planned = steps or STEPS
    while step < planned and time.perf_counter() - began < seconds:
        if steps is None and step == WARM_UP:  # by now it is known how many fit into the time
            planned = max(STEPS // 10, int(seconds / (time.perf_counter() - began) * step))
        for group in optimizer.param_groups:
            group["lr"] = _rate(step, planned)
        starts = torch.randint(len(learned) - CONTEXT, (BATCH,))
        rows = torch.stack([learned[start : start + CONTEXT + 1] for start in starts])
        loss = _loss(model, rows)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
    spent = time.perf_counter() - began
    print(f"nanoGPT's recipe, {what}: {judge(model, judged):.4f} nats after {step:,} steps, {spent:.0f} s; "
          f"{step * BATCH * CONTEXT / spent:,.0f} tokens/s", flush=True)  # fmt: skip


def judge(model: Any, ids: Any) -> float:
    """Returns the nats a character over a whole text, in blocks of the context that follow each other."""
    import torch

    blocks, nats = (len(ids) - 1) // CONTEXT, 0.0
    whole = ids[: blocks * CONTEXT + 1]
    rows = torch.stack([whole[start : start + CONTEXT + 1] for start in range(0, blocks * CONTEXT, CONTEXT)])
    model.eval()
    with torch.no_grad():
        for part in rows.split(256):
            nats += float(_loss(model, part)) * part.shape[0] * CONTEXT
    return nats / (blocks * CONTEXT)


def _numbers(text: str, letters: list[str]) -> Any:
    import torch

    places = {letter: number for number, letter in enumerate(letters)}
    return torch.tensor([places[letter] for letter in text])


def _rate(step: int, steps: int) -> float:
    """A warm-up, then half a cosine, as nanoGPT's `get_lr`."""
    if step < WARM_UP:
        return HIGHEST * (step + 1) / (WARM_UP + 1)
    return LOWEST + (HIGHEST - LOWEST) * 0.5 * (1 + math.cos(math.pi * (step - WARM_UP) / max(1, steps - WARM_UP)))


def _loss(model: Any, rows: Any) -> Any:
    import torch

    logits = model(rows[:, :-1])
    return torch.nn.functional.cross_entropy(logits.flatten(0, 1), rows[:, 1:].flatten())


def _build(vocabulary: int) -> Any:
    """Returns the recipe's network, initialised as GPT-2 is."""
    import torch
    from torch import nn

    class Block(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.before, self.within = nn.LayerNorm(WIDTH, bias=False), nn.LayerNorm(WIDTH, bias=False)
            self.qkv, self.joined = nn.Linear(WIDTH, 3 * WIDTH, bias=False), nn.Linear(WIDTH, WIDTH, bias=False)
            self.inner, self.outer = nn.Linear(WIDTH, 4 * WIDTH, bias=False), nn.Linear(4 * WIDTH, WIDTH, bias=False)

        def forward(self, x: Any) -> Any:
            rows, length, _ = x.shape
            heads = (
                part.view(rows, length, HEADS, -1).transpose(1, 2) for part in self.qkv(self.before(x)).chunk(3, dim=-1)
            )
            attended = nn.functional.scaled_dot_product_attention(*heads, is_causal=True)
            x = x + self.joined(attended.transpose(1, 2).reshape(rows, length, WIDTH))
            return x + self.outer(nn.functional.gelu(self.inner(self.within(x))))

    class Network(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.tokens, self.places = nn.Embedding(vocabulary, WIDTH), nn.Embedding(CONTEXT, WIDTH)
            self.blocks = nn.Sequential(*(Block() for _ in range(LAYERS)))
            self.last = nn.LayerNorm(WIDTH, bias=False)
            self.apply(self._draw)
            for block in self.blocks:
                for layer in (block.joined, block.outer):
                    nn.init.normal_(layer.weight, std=0.02 / math.sqrt(2 * LAYERS))

        def _draw(self, layer: Any) -> None:
            if isinstance(layer, nn.Linear | nn.Embedding):
                nn.init.normal_(layer.weight, std=0.02)

        def forward(self, ids: Any) -> Any:
            x = self.tokens(ids) + self.places(torch.arange(ids.shape[1]))
            return self.last(self.blocks(x)) @ self.tokens.weight.T

    return Network()


if __name__ == "__main__":
    main()
