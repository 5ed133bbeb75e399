"""What a command changed, so that views refresh what they must and nothing else."""

from __future__ import annotations

from enum import Flag, auto


class Changes(Flag):
    """The parts of the library a command touched."""

    NONE = 0
    DOCUMENTS = auto()
    ANNOTATIONS = auto()
    TAGS = auto()
    REPAIRS = auto()
    CORRECTIONS = auto()
    """What a reader put right of an analysis."""
    SOURCE = auto()
    """The source text of a document: its bytes are read in another encoding."""
    WORDING = auto()
    """How terms are shown, in one document or in all."""
    REVISIONS = auto()
    """A document has a new edition, or what became of a note in it was decided."""
    COLLECTIONS = auto()
    """Collections, or what is in them."""
    LEFT = auto()
    """Something that a command was to change was changed elsewhere meanwhile, and left so."""
    ALL_BUT_SOURCE = DOCUMENTS | ANNOTATIONS | TAGS | REPAIRS | CORRECTIONS | WORDING | REVISIONS | COLLECTIONS
    """What a merge, or a new edition of a document, may change."""
