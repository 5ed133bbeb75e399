"""The panes beside the reading view: each shows records and asks for what its reader wants done."""
