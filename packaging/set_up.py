"""Gets a fresh Debian or Ubuntu ready for SSI Coach; run by make, with the stdlib alone and any Python 3.

    set_up.py system drawing window ...   Python is new enough, and the system has what these groups need
    set_up.py environment [extra ...]     .venv holds the pinned packages (and those of the named extras)

What is missing is installed through apt when that needs no password; otherwise one sentence says the line
to type, and the exit code is 1.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)

# What Qt loads before it can draw at all, then what it needs for a window on an X display, then the tools of
# `make walk`, then the server that the team board is tested on: the Debian package, and the library or program by
# which its presence is seen.
SYSTEM: dict[str, tuple[tuple[str, str], ...]] = {
    "drawing": (
        ("libegl1", "libEGL.so.1"),
        ("libgl1", "libGL.so.1"),
        ("libglib2.0-0", "libgthread-2.0.so.0"),
        ("libfontconfig1", "libfontconfig.so.1"),
        ("libxkbcommon0", "libxkbcommon.so.0"),
        ("libdbus-1-3", "libdbus-1.so.3"),
        ("libx11-6", "libX11.so.6"),
        ("libgssapi-krb5-2", "libgssapi_krb5.so.2"),
        ("libbrotli1", "libbrotlidec.so.1"),
    ),
    "window": (
        ("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
        ("libxcb-cursor0", "libxcb-cursor.so.0"),
        ("libxcb-icccm4", "libxcb-icccm.so.4"),
        ("libxcb-keysyms1", "libxcb-keysyms.so.1"),
        ("libxcb-image0", "libxcb-image.so.0"),
        ("libxcb-render-util0", "libxcb-render-util.so.0"),
        ("libxcb-randr0", "libxcb-randr.so.0"),
        ("libxcb-shape0", "libxcb-shape.so.0"),
        ("libxcb-sync1", "libxcb-sync.so.1"),
        ("libxcb-xfixes0", "libxcb-xfixes.so.0"),
        ("libxcb-xkb1", "libxcb-xkb.so.1"),
        ("libx11-xcb1", "libX11-xcb.so.1"),
    ),
    "walk": (
        ("xvfb", "Xvfb"),
        ("xdotool", "xdotool"),
        ("imagemagick", "import"),
        ("xclip", "xclip"),
    ),
    "server": (("postgresql", "/usr/lib/postgresql/*/bin/initdb"),),
}
# Renamed where the C library's clock grew to 64 bits (Ubuntu 24.04, Debian 13).
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}


class NotReady(Exception):
    """Something is missing that cannot be had from here; the message says what to do, in one sentence."""


def is_there(mark: str) -> bool:
    """Whether a library (by its file name) can be loaded, or a program (by its name or its place) can be found."""
    if mark.startswith("/"):
        return next(Path("/").glob(mark[1:]), None) is not None
    if ".so" not in mark:
        return shutil.which(mark) is not None
    try:
        ctypes.CDLL(mark)
    except OSError:
        return False
    return True


def missing_packages(groups: list[str]) -> list[str]:
    """The Debian packages of these groups whose library or program is not there."""
    return [package for group in groups for package, mark in SYSTEM[group] if not is_there(mark)]


def named_here(packages: list[str]) -> list[str]:
    """The packages under the names that this system's apt knows."""

    def known(name: str) -> bool:
        call = ["apt-cache", "show", "--no-all-versions", name]
        return shutil.which("apt-cache") is not None and _quietly(call) == 0

    return [RENAMED[name] if name in RENAMED and known(RENAMED[name]) else name for name in packages]


def _quietly(call: list[str]) -> int:
    """Run a program and keep what it says to itself; its exit code."""
    return subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode


def way_to_apt() -> list[str] | None:
    """What stands before apt-get so that it may install without asking: nothing, sudo, or None for no way."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") is not None and _quietly([*sudo, "true"]) == 0:
        return sudo
    return None


def install(packages: list[str]) -> None:
    """Install Debian packages, or raise NotReady with the line that does."""
    way = way_to_apt()
    if way is not None:
        print(f"Installing with apt: {' '.join(packages)}", flush=True)
        apt = [*way, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
        subprocess.run([*apt, "update"], stdout=subprocess.DEVNULL, check=False)
        packages = named_here(packages)
        call = [*apt, "install", "-y", "--no-install-recommends", *packages]
        if subprocess.run(call, stdout=subprocess.DEVNULL, check=False).returncode == 0:
            return
    sudo = "" if os.geteuid() == 0 else "sudo "
    line = f"{sudo}apt-get install --no-install-recommends {' '.join(named_here(packages))}"
    raise NotReady(
        f"SSI Coach needs some system packages first; install them and run make again:\n\n    {line}\n"
    )


def check_python() -> None:
    """Raise NotReady if this Python is too old."""
    if sys.version_info < OLDEST:
        here = ".".join(str(part) for part in sys.version_info[:3])
        raise NotReady(
            f"SSI Coach needs Python {OLDEST[0]}.{OLDEST[1]} or newer and this is {here}; "
            "if you have a newer one too, name it: make run PYTHON=python3.12"
        )


def venv_package() -> str:
    """The Debian package that lets this Python make environments."""
    system = Path("/usr/bin/python3")
    if system.exists() and system.resolve() == Path(sys.executable).resolve():
        return "python3-venv"
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def lacking(groups: list[str]) -> list[str]:
    """Every Debian package that has to be installed first: for the environment and for these groups."""
    pip_for_environments = importlib.util.find_spec("ensurepip")
    can_make_one = pip_for_environments is not None and pip_for_environments.origin is not None
    return [*([] if can_make_one else [venv_package()]), *missing_packages(groups)]


def check_system(groups: list[str]) -> None:
    """Install what the groups lack, or raise NotReady with the line that does."""
    missing = lacking(groups)
    if missing:
        install(missing)
        importlib.invalidate_caches()
    still = lacking(groups)
    if still:
        raise NotReady(f"These packages are installed but still cannot be used: {' '.join(still)}")


def make_environment(extras: list[str]) -> None:
    """Make .venv, or mend it, and install the pinned packages of the app and of the named extras."""
    environment = HERE / ".venv"
    python = environment / "bin" / "python"
    same = f"import sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    if not (python.exists() and _quietly([str(python), "-c", same]) == 0):
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(environment)], check=True)
    pins = HERE / "packaging" / "constraints.txt"
    call = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*call, "--constraint", str(pins), *wanted(extras)], check=False).returncode != 0:
        raise NotReady("The packages could not be fetched; look at the lines above, mend it, run make again.")


def wanted(extras: list[str]) -> list[str]:
    """What pyproject.toml asks for: to build, to run, and for the named extras."""
    import tomllib  # noqa: PLC0415  # an old Python has to get as far as its sentence

    told = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))
    project = told["project"]
    lists = [told["build-system"]["requires"], project["dependencies"]]
    lists += [project["optional-dependencies"][extra] for extra in extras]
    return [requirement for one in lists for requirement in one]


def main(arguments: list[str]) -> int:
    """Do one of the two steps; 0 when it is ready, 1 with a sentence when it is not."""
    step, rest = arguments[0], arguments[1:]
    try:
        if step == "system":
            check_python()
            check_system(rest)
        else:
            make_environment(rest)
    except NotReady as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
