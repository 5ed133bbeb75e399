"""Points in time, as short as a reader needs them."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication


def shown_time(iso: str, now: datetime) -> str:
    """When ``iso`` (ISO 8601, with offset) was, seen from ``now`` (aware) in its time zone.

    今天 10:32, 昨天 10:32, 11月18日, 2023年11月18日; ``iso`` itself when it is not a time.
    """
    translate = QCoreApplication.translate
    try:
        moment = datetime.fromisoformat(iso.replace("Z", "+00:00")).astimezone(now.tzinfo)
    except ValueError:
        return iso
    clock = f"{moment.hour:02}:{moment.minute:02}"
    if moment.date() == now.date():
        return translate("Times", "今天 {0}").format(clock)
    if moment.date() == now.date() - timedelta(days=1):
        return translate("Times", "昨天 {0}").format(clock)
    if moment.year == now.year:
        return translate("Times", "{0}月{1}日").format(moment.month, moment.day)
    return translate("Times", "{0}年{1}月{2}日").format(moment.year, moment.month, moment.day)
