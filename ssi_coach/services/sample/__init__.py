"""Made-up use, for looking around and for long tests; nobody in it exists."""
