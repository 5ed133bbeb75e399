"""What the reader has chosen for the whole program."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reader.text.replacing import replacing

VERSION = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """The reader's choices; ``unknown`` keeps what a newer Yandu wrote, so that nothing is lost on the way back."""

    theme: str = "system"
    """``system``, ``light``, ``dark`` or ``sepia``."""
    language: str = "system"
    """``system``, ``zh-Hans``, ``zh-Hant`` or ``en``."""
    default_script: str = "auto"
    """``auto`` (Simplified sources in hans, Traditional ones in hant) or a view script's value."""
    zoom: float = 1.0
    typeface: str = "serif"
    """``serif`` or ``sans``: the letters of the report."""
    reading_fonts: dict[str, str] = field(default_factory=dict, hash=False)
    """The families reports are set in, by region (``SC``, ``TC``, ``HK``); for one that is missing, by ``typeface``."""
    text_size: int = 18
    """The height of the report's letters in pixels, before a document's own zoom."""
    measure: int = 36
    """The longest line, in characters."""
    line_height: float = 1.84
    """From line to line, in heights of a letter."""
    paragraph_gap: float = 0.0
    """Between paragraphs, in heights of a letter."""
    indented: bool = True
    """Whether the first line of a paragraph begins two characters further in."""
    justified: bool = True
    reduced_motion: bool = False
    """Whether nothing fades or glides, whatever the system says."""
    dims_others: bool = True
    """Whether in focus mode paragraphs other than the one being read are paler."""
    show_indicators: bool = True
    show_changes: bool = False
    """Whether repairs and replaced words are marked, and told of under the mouse."""
    dictionaries: str = "official"
    """The set of dictionaries that reports are converted by: ``official`` or ``classic``."""
    own_dictionaries: str = ""
    """The folder of the reader's own dictionaries, see ``reader.script.own``; empty for none."""
    color: str = "yellow"
    """The colour the next highlight takes."""
    color_labels: dict[str, str] = field(default_factory=dict, hash=False)
    """What the reader calls the colours, by their names; the usual word for one that is missing or empty."""
    library_order: str = "-opened"
    """What the table of documents is sorted by, as :class:`reader.ui.panels.library_order.Order`; ``-``: it falls."""
    library_list_order: str = "opened"
    """What the list of documents beside the page is sorted by."""
    export_folder: str = ""
    open_folder: str = ""
    recent_actions: list[str] = field(default_factory=list, hash=False)
    """The actions last chosen in the command palette, the last one first."""
    shortcuts: dict[str, Any] = field(default_factory=dict, hash=False)
    """The keys the reader has given to actions: lists of portable key sequences by the action's name."""
    unknown: dict[str, Any] = field(default_factory=dict, hash=False)


_NAMES = {one.name for one in fields(Settings)} - {"unknown"}


def load_settings(path: Path) -> Settings:
    """The settings in the file at ``path``; the default for what is missing, unreadable, or of a wrong type."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    defaults = asdict(Settings())
    known = {name: value for name, value in stored.items() if name in _NAMES and _same_type(defaults[name], value)}
    for name in ("color_labels", "reading_fonts"):
        if name in known:
            known[name] = {key: value for key, value in known[name].items() if type(value) is str}
    return replace(Settings(), **known, unknown=_unknown(stored))


def _unknown(stored: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in stored.items() if name not in _NAMES and name != "version"}


def save_settings(path: Path, settings: Settings) -> None:
    """Write ``settings`` to ``path``, whole or not at all. Raises ``OSError`` when the folder cannot be written.

    It is on disk on return; of two programs that write at once each writes its own whole.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    stored = asdict(settings)
    stored = {**stored.pop("unknown"), **stored, "version": VERSION}
    with replacing(path) as draft:
        draft.write_text(json.dumps(stored, ensure_ascii=False, indent=1), encoding="utf-8")


def _same_type(default: object, value: object) -> bool:
    if isinstance(default, float):
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return type(default) is type(value)
