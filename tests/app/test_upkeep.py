from datetime import datetime, timedelta, timezone

from reader.app.session import Session
from reader.app.upkeep import back_up_if_due
from reader.store.backup import backups, restore
from reader.store.db import open_library


def test_a_backup_is_made_once_a_day(session, document):
    path = session.library.path
    first = back_up_if_due(path)
    assert first is not None
    assert back_up_if_due(path) is None
    tomorrow = datetime.now(timezone.utc) + timedelta(days=1, minutes=1)
    assert back_up_if_due(path, tomorrow) not in (None, first)
    assert len(backups(first.parent, path)) == 2


def test_a_backup_made_while_the_clock_was_wrong_keeps_nobody_from_making_another(session, document):
    path = session.library.path
    first = back_up_if_due(path)
    yesterday = datetime.now(timezone.utc) - timedelta(days=1, minutes=1)
    assert back_up_if_due(path, yesterday) not in (None, first)
    assert back_up_if_due(path, yesterday + timedelta(minutes=2)) is None


def test_a_backup_holds_what_the_library_held(session, document, tmp_path):
    kept = back_up_if_due(session.library.path)
    target = tmp_path / "elsewhere" / "library.sqlite"
    target.parent.mkdir()
    restore(kept, target)
    with open_library(target) as library:
        assert [record.id for record in Session(library).documents()] == [document.record.id]
