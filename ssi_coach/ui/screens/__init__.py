"""The pages: one widget for each page, showing a state and telling what a person wants."""

from __future__ import annotations
