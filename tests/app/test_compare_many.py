"""Two hundred reports of invented places: every figure put in comes out, on one scale, and nothing else does."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal

import pytest

from reader.analyze.words import WordCutter
from reader.app.compare import MOST, Asked, ComparedRow, among
from reader.app.indicators import find_indicators
from reader.app.measures import Measured, measured
from reader.app.report import prepare
from reader.script.scripts import ViewScript
from reader.source.document import source_from_bytes

COUNT = 200
FIRST, SECOND = "青岚清溪禾石松云", "禾浦川岭桥棠田埂湖汀湾塘岗原坪洲垭垄泉冲溪坝沟岩屏"
SHARES = ("公办园占比{0}%", "全县公办园占比达{0}%", "公办园占比为{0}％", "公办园比例{0}%")
SUMS = (
    ("发放资助金{0}万元", Decimal(10000)),
    ("全年发放资助金{0}亿元", Decimal(100000000)),
    ("累计发放资助金{0}元", Decimal(1)),
)
AREAS = (
    ("校园绿地面积{0}亩", Decimal(10000) / 15),
    ("校园绿地面积{0}公顷", Decimal(10000)),
    ("校园绿地面积{0}平方米", Decimal(1)),
)
FILLER = "各校认真落实各项工作，新建书香校园{0}所，培训教师{1}人次，群众满意度{2}%。\n"


@dataclass(frozen=True)
class Facts:
    """What one report says: in percent, in yuan, in square metres; and the share it plans for the next year."""

    share: Decimal
    planned: Decimal
    money: Decimal
    area: Decimal
    year: int


def decimal(chance: random.Random, low: int, high: int, places: int) -> Decimal:
    return Decimal(chance.randint(low, high)).scaleb(-places)


def report(chance: random.Random, number: int) -> tuple[str, Facts]:
    place = FIRST[number // len(SECOND)] + SECOND[number % len(SECOND)]
    year = chance.randint(2019, 2024)
    share, planned = decimal(chance, 2000, 7000, 2), decimal(chance, 7001, 9500, 2)
    (spend, yuan), (plant, metres) = chance.choice(SUMS), chance.choice(AREAS)
    money, area = decimal(chance, 1, 99999, 0 if yuan == 1 else 2), decimal(chance, 15, 9000, 0)
    filler = [FILLER.format(chance.randint(2, 90), chance.randint(100, 9000), chance.randint(80, 99)) for _ in range(6)]
    text = (
        f"{place}县教育局{year}年工作总结和{year + 1}年工作打算\n\n一、{year}年工作情况\n{filler[0]}（一）学前教育\n"
        f"{chance.choice(SHARES).format(share)}，普惠率{chance.randint(80, 99)}%。{filler[1]}（二）学生资助\n"
        f"{spend.format(money)}，受助学生{chance.randint(100, 9000)}人。{filler[2]}（三）校园建设\n"
        f"{plant.format(area)}。{filler[3]}二、{year + 1}年工作打算\n{filler[4]}力争公办园占比达到{planned}%。\n"
    )
    return text, Facts(share, planned, money * yuan, area * metres, year)


@pytest.fixture(scope="module")
def reports() -> tuple[list[Measured], dict[str, Facts]]:
    chance, read, facts = random.Random(20240419), [], {}
    for number in range(COUNT):
        text, said = report(chance, number)
        made = prepare(source_from_bytes(text.encode(), f"{number}.txt"))
        if number % 4 == 3:
            text = made.view(ViewScript.HANT).text
            made = prepare(source_from_bytes(text.encode(), f"{number}.txt"))
        read.append(measured(made, str(number)))
        facts[str(number)] = said
    return read, facts


@pytest.fixture(scope="module")
def cutter(tmp_path_factory) -> WordCutter:
    return WordCutter.load(tmp_path_factory.mktemp("words"))


def rows(reports, cutter, words: str) -> list[ComparedRow]:
    """The rows of the group that answers best."""
    return list(among(reports[0], Asked(words), cutter).groups[0].rows)


def test_a_share_is_found_in_every_report_achieved_and_planned(reports, cutter):
    found = rows(reports, cutter, "公办园占比")
    assert {row.document_id: row.amount for row in found if not row.planned} == {
        one: facts.share for one, facts in reports[1].items()
    }
    assert {row.document_id: row.amount for row in found if row.planned} == {
        one: facts.planned for one, facts in reports[1].items()
    }
    assert len(found) == 2 * COUNT
    assert {row.document_id: row.period for row in found if row.planned} == {
        one: str(facts.year + 1) for one, facts in reports[1].items()
    }


@pytest.mark.parametrize("words", ["公办园占比", "公辦園占比", "公办园比重"])
def test_wording_and_script_make_no_difference(reports, cutter, words):
    assert len(rows(reports, cutter, words)) == 2 * COUNT


@pytest.mark.parametrize("words", ["资助金", "發放資助金"])
def test_sums_stand_on_one_scale(reports, cutter, words):
    found = rows(reports, cutter, words)
    assert {row.document_id: row.amount for row in found} == {one: facts.money for one, facts in reports[1].items()}
    assert len(found) == COUNT


def test_areas_stand_on_one_scale(reports, cutter):
    found = {row.document_id: row.amount for row in rows(reports, cutter, "校园绿地面积")}
    assert found.keys() == reports[1].keys()
    assert all(abs(found[one] - facts.area) < Decimal("0.000001") for one, facts in reports[1].items())


@pytest.mark.parametrize(
    ("query", "admits"),
    [
        ("公办园占比 > 50%", lambda facts: facts.share > 50),
        ("公办园占比 不超过 三成", lambda facts: facts.share <= 30),
        ("公辦園占比 40%..60%", lambda facts: 40 <= facts.share <= 60),
        ("公办园占比45%以下", lambda facts: facts.share <= 45),
    ],
)
def test_a_query_finds_what_lies_within_its_bounds(reports, cutter, query, admits):
    found = {row.document_id for row in rows(reports, cutter, query) if not row.planned}
    expected = {one for one, facts in reports[1].items() if admits(facts)}
    assert found == expected
    assert 0 < len(expected) < COUNT


@pytest.mark.parametrize(
    ("query", "admits"),
    [
        ("资助金 100万..5000万元", lambda money: 1_000_000 <= money <= 50_000_000),
        ("资助金 >= 0.01亿元", lambda money: money >= 1_000_000),
        ("發放資助金少於十萬元", lambda money: money < 100_000),
    ],
)
def test_a_query_for_a_sum_looks_through_its_units(reports, cutter, query, admits):
    found = {row.document_id for row in rows(reports, cutter, query)}
    expected = {one for one, facts in reports[1].items() if admits(facts.money)}
    assert found == expected
    assert 0 < len(expected) < COUNT


def test_what_is_too_much_is_counted_and_not_hidden(reports, cutter):
    found = among(reports[0], Asked("> 0"), cutter)
    shown = sum(len(group.rows) for group in found.groups)
    everything = sum(one.indicator.value > 0 for document in reports[0] for one in document.measures)
    assert shown == MOST
    assert shown + found.left_out == everything


def test_the_command_line_finds_what_the_window_finds(session, cutter, tmp_path):
    chance = random.Random(7)
    for number in range(12):
        text, _ = report(chance, number)
        session.adopt(prepare(source_from_bytes(text.encode(), f"{number}.txt")), tmp_path / f"{number}.txt")
    from_library = {(one.document_id, one.indicator.span) for one in find_indicators(session, "公办园占比 > 50%")}
    read = [measured(prepare(session.stored_source(record.id)), record.id) for record in session.documents()]
    groups = among(read, Asked("公办园占比 > 50%"), cutter).groups
    assert from_library == {(row.document_id, row.measure.indicator.span) for group in groups for row in group.rows}
    assert from_library
