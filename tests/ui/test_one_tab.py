"""One report has one tab, however often and from wherever it is opened: by path, from the library, from last time."""

from __future__ import annotations

import shutil

import pytest

from reader.ui.workspace import opening

pytestmark = pytest.mark.gui
TEXT = "某县工作报告\n\n一、教育\n新建学校3所，投入120.5万元。\n"
OTHER = "某市工作报告\n\n一、卫生\n新建医院2家。\n二、交通\n改造道路15公里。\n"


@pytest.fixture(params=["short", "long"])
def window(request, open_window, monkeypatch):
    window = open_window(TEXT)
    if request.param == "long":
        for limit in ("AT_ONCE", "LONG"):
            monkeypatch.setattr(opening, limit, 10)
    return window


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


@pytest.fixture
def copy(path, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    return shutil.copy(path, tmp_path / "elsewhere" / "the same.txt")


def rest(qtbot, window):
    qtbot.waitUntil(lambda: not window.is_busy)


def tabs(window):
    return [window.workspace.bar.tabText(at) for at in range(window.workspace.bar.count())]


def each_is_shown(qtbot, window):
    for at in range(window.workspace.bar.count()):
        window.workspace.bar.setCurrentIndex(at)
        rest(qtbot, window)
        assert window.current.document.record.id == window.workspace.id_at(at)
        assert window.current.isVisible()


def closed_at_once(qtbot, window):
    """The tabs of an earlier session, none of which but the current one was read."""
    titles = {record.id: record.title for record in window._session.documents()}
    while window.workspace.bar.count():
        window.workspace.close_current()
    return sorted(titles, key=lambda one: titles[one] != "某市工作报告")


def test_opened_twice_from_two_places(qtbot, window, path, copy):
    window.open_path(path)
    rest(qtbot, window)
    window.open_path(copy)
    rest(qtbot, window)
    assert tabs(window) == ["某县工作报告", "某市工作报告"]
    each_is_shown(qtbot, window)


def test_opened_at_once_from_two_places(qtbot, window, path, copy):
    window.open_path(path)
    window.open_path(copy)
    rest(qtbot, window)
    assert tabs(window) == ["某县工作报告", "某市工作报告"]
    each_is_shown(qtbot, window)


def test_opened_again_at_once(qtbot, window, path):
    window.open_path(path)
    window.open_path(path)
    rest(qtbot, window)
    assert tabs(window) == ["某县工作报告", "某市工作报告"]
    each_is_shown(qtbot, window)


@pytest.mark.parametrize("current", [0, 1])
def test_opened_by_path_while_its_tab_of_last_time_waits_or_loads(qtbot, window, path, copy, current):
    window.open_path(path)
    rest(qtbot, window)
    ids = closed_at_once(qtbot, window)
    window.workspace.restore(ids, ids[current])
    window.open_path(copy)
    rest(qtbot, window)
    assert tabs(window) == ["某市工作报告", "某县工作报告"]
    assert window.current.document.record.title == "某市工作报告"
    each_is_shown(qtbot, window)
    window.workspace.close_current()
    assert tabs(window) == ["某市工作报告"]


def test_opened_from_the_library_while_it_is_opened_by_path(qtbot, window, path, copy):
    window.open_path(path)
    rest(qtbot, window)
    ids = closed_at_once(qtbot, window)
    window.open_path(copy)
    window.workspace.open_document(ids[0])
    rest(qtbot, window)
    assert tabs(window) == ["某市工作报告"]
    each_is_shown(qtbot, window)


def test_a_report_remembered_twice_comes_back_once(qtbot, window):
    (only,) = closed_at_once(qtbot, window)
    window.workspace.restore([only, only], only)
    rest(qtbot, window)
    assert tabs(window) == ["某县工作报告"]
