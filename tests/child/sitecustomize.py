"""Python reads this at its start: the tests and every process that they start may open no network socket.

Its folder is put on PYTHONPATH by tests/conftest.py. A local socket (AF_UNIX) stays allowed.
"""

from __future__ import annotations

import sys

FORBIDDEN = {2: "AF_INET", 10: "AF_INET6", 23: "AF_INET6", 30: "AF_INET6"}  # Linux, Windows, macOS
opened: list[str] = []


class NetworkTouchedError(BaseException):
    """Nothing leaves this computer; not an Exception, so that no code under test can swallow it."""


def forbid_network(event: str, arguments: tuple[object, ...]) -> None:
    """The audit hook: refuses a socket of a network family at its birth, and remembers it."""
    if event == "socket.__new__":
        family = FORBIDDEN.get(int(arguments[1]))  # an int, or -1 for the default
        if family is not None:
            opened.append(family)
            raise NetworkTouchedError(family)


sys.addaudithook(forbid_network)
