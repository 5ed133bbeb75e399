"""Excerpts as viewed are the words the reader saw, and say how to make them again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.app.excerpts import library_excerpts
from reader.app.report import prepare
from reader.app.session import Session
from reader.app.settings import Settings
from reader.export.formats import FORMATS, preview_text
from reader.export.json_format import read_json, render_json
from reader.export.options import ExportOptions, ExportScript, GroupBy
from reader.script.lexicon import release
from reader.script.rulings import Ruling
from reader.script.view import ViewOptions, ViewScript, build_view
from reader.source.document import source_from_bytes
from reader.source.repair import normalize, repair
from reader.text.span import Span

TEXT = "全县会(huì)议\n\n落实“双减”，软件项目与后勤，周而复始。\n"
VIEWED = ExportOptions(script=ExportScript.VIEWED)


@pytest.fixture
def reader(library, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "terms.txt").write_text("全县\t全县\n", encoding="utf-8")
    settings = Settings(dictionaries="classic", own_dictionaries=str(tmp_path / "own"))
    return Session.for_reader(library, settings)


@pytest.fixture
def document(reader):
    opened = reader.adopt(prepare(source_from_bytes(TEXT.encode(), "甲.txt")), None)
    reader.annotate(opened, Span(0, len(TEXT) - 1))
    return opened


def seen(reader, document, script="tw", **more):
    """The one excerpt of the library, with the document in ``script``, and its state otherwise as given."""
    state = reader.state(document.record.id)
    reader.save_state(replace(state, **{"rejected_repairs": (), "repair": True, "script": script, **more}))
    (one,) = library_excerpts(reader)
    return one


def test_an_excerpt_as_viewed_is_what_the_reader_saw(reader, document):
    reader.rule(Ruling("后勤", "后勤", "hant"), document.record.id)
    reader.rule(Ruling("没有的词", "没有的词"))
    one = seen(reader, document, vocabulary=True, quotes=True)
    assert one.viewed.quote == "全县會議\n\n落實「雙減」，軟體專案與后勤，週而復始。"
    made = one.viewing
    assert (made.script, made.dictionaries, made.vocabulary, made.quotes) == ("tw", "classic", True, True)
    assert made.release == release("classic")
    assert len(made.own) == 64
    assert [rule.term for rule in made.rulings] == ["后勤"]


def test_what_is_recorded_is_enough_to_make_it_again(reader, document, tmp_path):
    reader.rule(Ruling("后", "后", "hant", TEXT.index("后勤")), document.record.id)
    gloss = TEXT.index("会(")
    for more in ({"quotes": True}, {"repair": False}, {"rejected_repairs": ((gloss, gloss + 6),)}):
        one = read_json(render_json([seen(reader, document, **more)], VIEWED))[0]
        made = one.viewing
        rejected = frozenset((span.start, span.end) for span in made.rejected)
        clean = repair(TEXT, rejected=rejected) if made.repaired else normalize(TEXT)
        options = ViewOptions(made.vocabulary, made.quotes, tmp_path / "own", made.rulings, made.dictionaries)
        view = build_view(TEXT, clean, document.report.detected.script, ViewScript(made.script), options)
        assert view.map.map_span(one.span).span.of(view.text) == one.viewed.quote


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("grouping", GroupBy)
def test_every_format_says_how_the_words_were_made(reader, document, name, grouping):
    reader.rule(Ruling("后勤", "后勤", "hant"), document.record.id)
    one = seen(reader, document, vocabulary=True)
    said = preview_text(name, [one], ExportOptions(script=ExportScript.VIEWED, group_by=grouping))
    for words in ("classic", "后勤"):
        assert words in said
    if name != "json":
        assert said.count("用地区词汇") == 1
    plain = preview_text(name, [one], ExportOptions(group_by=grouping))
    assert "classic" not in plain
    assert "转换" not in plain


def test_of_a_text_not_converted_no_dictionary_is_named(reader, document):
    one = seen(reader, document, script="hans")
    assert (one.viewing.dictionaries, one.viewing.release, one.viewing.own) == ("", "", "")
    assert seen(reader, document, script="original").viewing is None


@pytest.mark.parametrize("place", [(0, 9999), (9000, 9999)])
def test_a_note_outside_its_text_is_exported_with_its_own_words(reader, document, place):
    """As a damaged library may have it; the notes beside it are exported as ever."""
    reader.annotate(document, Span(0, 2))
    stray = next(one for one in reader.all_annotations() if len(one.span) > 2)
    reader.library.write("UPDATE annotations SET span_start = ?, span_end = ? WHERE id = ?", (*place, stray.id))
    reader.save_state(replace(reader.state(document.record.id), script="tw"))
    found = {one.id: one for one in library_excerpts(reader)}
    assert len(found) == 2
    lost = found.pop(stray.id)
    assert (lost.original.quote, lost.viewed.quote) == (TEXT[:-1], TEXT[:-1])
    assert (lost.original.sentence, lost.original.section) == ("", ())
    (sound,) = found.values()
    assert (sound.original.quote, sound.viewed.quote) == ("全县", "全县")
    for name in FORMATS:
        assert preview_text(name, [lost, sound], VIEWED)
