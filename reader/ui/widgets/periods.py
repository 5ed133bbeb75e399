"""Stretches of time as a reader writes them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDate

from reader.ui.language import spoken_locale

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEARS = re.compile(r"(\d{4})/(\d{4})$")
_MONTHS = re.compile(r"(\d{4})-(\d\d)/(\d{4})-(\d\d)$")


def period_name(iso: str) -> str:
    """An ISO stretch of time in words: ``2024-01/2024-06`` is 2024上半年; one of another form as it is."""
    translate = QCoreApplication.translate
    if day := _DAY.match(iso):
        year, month, date = day.groups()
        if (month, date) == ("12", "31"):
            return translate("Periods", "{0}年末").format(year)
        #: A date as Qt writes it: MMM d, yyyy for Nov 18, 2023.
        return _date(int(year), int(month), int(date), translate("Periods", "yyyy年M月d日")) or iso
    if month_of := _MONTH.match(iso):
        #: A month as Qt writes it: MMM yyyy for Nov 2023.
        return _date(int(month_of[1]), int(month_of[2]), 1, translate("Periods", "yyyy年M月")) or iso
    if years := _YEARS.match(iso):
        return f"{years[1]}–{years[2]}"
    if months := _MONTHS.match(iso):
        return _months(months[1], int(months[2]), months[3], int(months[4]))
    return iso


def _date(year: int, month: int, day: int, form: str) -> str:
    """A date in the reader's language, in Qt's notation of its ``form``; empty for a day that never was."""
    date = QDate(year, month, day)
    return spoken_locale().toString(date, form) if date.isValid() else ""


def _months(year: str, first: int, other_year: str, last: int) -> str:
    translate = QCoreApplication.translate
    if year != other_year:
        if (first, last) == (9, 8):
            return translate("Periods", "{0}–{1}学年").format(year, other_year)
        return f"{year}.{first}–{other_year}.{last}"
    named = {
        (1, 6): translate("Periods", "{0}上半年"),
        (7, 12): translate("Periods", "{0}下半年"),
        (1, 3): translate("Periods", "{0}一季度"),
        (4, 6): translate("Periods", "{0}二季度"),
        (7, 9): translate("Periods", "{0}三季度"),
        (10, 12): translate("Periods", "{0}四季度"),
        (1, 9): translate("Periods", "{0}前三季度"),
    }.get((first, last))
    if named:
        return named.format(year)
    #: A month in a stretch of months as Qt writes it: M for 3, MMM for Mar.
    month = translate("Periods", "M")
    begin, end = _date(int(year), first, 1, month), _date(int(year), last, 1, month)
    #: A year and two months: 2024年3–5月, Mar–May 2024.
    return translate("Periods", "{0}年{1}–{2}月").format(year, begin, end)
