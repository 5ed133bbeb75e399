"""When something was marked or changed."""

from __future__ import annotations

from datetime import datetime, timezone


def moment(written: str) -> datetime | None:
    """The UTC time of an ISO 8601 date and time; one without a zone is UTC already. None when it is no time."""
    try:
        parsed = datetime.fromisoformat(written.replace("Z", "+00:00"))
    except ValueError:
        return None
    return parsed.astimezone(timezone.utc) if parsed.tzinfo else parsed.replace(tzinfo=timezone.utc)
