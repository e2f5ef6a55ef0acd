"""What files bring into the journal: comparing, importing, customer lists, and what is there twice."""
