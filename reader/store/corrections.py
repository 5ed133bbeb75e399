"""What readers put right of the analysis of their documents; see :mod:`reader.annotate.correction`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.annotate.correction import Correction, CorrectionKind, Corrections
from reader.annotate.model import Quote
from reader.store.db import Library
from reader.text.span import Span


def of_document(library: Library, document_id: str) -> Corrections:
    """The corrections of a document, by place."""
    rows = library.rows(
        "SELECT kind, span_start, span_end, exact, prefix, suffix, value FROM corrections WHERE document_id = ?"
        " ORDER BY span_start, span_end, kind",
        (document_id,),
    )
    return tuple(
        Correction(CorrectionKind(kind), Span(start, end), Quote(exact, prefix, suffix), value)
        for kind, start, end, exact, prefix, suffix, value in rows
    )


def replace_all(library: Library, document_id: str, corrections: Sequence[Correction]) -> None:
    """Make ``corrections`` all there are of a document the library holds; when this returns, they are on disk."""
    with library.transaction():
        library.write("DELETE FROM corrections WHERE document_id = ?", (document_id,))
        for one in corrections:
            quote = one.quote
            library.write(
                "INSERT INTO corrections (document_id, kind, span_start, span_end, exact, prefix, suffix, value)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(document_id, one.kind.value, one.span.start, one.span.end),
                    *(quote.exact, quote.prefix, quote.suffix, one.value),
                ),
            )
