"""The dialogs: export, preferences, shortcuts, about."""
