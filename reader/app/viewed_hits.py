"""What was found, in the script its reader has the document in."""

from __future__ import annotations

from dataclasses import replace

from reader.app.places import cache_folder
from reader.app.search import DocumentHits, Hit
from reader.app.session import Session
from reader.script.detect import Script
from reader.script.view import ViewScript, build_view
from reader.source.repair import normalize
from reader.text.span import Span


def as_viewed(session: Session, found: DocumentHits) -> DocumentHits:
    """``found`` with its words in the script the document is read in; positions stay the source's.

    The words a reader wrote, notes and tags, stay as they are. Raises ``StoreError``, ``ConversionFailed``.
    """
    record = found.record
    chosen = session.state(record.id).script or session.default_script
    own = ViewScript.HANT if record.script == Script.HANT.value else ViewScript.HANS
    wanted = ViewScript(chosen) if chosen in {one.value for one in ViewScript} else own
    if wanted in (own, ViewScript.ORIGINAL) or record.script not in {one.value for one in Script}:
        return found
    words = _Words(Script(record.script), wanted)
    hits = tuple(
        replace(words.hit(hit), section=tuple(map(words.of, hit.section)))
        if hit.place in ("text", "quote")
        else replace(hit, section=tuple(map(words.of, hit.section)))
        for hit in found.hits
    )
    return replace(found, record=replace(record, title=words.of(record.title)), hits=hits)


class _Words:
    """Words in one script, to be had in another."""

    def __init__(self, script: Script, wanted: ViewScript) -> None:
        self._script, self._wanted = script, wanted

    def of(self, words: str) -> str:
        """``words`` in the script wanted."""
        return build_view(words, normalize(words), self._script, self._wanted, cache_dir=cache_folder()).text

    def hit(self, hit: Hit) -> Hit:
        """``hit`` among its words, converted as one text: a character may depend on its neighbour."""
        whole = hit.before + hit.text + hit.after
        view = build_view(whole, normalize(whole), self._script, self._wanted, cache_dir=cache_folder())
        place = view.map.map_span(Span(len(hit.before), len(hit.before) + len(hit.text))).span
        return replace(
            hit, before=view.text[: place.start], text=place.of(view.text), after=view.text[place.end :]
        )  # fmt: skip
