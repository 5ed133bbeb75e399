"""The tables and triggers of what is derived from texts: how it is kept, and dropped when they change."""

from __future__ import annotations

_FORGET = "BEGIN DELETE FROM character_counts WHERE document_id = {0}.document_id; END"
_REPAIRED = "{0}.repair = 0 OR {0}.rejected_repairs <> '[]'"

CHARACTERS = (
    # Derived from the text and the repairs made in it; documents an earlier version entered are counted bit by bit.
    """
    CREATE TABLE character_counts (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        characters INTEGER NOT NULL CHECK (characters >= 0)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TRIGGER recount_text AFTER UPDATE ON document_texts WHEN NEW.text IS NOT OLD.text " + _FORGET.format("NEW"),
    "CREATE TRIGGER recount_repairs AFTER UPDATE ON reading_states"
    " WHEN (NEW.repair, NEW.rejected_repairs) IS NOT (OLD.repair, OLD.rejected_repairs) " + _FORGET.format("NEW"),
    f"CREATE TRIGGER recount_repairs_chosen AFTER INSERT ON reading_states WHEN {_REPAIRED.format('NEW')} "
    + _FORGET.format("NEW"),
    f"CREATE TRIGGER recount_repairs_forgotten AFTER DELETE ON reading_states WHEN {_REPAIRED.format('OLD')} "
    + _FORGET.format("OLD"),
)

_UNKNOWN = "BEGIN DELETE FROM document_outlines WHERE document_id = {0}.document_id; END"

# A document without an outline is one whose title, issuer, date and numbers are to be found anew as well.
FACTS = (
    "CREATE TRIGGER renew_text AFTER UPDATE ON document_texts WHEN NEW.text IS NOT OLD.text " + _UNKNOWN.format("NEW"),
    "CREATE TRIGGER renew_repairs AFTER UPDATE ON reading_states"
    " WHEN (NEW.repair, NEW.rejected_repairs) IS NOT (OLD.repair, OLD.rejected_repairs) " + _UNKNOWN.format("NEW"),
    f"CREATE TRIGGER renew_repairs_chosen AFTER INSERT ON reading_states WHEN {_REPAIRED.format('NEW')} "
    + _UNKNOWN.format("NEW"),
    f"CREATE TRIGGER renew_repairs_forgotten AFTER DELETE ON reading_states WHEN {_REPAIRED.format('OLD')} "
    + _UNKNOWN.format("OLD"),
    "CREATE TRIGGER renew_corrected AFTER INSERT ON corrections " + _UNKNOWN.format("NEW"),
    "CREATE TRIGGER renew_corrected_otherwise AFTER UPDATE ON corrections " + _UNKNOWN.format("NEW"),
    "CREATE TRIGGER renew_not_corrected AFTER DELETE ON corrections " + _UNKNOWN.format("OLD"),
)
