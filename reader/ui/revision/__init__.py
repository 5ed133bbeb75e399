"""What became of notes in a new edition of a report, and the reader's word on it."""
