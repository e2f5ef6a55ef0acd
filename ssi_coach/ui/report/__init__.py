"""The report on paper: letters, pieces, pages and the PDF file that holds them."""
