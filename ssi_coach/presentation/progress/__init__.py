"""The page Progress in words: its charts, what moved them, what was learned, and what if."""
