"""The day: where one stands, what to do next, a session, and the day's end."""
