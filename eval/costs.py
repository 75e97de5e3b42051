"""What a set-up costs: bytes on disk, memory of this process, seconds of building."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Costs:
    """`index_seconds` is of the build that made the index, also when it was found ready (`cached`)."""

    index_seconds: float | None = None
    bytes_on_disk: int | None = None
    cached: bool = False


def bytes_on_disk(folder: Path) -> int:
    """Sizes of all files below a folder, added up."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def peak_memory() -> int:
    """Largest resident size of this process so far, in bytes; 0 where the platform does not tell."""
    if (high := _status("VmHWM")) is not None:
        return high
    try:
        import resource
    except ImportError:  # not a Unix
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak) if sys.platform == "darwin" else int(peak) * 1024


def resident_memory() -> int:
    """Resident size of this process now, in bytes; 0 where the platform does not tell."""
    return _status("VmRSS") or 0


def restart_peak() -> bool:
    """Sets the peak back to the present size, so that set-ups in one process can be told apart (Linux only)."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return False
    return True


def _status(field: str) -> int | None:
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return None
    for line in lines:
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) * 1024
    return None
