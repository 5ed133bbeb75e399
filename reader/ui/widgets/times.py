"""Points in time, as short as a reader needs them."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate

from reader.ui.language import spoken_locale


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
    date = QDate(moment.year, moment.month, moment.day)
    if moment.year == now.year:
        #: A date as Qt writes it: MMM d for Nov 18.
        return spoken_locale().toString(date, translate("Times", "M月d日"))
    #: A date as Qt writes it: MMM d, yyyy for Nov 18, 2023.
    return spoken_locale().toString(date, translate("Times", "yyyy年M月d日"))
