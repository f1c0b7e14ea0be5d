"""How busy the machine is."""

from attune_studio.resources import GpuUse, ResourceMeter, parse_gpus


def test_gpus_as_nvidia_smi_lists_them():
    listed = "37, 2048, 81559\n[N/A], [N/A], 24576\n 0, 3, 16384\n"
    assert parse_gpus(listed) == (GpuUse(0.37, 2048 * 2**20, 81559 * 2**20), GpuUse(0.0, 3 * 2**20, 16384 * 2**20))
    assert parse_gpus("No devices were found\n") == ()


def test_measuring_this_machine():
    use = ResourceMeter().measure()
    assert 0 <= use.cpu <= 1
    assert 0 < use.memory_used < use.memory_total
