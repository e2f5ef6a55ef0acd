"""The command line: one module a command, and no window."""

from __future__ import annotations
