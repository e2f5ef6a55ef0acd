"""What the window and the desktop say to each other: its place, the end of the session, faults."""
