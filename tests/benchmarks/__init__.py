"""The speed table: each row beside a floor or a peer in the same run."""
