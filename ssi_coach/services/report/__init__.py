"""Looking back at a week or a month: the review and the report."""
