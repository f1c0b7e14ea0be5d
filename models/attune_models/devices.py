"""Which devices can train, and setting this process up for one of them before the backend starts it.

Listing starts the backend, so the window asks a helper process (`workbench`, request `devices`).
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from typing import Any

import keras
import psutil
from attune_datasets.errors import AttuneError

from attune_models.nvidia import query_cards


@dataclass(frozen=True)
class Device:
    """A device that can train.

    Args:
        name: `cpu`, or `gpu:0`, `gpu:1` …, as `training.device` names it.
        title: The maker's name.
        memory: Bytes, None where it cannot be told.
        free: Bytes that no process holds, likewise.
        threads: How many a CPU runs at once; None of a GPU.
    """

    name: str
    title: str
    memory: int | None
    free: int | None
    threads: int | None = None

    def to_json(self) -> dict[str, Any]:
        """Returns the fields by name."""
        return asdict(self)


def list_devices() -> list[Device]:
    """Returns the CPU, then each GPU that the backend can use."""
    memory = psutil.virtual_memory()
    threads = psutil.cpu_count() or 1
    cpu = Device("cpu", f"CPU, {threads} threads", memory.total, memory.available, threads)
    titles = _gpu_titles()
    cards = _nvidia_cards() if len(titles) else []
    gpus = []
    for number, title in enumerate(titles):
        card_title, total, free = cards[number] if len(cards) == len(titles) else (title, None, None)
        gpus.append(Device(f"gpu:{number}", card_title, total, free))
    return [cpu, *gpus]


def choose_device(name: str) -> str:
    """Returns the device that `training.device` means: `auto` is the first GPU, or the CPU where there is none.

    Raises:
        AttuneError: when there is no such GPU, naming the devices that there are.
    """
    gpus = len(_gpu_titles())
    if name == "auto":
        return "gpu:0" if gpus else "cpu"
    if name != "cpu" and int(name.removeprefix("gpu:")) >= gpus:
        there = ", ".join(["cpu", *(f"gpu:{number}" for number in range(gpus))])
        raise AttuneError(
            f"There is no {name} that {keras.backend.backend()} can use here.",
            why=f"There is: {there}.",
            remedy="Choose one of these (training.device), or see `attune doctor` for what a GPU needs.",
        )
    return name


def use_device(name: str, precision: str = "float32") -> str:
    """Makes this process compute on one device and in one precision. First thing, before anything is computed.

    On a GPU memory is taken as it is needed, not all at once.

    Args:
        name: `auto`, `cpu` or `gpu:N`.
        precision: A Keras dtype policy: `float32`, `mixed_bfloat16`, `mixed_float16`.

    Returns:
        The device that `auto` meant.

    Raises:
        AttuneError: like `choose_device`.
    """
    chosen = choose_device(name)
    if keras.backend.backend() == "jax":
        _use_on_jax(chosen)
    else:
        _use_on_tensorflow(chosen)
    keras.config.set_dtype_policy(precision)
    return chosen


def compiles(device: str) -> bool:
    """Returns whether steps are compiled, and shapes must be few and fixed: on GPUs, and on JAX, which always compiles.

    XLA on CPU takes half a minute to compile a two-layer encoder, which then runs no faster.
    """
    return device != "cpu" or keras.backend.backend() == "jax"


def gpu_memory(device: str) -> dict[str, int]:
    """Returns `{"current", "peak"}`, bytes of a GPU's memory that this process holds; empty where nobody counts."""
    if device == "cpu":
        return {}
    if keras.backend.backend() == "jax":
        import jax

        stats = jax.config.jax_default_device.memory_stats() or {}
        counted = {"current": stats.get("bytes_in_use"), "peak": stats.get("peak_bytes_in_use")}
        return {name: count for name, count in counted.items() if count is not None}
    import tensorflow as tf

    return dict(tf.config.experimental.get_memory_info("GPU:0"))  # GPU:0 is the only one made visible


def _gpu_titles() -> list[str]:
    if keras.backend.backend() == "jax":
        import jax

        return [device.device_kind for device in jax.devices() if device.platform in ("gpu", "cuda", "rocm")]
    import tensorflow as tf

    gpus = tf.config.list_physical_devices("GPU")
    return [tf.config.experimental.get_device_details(gpu).get("device_name", gpu.name) for gpu in gpus]


def _use_on_tensorflow(chosen: str) -> None:
    import tensorflow as tf

    gpus = tf.config.list_physical_devices("GPU")
    used = [] if chosen == "cpu" else [gpus[int(chosen.removeprefix("gpu:"))]]
    tf.config.set_visible_devices(used, "GPU")
    for gpu in used:
        tf.config.experimental.set_memory_growth(gpu, True)


def _use_on_jax(chosen: str) -> None:
    import jax

    devices = jax.devices("cpu") if chosen == "cpu" else jax.devices()
    number = 0 if chosen == "cpu" else int(chosen.removeprefix("gpu:"))
    jax.config.update("jax_default_device", devices[number])


def _nvidia_cards() -> list[tuple[str, int, int]]:
    """Returns (name, bytes, free bytes) of the visible NVIDIA cards in their order; empty where nothing tells."""
    visible = os.environ.get("CUDA_VISIBLE_DEVICES", "")
    try:
        rows = query_cards("name", "memory.total", "memory.free", cards=visible) or []
        return [(name, int(total) * 2**20, int(free) * 2**20) for name, total, free in rows]
    except ValueError:
        return []
