"""How busy the machine is: processor, memory and NVIDIA GPUs. No Qt; measured in the watcher's thread."""

from __future__ import annotations

from dataclasses import dataclass

import psutil
from attune_models.nvidia import query_cards

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
        self._has_cards = True  # until the driver is asked in vain
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
        rows = query_cards("utilization.gpu", "memory.used", "memory.total") if self._has_cards else None
        if rows is None:
            self._has_cards = False  # a driver that hangs or is gone is not asked again
            return ()
        told = [tuple(map(int, row)) for row in rows if len(row) == 3 and all(map(str.isdigit, row))]
        return tuple(GpuUse(busy / 100, used * _MIB, total * _MIB) for busy, used, total in told)
