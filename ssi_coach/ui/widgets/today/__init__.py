"""The cards of the page Today."""
