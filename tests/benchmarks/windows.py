"""How soon the first window is there, and how soon Today can be used, beside an empty PySide6 window."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.journals import heavy_journal, light_journal
from tests.benchmarks.table import Line, middle
from tests.driving.virtual_screen import virtual_screen

ROUNDS = 9
FIRST_GOAL, TODAY_GOAL, HEAVY_GOAL = 1.5, 3.0, 1.15
STAMPED = (sys.executable, "-m", "tests.benchmarks.stamped_window")
APP = (sys.executable, "-m", "ssi_coach", "--data-dir")


def window_lines(folder: Path) -> list[Line]:
    """The rows "first window" and "Today usable"."""
    heavy, light = heavy_journal(folder / "heavy"), light_journal(folder / "light")
    with virtual_screen(1280, 800) as screen:
        environment = _as_installed(screen, folder / "bytecode")
        mapped: dict[str, list[float]] = {"empty": [], "app": []}
        painted: dict[str, list[float]] = {"empty": [], "heavy": [], "light": []}
        for round_ in range(ROUNDS + 1):
            found_mapped = {
                "empty": seconds_to_map((*STAMPED, "empty", "stay"), environment),
                "app": seconds_to_map((*APP, str(heavy)), environment),
            }
            found_painted = {
                "empty": seconds_to_stamp((*STAMPED, "empty"), environment),
                "heavy": seconds_to_stamp((*STAMPED, "today", str(heavy)), environment),
                "light": seconds_to_stamp((*STAMPED, "today", str(light)), environment),
            }
            if round_:  # the first round only warms the caches
                for name, value in found_mapped.items():
                    mapped[name].append(value)
                for name, value in found_painted.items():
                    painted[name].append(value)
    return [*_first(mapped), *_today(painted)]


def _as_installed(environment: dict[str, str], bytecode: Path) -> dict[str, str]:
    """Modules are compiled once, as an installer does it, and not with every start."""
    kept = {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(bytecode.resolve())}


def _first(mapped: dict[str, list[float]]) -> list[Line]:
    ratio = middle(mapped["app"]) / middle(mapped["empty"])
    measured = f"{ratio:.2f} x ({middle(mapped['app']):.3f} s beside {middle(mapped['empty']):.3f} s)"
    return [Line("first window", measured, f"<= {FIRST_GOAL} x an empty window", ratio <= FIRST_GOAL)]


def _today(painted: dict[str, list[float]]) -> list[Line]:
    empty, heavy, light = (middle(painted[name]) for name in ("empty", "heavy", "light"))
    return [
        Line(
            "Today usable, heavy user",
            f"{heavy / empty:.2f} x ({heavy:.3f} s beside {empty:.3f} s)",
            f"<= {TODAY_GOAL} x an empty window",
            heavy / empty <= TODAY_GOAL,
        ),
        Line(
            "Today usable, heavy beside light",
            f"{heavy / light:.2f} x ({light:.3f} s light)",
            f"<= {HEAVY_GOAL} x",
            heavy / light <= HEAVY_GOAL,
        ),
    ]


def seconds_to_map(command: tuple[str, ...], environment: dict[str, str]) -> float:
    """From the start of a process to its first mapped window, as the screen sees it."""
    watcher = subprocess.Popen(
        ["stdbuf", "-oL", "xev", "-root", "-event", "substructure"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert watcher.stdout is not None
    _listening(environment)
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    for line in watcher.stdout:
        if line.startswith("MapNotify event"):
            break
    taken = time.monotonic() - start
    process.terminate()
    process.wait()
    watcher.terminate()
    watcher.wait()
    watcher.stdout.close()
    return taken


def _listening(environment: dict[str, str]) -> None:
    """The watcher has connected by the time another client has been answered."""
    for _ in range(5):
        subprocess.run(["xwininfo", "-root"], env=environment, stdout=subprocess.DEVNULL, check=True)


def seconds_to_stamp(command: tuple[str, ...], environment: dict[str, str]) -> float:
    """From the start of a process to the stamp that it prints."""
    start = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1]) - start
