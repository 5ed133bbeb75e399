"""The open documents in their tabs, one or two in sight, and what comes into the window."""
