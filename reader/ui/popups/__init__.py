"""What appears over the reading view: selection pop-up, note editor, hover card."""
