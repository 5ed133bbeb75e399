"""What a reader can do in the window, subject by subject: each control joins its panels and dialogs to the session."""
