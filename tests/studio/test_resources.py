"""How busy the machine is."""

import os

import pytest
from attune_studio.resources import GpuUse, ResourceMeter


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for nvidia-smi")
def test_gpus_as_nvidia_smi_lists_them(tmp_path, monkeypatch):
    smi = tmp_path / "nvidia-smi"
    smi.write_text("#!/bin/sh\nprintf '37, 2048, 81559\\n[N/A], [N/A], 24576\\n 0, 3, 16384\\n'\n")
    smi.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    meter = ResourceMeter()
    assert meter.measure().gpus == (GpuUse(0.37, 2048 * 2**20, 81559 * 2**20), GpuUse(0.0, 3 * 2**20, 16384 * 2**20))
    smi.write_text("#!/bin/sh\necho 'No devices were found'\n")
    assert meter.measure().gpus == ()
    smi.write_text("#!/bin/sh\necho 'gone'; exit 9\n")
    assert meter.measure().gpus == ()
    smi.write_text("#!/bin/sh\necho '37, 2048, 81559'\n")
    assert meter.measure().gpus == ()  # a driver that failed is not asked again


def test_measuring_this_machine():
    use = ResourceMeter().measure()
    assert 0 <= use.cpu <= 1
    assert 0 < use.memory_used < use.memory_total
