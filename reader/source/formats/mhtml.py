"""Web archives (.mht, .mhtml; RFC 2557): a page with all that belongs to it, saved as one file.

Browsers save pages so, and office programs call such a file .doc. Only the page itself is read, none of its frames.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.source.formats import html
from reader.source.formats.extracted import Damaged, Extracted

if TYPE_CHECKING:
    from email.message import Message

_FIELD = re.compile(rb"[!-9;-~]+:[ \t]")
_VERSION = re.compile(rb"^MIME-Version\s*:", re.I | re.M)
_RELATED = re.compile(rb"^Content-Type\s*:\s*multipart/related", re.I | re.M)
_HEAD = 4096
_PAGES = frozenset(("text/html", "application/xhtml+xml"))


def looks_like(data: bytes) -> bool:
    """Whether ``data`` begins as a web archive does: with fields that tell of parts that belong together."""
    head = data[:_HEAD].lstrip()
    return bool(_FIELD.match(head) and _VERSION.search(head) and _RELATED.search(head))


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The text of the page. Raises ``Damaged`` where there is none, ``DecodeFailed`` as :func:`html.extract` does."""
    from email import message_from_bytes  # here, because no other format needs it

    page = _page(message_from_bytes(data.lstrip()))
    payload = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(payload, bytes):
        raise Damaged
    return html.extract(payload, encoding, page.get_content_charset())


def _page(message: Message) -> Message | None:
    """The part that the archive begins with (RFC 2387: the one ``start`` names, or the first), if it is a page."""
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    start = str(message.get_param("start", ""))
    return next((part for part in pages if start and part.get("Content-ID") == start), pages[0] if pages else None)
