"""A day with the real window: mouse, keyboard, and what is on the disk and on the screen afterwards."""
