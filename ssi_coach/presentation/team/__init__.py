"""The team board in words: its members, what each shows, and what was left out."""
