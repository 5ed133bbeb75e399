"""Making the form the engine works from, see :mod:`reader.script.program`."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from reader.script.lexicon import Recipe, Rule
from reader.script.program import Prepared, Program
from reader.script.stages import Stage, build_stage

# The commonest characters by their frequency in jieba's dictionary (dict.txt), Simplified; and for those that
# differ, the Traditional ones in the same order.
_COMMON = (
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过天作分方用多你着部能市等业全里工公经本"
    "都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头"
    "者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美"
    "特期世湖回系比气汉总展电科金先声提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术"
    "府才保交放管结师便走达族反再题色五京河接条规式县白它改风光运信受什组听布百济党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古"
    "广完质阳难增历史专官每住商即步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑革该持始英克士尔让拉思根格造较际亲单朝红"
)
_COMMON_TRADITIONAL = (
    "國爲這個來會時學說們於後發對長過業裏經門動進區產軍還種現機體與當兩實關從沒將員東頭間無見場戰點樣問並萬級應資務氣漢總電聲設義處馬兒領隊"
    "計權話報給變書幾華議稱決張導術結師達題條規縣風運組聽濟黨論強選記號類傳帶農邊據廣質陽難歷專認車舉線團備爭衆連調轉該爾讓較際親單紅為裡眾臺"
)


def prepare(recipe: Recipe, tofu: bool) -> Program:
    """The program of ``recipe``. Takes some 200 ms for a configuration with the fifty thousand phrases of s2*."""
    stages = _folded([build_stage(group, recipe.rule, recipe.separators, tofu) for group in recipe.stages])
    normal = build_stage(recipe.normalization, recipe.rule, "", tofu).characters if recipe.normalization else {}
    shared = _cuts_alike(recipe, stages[0])
    cutter = None
    if recipe.segmentation and not shared:
        stage = build_stage(recipe.segmentation, Rule.FORWARD)
        singles = "".join(stage.characters)
        cutter = replace(_prepared(stage), single=singles, single_to=singles, anchors="", after={}, before={})
    return Program(
        tuple(_prepared(stage) for stage in stages),
        cutter,
        shared,
        "".join(normal),
        "".join(value for _, value in normal.values()),
    )


def _cuts_alike(recipe: Recipe, first: Stage) -> bool:
    """Whether cutting by the first stage's own phrases is cutting by the segmentation's.

    True when the segmentation is the first dictionaries of the stage, which have phrases only, and alone have any.
    """
    count = len(recipe.segmentation)
    if not count or recipe.segmentation != recipe.stages[0][:count]:
        return False
    return all(order < count for order, _ in first.phrases.values()) and all(
        order >= count for order, _ in first.characters.values()
    )


def _folded(stages: list[Stage]) -> list[Stage]:
    """``stages`` with each that maps single characters to single characters folded into the one before it."""
    folded = stages[:1]
    for stage in stages[1:]:
        if stage.phrases or any(len(value) != 1 for _, value in stage.characters.values()):
            folded.append(stage)
            continue
        table = {ord(key): value for key, (_, value) in stage.characters.items()}
        last = folded[-1]
        characters = {key: (0, value) for key, (_, value) in stage.characters.items()}
        characters |= {key: (order, value.translate(table)) for key, (order, value) in last.characters.items()}
        phrases = {key: (order, value.translate(table)) for key, (order, value) in last.phrases.items()}
        folded[-1] = replace(last, characters=characters, phrases=phrases)
    return folded


def _prepared(stage: Stage) -> Prepared:
    single = {key: value for key, (_, value) in stage.characters.items() if len(value) == 1}
    expanding = {key: value for key, (_, value) in stage.characters.items() if len(value) != 1}
    table = str.maketrans(single)
    deviating = {
        key: value
        for key, (_, value) in stage.phrases.items()
        if key.translate(table) != value or (expanding and not expanding.keys().isdisjoint(key))
    }
    anchors, after, before = _index(deviating)
    changed = {key: value for key, value in single.items() if key != value}
    return Prepared(
        stage.rule,
        stage.blocks,
        "".join(changed),
        "".join(changed.values()),
        expanding,
        _pack(stage, deviating),
        _followers_of(stage),
        max(map(len, stage.phrases), default=1),
        "".join(sorted(anchors | expanding.keys())),
        after,
        before,
    )


def _pack(stage: Stage, values: Mapping[str, str]) -> dict[str, str]:
    """The phrases of ``stage`` by first character, one per line: the rest, then value and number where needed.

    ``values`` are those to keep: a phrase not in it becomes what its characters become one by one.
    """
    lines: dict[str, list[str]] = {}
    for phrase, (order, _) in stage.phrases.items():
        fields = (phrase[1:], values.get(phrase, ""), str(order or ""))
        lines.setdefault(phrase[0], []).append("\t".join(fields).rstrip("\t"))
    return {first: "\n".join(rows) for first, rows in lines.items()}


def _followers_of(stage: Stage) -> dict[str, str]:
    """For each character, those that come right after it in some phrase of ``stage``."""
    found: dict[str, set[str]] = {}
    for phrase in stage.phrases:
        for first, second in pairwise(phrase):
            if first in found:
                found[first].add(second)
            else:
                found[first] = {second}
    return {first: "".join(sorted(seconds)) for first, seconds in found.items()}


def _index(phrases: Iterable[str]) -> tuple[set[str], dict[str, str], dict[str, str]]:
    """The anchors of ``phrases``, and the phrases by anchor and neighbour, as ``Prepared`` has them."""
    waiting = list(phrases)
    anchors = _cover(waiting)
    after: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    for phrase in waiting:
        places = [at for at, character in enumerate(phrase) if character in anchors]
        # An anchor that is not the last character: one look-up is then enough in most cases.
        at = places[0]
        if at + 1 < len(phrase):
            after.setdefault(phrase[at : at + 2], []).append(f"{at} {phrase}")
        else:
            before.setdefault(phrase[at - 1 : at + 1], []).append(f"{at} {phrase}")
    return (
        anchors,
        {pair: "\n".join(rows) for pair, rows in after.items()},
        {pair: "\n".join(rows) for pair, rows in before.items()},
    )


def _weights() -> Mapping[str, float]:
    """How often a character is met, roughly (Zipf); for those not listed see :func:`_cover`."""
    return {
        character: 1 / (rank + 10) for common in (_COMMON, _COMMON_TRADITIONAL) for rank, character in enumerate(common)
    }


def _cover(phrases: list[str]) -> set[str]:
    """Characters of which each phrase holds at least one, chosen greedily to be few and rare.

    A character beyond the Basic Multilingual Plane is taken only where nothing else will do: a regular expression's
    character class with one is some hundred times slower.
    """
    weights = _weights()
    holding: dict[str, list[int]] = {}
    for number, phrase in enumerate(phrases):
        for character in set(phrase):
            holding.setdefault(character, []).append(number)

    def price(character: str, count: int) -> float:
        weight = weights.get(character, 0.0012) if character <= "\uffff" else 1000.0
        return weight / count

    heap = [(price(character, len(numbers)), character) for character, numbers in holding.items()]
    heapq.heapify(heap)
    covered = bytearray(len(phrases))
    left = len(phrases)
    chosen: set[str] = set()
    while left:
        _, character = heapq.heappop(heap)
        open_ones = [number for number in holding[character] if not covered[number]]
        if not open_ones:
            continue
        current = (price(character, len(open_ones)), character)
        if heap and current > heap[0]:
            holding[character] = open_ones
            heapq.heappush(heap, current)
            continue
        chosen.add(character)
        left -= len(open_ones)
        for number in open_ones:
            covered[number] = 1
    return chosen
