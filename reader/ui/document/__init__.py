"""One open document: how its page is made ready, what is shown and marked on it, and where."""
