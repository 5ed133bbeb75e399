"""What a reader put right of the edition before and what became of it in the new one."""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotate.carry import Carrier
from reader.annotate.correction import Corrections
from reader.app.revising import edition_of
from reader.app.session import Session
from reader.script.detect import Script
from reader.store import corrections, revisions, states


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """``came`` corrections have a place in the new edition; those ``left`` have none, and stay with the earlier one.

    Their places are in the source text of the earlier edition, which is in ``script``.
    """

    came: int = 0
    left: Corrections = ()
    script: Script = Script.NONE


def may_be_left(session: Session, document_id: str) -> bool:
    """A quick look: whether anything was put right of the edition before."""
    earlier = revisions.earlier_of(session.library, document_id)
    return earlier is not None and bool(corrections.of_document(session.library, earlier))


def left_behind(session: Session, document_id: str) -> LeftBehind:
    """What became of the corrections of the edition before; both texts are compared. Fit for any thread."""
    library = session.library
    earlier = revisions.earlier_of(library, document_id)
    found = corrections.of_document(library, earlier) if earlier is not None else ()
    if earlier is None or not found:
        return LeftBehind()
    old, new = (edition_of(session.stored_source(one), states.load(library, one)) for one in (earlier, document_id))
    carrier = Carrier(old, new)
    left = tuple(one for one in found if carrier.carry(one.span).span is None)
    written = session.document(earlier).script
    return LeftBehind(len(found) - len(left), left, Script(written) if written else Script.NONE)
