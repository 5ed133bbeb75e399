"""One module for each file format a report can arrive in."""
