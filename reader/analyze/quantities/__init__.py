"""Numbers with their units: read as quantities, judged as facts or names, and what is said of each besides."""
