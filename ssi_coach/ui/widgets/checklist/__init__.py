"""The parts of the page Checklist."""
