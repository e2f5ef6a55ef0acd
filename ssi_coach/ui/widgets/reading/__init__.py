"""Entering a reading: the box to paste into, and what was understood, number by number."""
