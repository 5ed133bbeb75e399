"""Outline, metadata and numeric indicators of a report."""
