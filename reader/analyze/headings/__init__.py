"""The headings of a report: their numbering, where they end, those without a number, and their levels."""
