"""The parts of the session window."""
