"""The parts that pages are made of."""

from __future__ import annotations
