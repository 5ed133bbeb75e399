"""Words that a reader of reports must find, in whichever script the report is and whichever is typed."""

import pytest
from found import hits_of

from reader.app.indexing import catch_up
from reader.store.fulltext import open_index

BEFORE, AFTER = "青禾县工作总结\n\n一、情况\n", "\n二、其他\n各项工作推进。\n"

MUST_HIT = [
    ("a word", "全县学校工作", "全縣學校工作", "学校", "學校"),
    ("an office", "经教育局批准", "經教育局批准", "教育局", "教育局"),
    ("one character", "全校师生", "全校師生", "校", "校"),
    ("one character in a compound", "建校舍", "建校舍", "校", "校"),
    ("a classifier glued to a figure", "慰问3800余人次", "慰問3800餘人次", "人次", "人次"),
    ("a decimal glued to Chinese", "占比达54.16%增长", "佔比達54.16%增長", "54.16", "54.16"),
    ("an amount", "资助810.77万元用于", "資助810.77萬元用於", "810.77万元", "810.77萬元"),
    ("a unit alone", "资助810.77万元用于", "資助810.77萬元用於", "元", "元"),
    ("a region's word", "开发软件系统", "開發軟體系統", "软件", "軟體"),
    ("under a gloss", "全县学(xué)校(xiào)工作", "全縣學(xué)校(xiào)工作", "学校", "學校"),
    ("finance, as a dictionary cuts it", "全县财政收入", "全縣財政收入", "财政", "財政"),
    ("finance, as none would", "省级财政局与地方财政部门", "省級財政局與地方財政部門", "财政", "財政"),
    ("finance behind a figure", "下拨5财政专户", "下撥5財政專戶", "财政", "財政"),
    ("finance over what a dictionary joins", "理财政策", "理財政策", "财政", "財政"),
]


@pytest.mark.parametrize("typed", [0, 1], ids=["typed-hans", "typed-hant"])
@pytest.mark.parametrize("written", [0, 1], ids=["in-hans", "in-hant"])
@pytest.mark.parametrize("case", MUST_HIT, ids=lambda case: case[0])
def test_it_is_found(session, make_report, case, written, typed):
    words, query = case[1 + written], case[3 + typed]
    text = BEFORE + words + AFTER
    session.adopt(make_report(text), None)
    read = hits_of(session, query)
    catch_up(session.library)
    with open_index(session.library.path) as index:
        found = hits_of(session, query, index=index)
    assert found == read
    at = text.index(words)
    assert [one for one in found if at <= one.span.start and one.span.end <= at + len(words)]
    assert all(one.text == one.span.of(text) for one in found)
