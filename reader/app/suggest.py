"""Tags to suggest for a note or a document. Slow where many documents are counted first: for a thread of its own.

New ones are written in the script the document is read in; those the reader has stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.analyze.topics import Frequencies, frequencies, topic_words, topics
from reader.analyze.words import WordCutter
from reader.app.places import cache_folder
from reader.app.report import Report
from reader.app.session import Session
from reader.script.convert import converter
from reader.script.detect import Script
from reader.script.view import ViewScript, build_view
from reader.search.query import fold
from reader.source.repair import normalize
from reader.text.span import Span

MOST = 6
_COUNTED = 150
"""Documents whose words are counted, the last opened ones."""
_PART = 12_000
_NOTE_REACH = 200


class LibraryWords:
    """How many documents of a library each word stands in; counted once for each of the last opened, and kept."""

    def __init__(self) -> None:
        self._words: dict[tuple[str, str, int], frozenset[str]] = {}

    def frequencies(self, session: Session, cut: WordCutter, cancelled: Callable[[], bool]) -> Frequencies:
        """The frequencies over the last opened documents; over those counted so far when ``cancelled`` says so."""
        asked: dict[tuple[str, str, int], frozenset[str]] = {}
        for record in session.documents()[:_COUNTED]:
            key = (record.id, record.encoding, record.length)
            words = self._words.get(key)
            if words is None:
                if cancelled():
                    asked = self._words | asked
                    break
                with session.library.snapshot():
                    if not session.holds(record.id):
                        continue  # taken out of the library meanwhile
                    start = _clean_start(session, record.id)
                words = frozenset(topic_words(start, cut))
            asked[key] = words
        self._words = asked
        return frequencies(list(asked.values()))


def _clean_start(session: Session, document_id: str) -> str:
    """The beginning of a stored document as clean Simplified text."""
    source = session.stored_source(document_id)
    return converter("t2s").convert(fold(source.text[:_PART]).text).text


def suggest_for_document(
    report: Report, script: ViewScript, known: Frequencies, cut: WordCutter, have: Sequence[str]
) -> tuple[str, ...]:
    """Tags for a document: what it is about, and those of the reader's own tags (``have``) that name it."""
    return _suggested(report.ground.text, _spelling(report, script), known, cut, have)


def suggest_for_note(
    report: Report, script: ViewScript, span: Span, note: str, known: Frequencies, cut: WordCutter, have: Sequence[str]
) -> tuple[str, ...]:
    """Tags for a mark on the source ``span`` with ``note``: what its characters and those around are about."""
    text, forward = report.ground.text, report.ground.forward
    low, high = forward.map(span.start), forward.map(span.end)
    near = text[max(0, text.rfind("\n", 0, low)) : high] if low < high else ""
    after = text[high : high + _NOTE_REACH].partition("\n")[0]
    # What was marked counts twice: it is nearer than what stands around it.
    words = "\n".join((text[low:high], note, near[-_NOTE_REACH:] + after))
    return _suggested(words, _spelling(report, script), known, cut, have)


def _suggested(
    text: str, spell: Callable[[str], str], known: Frequencies, cut: WordCutter, have: Sequence[str]
) -> tuple[str, ...]:
    """The reader's own tags whose last part stands in ``text`` first, then new ones; no two of one last part."""
    folded = fold(text).text
    named = {tag: fold(tag.rpartition("/")[2]).text for tag in have}
    own = sorted((tag for tag in have if named[tag] in folded), key=lambda tag: (-folded.count(named[tag]), tag))
    own = own[: MOST // 2]
    taken = {named[tag] for tag in own}
    new = [word for word in topics(topic_words(text, cut), known, MOST) if fold(word).text not in taken]
    return tuple([*own, *map(spell, new)][:MOST])


def _spelling(report: Report, script: ViewScript) -> Callable[[str], str]:
    """How a Simplified word is written where ``report`` is read in ``script``."""
    if script is ViewScript.ORIGINAL and report.detected.script is Script.HANT:
        script = ViewScript.HANT

    def spell(word: str) -> str:
        return build_view(word, normalize(word), Script.HANS, script, cache_dir=cache_folder()).text

    return spell
