"""Results: written down, moved along their stages, and set against the index."""
