"""The cards of the page Data, and of the preview of an import."""
