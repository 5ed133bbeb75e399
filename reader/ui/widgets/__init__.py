"""The controls that panels, pop-ups and dialogs are made of."""
