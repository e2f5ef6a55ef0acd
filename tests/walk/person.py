"""A person at the real window: looks, aims, clicks and types through the X server (xdotool)."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PATIENCE = 20.0


class NotSeen(AssertionError):
    """What should have been on the screen was not."""


class Person:
    """Starts the window, uses it, looks at it, and closes it."""

    def __init__(self, folder: Path, pictures: Path, environment: dict[str, str]) -> None:
        self.folder, self.pictures, self.environment = folder, pictures, environment
        self.report = pictures / "glass.json"
        self.shots = 0
        self.window: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Open the window and wait until it is there."""
        self.report.unlink(missing_ok=True)
        words = ["-m", "tests.driving.glass", str(self.folder), str(self.report)]
        self.window = subprocess.Popen([sys.executable, *words], env=self.environment)
        self.until(lambda glass: glass["at_rest"], "the window opens")

    def quit(self) -> None:
        """Close the window as a person does."""
        self._xdotool("key", "ctrl+q")
        if self.window is None or self.window.wait(PATIENCE) != 0:
            raise NotSeen("the window did not end in an orderly way")

    def kill(self) -> None:
        """End the window as a power cut does."""
        if self.window is None:
            raise NotSeen("no window is open")
        self.window.kill()
        self.window.wait(PATIENCE)
        self.window = None

    def glass(self) -> dict[str, Any]:
        """What is on the screen now."""
        if self.window is not None and self.window.poll() is not None:
            raise NotSeen(f"the window ended with {self.window.returncode}")
        try:
            found: dict[str, Any] = json.loads(self.report.read_text())
        except (FileNotFoundError, ValueError):
            return {"page": "", "at_rest": False, "focus": "", "controls": []}
        return found

    def until(self, holds: Callable[[dict[str, Any]], bool], what: str) -> dict[str, Any]:
        """Look until something holds."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            glass = self.glass()
            if holds(glass):
                return glass
            time.sleep(0.05)  # a person blinks; the window itself is asked, not the clock
        self.picture("not-seen")
        raise NotSeen(what)

    def sees(self, text: str) -> None:
        """Some text can be read, in whole or within a longer one."""
        self.until(
            lambda glass: any(text in said(control) for control in glass["controls"]), f"{text!r} is seen"
        )

    def sees_no(self, text: str) -> None:
        """Some text cannot be read any more."""
        self.until(
            lambda glass: not any(text in said(control) for control in glass["controls"]), f"{text!r} is gone"
        )

    def find(self, name: str, number: int = 0, *, kind: str = "") -> dict[str, Any]:
        """A control by its name, exact or by its beginning, and by its kind where that matters."""

        def matching(glass: dict[str, Any]) -> list[dict[str, Any]]:
            usable = [
                control
                for control in glass["controls"]
                if control["enabled"] and kind in ("", control["kind"])
            ]
            exact = [control for control in usable if name in (control["name"], control["text"])]
            return exact or [control for control in usable if control["name"].startswith(name)]

        glass = self.until(lambda glass: len(matching(glass)) > number, f"{name!r} can be used")
        return matching(glass)[number]

    def click(self, name: str, number: int = 0, *, times: int = 1, kind: str = "") -> None:
        """Click a control by its name."""
        control = self.find(name, number, kind=kind)
        self._xdotool("mousemove", str(control["x"]), str(control["y"]))
        self._xdotool("click", "--repeat", str(times), "--delay", "120", "1")
        self.rest()

    def double_click(self, name: str) -> None:
        """Double-click a control or a cell by its name."""
        self.click(name, times=1)
        control = self.find(name)
        self._xdotool("mousemove", str(control["x"]), str(control["y"]))
        self._xdotool("click", "--repeat", "2", "--delay", "60", "1")
        self.rest()

    def click_inside(self, control: dict[str, Any], share: float, *, key: str = "") -> None:
        """Click a control at a share of its width, from 0 at the left to 1, while a key is held."""
        self._xdotool("mousemove", *self._spot(control, share))
        if key:
            self._xdotool("keydown", key)
        self._xdotool("click", "1")
        if key:
            self._xdotool("keyup", key)
        self.rest()

    def drag_inside(self, control: dict[str, Any], start: float, end: float) -> None:
        """Drag from a share of a control's width to another, in steps as a hand does."""
        self._xdotool("mousemove", *self._spot(control, start), "mousedown", "1")
        for step in range(1, 6):
            self._xdotool("mousemove", *self._spot(control, start + (end - start) * step / 5))
        self._xdotool("mouseup", "1")
        self.rest()

    def drag(self, what: dict[str, Any], onto: dict[str, Any]) -> None:
        """Drag a control onto another, in steps as a hand does."""
        self._xdotool("mousemove", str(what["x"]), str(what["y"]), "mousedown", "1")
        for step in range(1, 9):
            way = (round(what[axis] + (onto[axis] - what[axis]) * step / 8) for axis in ("x", "y"))
            self._xdotool("mousemove", *(str(place) for place in way), "sleep", "0.05")
        self._xdotool("mouseup", "1")
        self.rest()

    def menu(self, control: dict[str, Any]) -> None:
        """Open the menu of a control with the right button."""
        self._xdotool("mousemove", *self._spot(control, 0.5))
        self._xdotool("click", "3")
        self.rest()

    def wheel(self, control: dict[str, Any], turns: int) -> None:
        """Turn the wheel over a control, upwards above 0."""
        self._xdotool("mousemove", *self._spot(control, 0.5))
        self._xdotool("click", "--repeat", str(abs(turns)), "--delay", "60", "4" if turns > 0 else "5")
        self.rest()

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        self._xdotool("type", "--delay", "12", text)
        self.rest()

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._xdotool("key", key)
        self.rest()

    def copy(self, text: str) -> None:
        """Put a text on the clipboard, as copying a page in the browser does."""
        subprocess.run(
            ["xclip", "-selection", "clipboard"], input=text.encode(), env=self.environment, check=True
        )

    def rest(self) -> None:
        """Wait until the window has been seen twice more, and nothing is being read or written."""
        now = self.glass().get("looks", 0)
        self.until(
            lambda glass: glass["at_rest"] and glass.get("looks", 0) > now + 1, "the window comes to rest"
        )

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        self.shots += 1
        place = self.pictures / f"{self.shots:02d}-{name}.png"
        subprocess.run(["import", "-window", "root", str(place)], env=self.environment, check=True)

    def asks(self, *words: str) -> Any:
        """What the command line answers about the same journal, window open or not."""
        done = subprocess.run(
            [sys.executable, "-m", "ssi_coach", "--data-dir", str(self.folder), *words, "--json"],
            env=self.environment,
            capture_output=True,
            check=True,
        )
        return json.loads(done.stdout)

    def exported(self) -> dict[str, Any]:
        """The whole journal, as the command line exports it."""
        place = self.pictures / "export.json"
        self.asks("export", str(place.resolve()))
        whole: dict[str, Any] = json.loads(place.read_text())
        return whole

    @staticmethod
    def _spot(control: dict[str, Any], share: float) -> tuple[str, str]:
        """Where on the screen a share of a control's width lies, halfway down."""
        return str(round(control["x"] + (share - 0.5) * control["width"])), str(control["y"])

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True)


def said(control: dict[str, Any]) -> str:
    """All that a control says."""
    return f"{control['name']}\n{control['text']}"
