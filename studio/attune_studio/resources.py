"""How busy the machine is: processor, memory and NVIDIA GPUs. No Qt; measured in the watcher's thread."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass

import psutil

_GPU_QUERY = ("--query-gpu=utilization.gpu,memory.used,memory.total", "--format=csv,noheader,nounits")
_MIB = 2**20


@dataclass(frozen=True)
class GpuUse:
    """One GPU: share of time busy (0 to 1), bytes used and bytes there."""

    busy: float
    used: int
    total: int


@dataclass(frozen=True)
class ResourceUse:
    """The machine now: share of all cores busy (0 to 1), bytes of memory, the GPUs."""

    cpu: float
    memory_used: int
    memory_total: int
    gpus: tuple[GpuUse, ...] = ()


class ResourceMeter:
    """Measures since its last measurement; looks for GPUs once."""

    def __init__(self) -> None:
        self._gpu_tool = shutil.which("nvidia-smi")
        psutil.cpu_percent()  # the first call only marks the time

    def measure(self) -> ResourceUse:
        """Returns the use of the machine since the last call."""
        memory = psutil.virtual_memory()
        return ResourceUse(
            cpu=psutil.cpu_percent() / 100,
            memory_used=memory.total - memory.available,
            memory_total=memory.total,
            gpus=self._gpus(),
        )

    def _gpus(self) -> tuple[GpuUse, ...]:
        if self._gpu_tool is None:
            return ()
        try:
            answer = subprocess.run([self._gpu_tool, *_GPU_QUERY], capture_output=True, text=True, timeout=5)
        except (OSError, subprocess.TimeoutExpired):
            self._gpu_tool = None  # a driver that hangs or is gone is not asked again
            return ()
        return parse_gpus(answer.stdout)


def parse_gpus(text: str) -> tuple[GpuUse, ...]:
    """Returns the GPUs that nvidia-smi listed, `37, 2048, 81559` a line; lines without figures are left out."""
    gpus = []
    for line in text.splitlines():
        figures = [part.strip() for part in line.split(",")]
        if len(figures) == 3 and all(figure.isdigit() for figure in figures):
            busy, used, total = map(int, figures)
            gpus.append(GpuUse(busy / 100, used * _MIB, total * _MIB))
    return tuple(gpus)
