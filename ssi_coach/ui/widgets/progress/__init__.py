"""The cards of the page Progress."""
