"""Where the words of closed lists cut a stretch to its noun: verbs, prepositions, adverbs and scopes of reports.

Places are in the text; a stretch is half-open. A pattern here begins every alternative with a character of its own,
so that a search skips what begins none; what makes another word of a hit (招聘会, 有期徒刑) is asked of hits only.
"""

from __future__ import annotations

import re
import string
from functools import cache

from reader.analyze.wording import alternatives, branches, each, words

GRADE = r"(?<![高特优甲乙丙丁戊头同平对均一二三四]等)(?!(?<=[中初]等)(?:职业|教育|院校|专业|技术|收入|规模|路))"
"""Behind 等: no 高等学校, 特等, 平等, 中等职业教育, so that it ends a list."""
_STOPS = (
    r"直接(?<=[\u4e00-\u9fff]{2}直接)(?![融投经债费损税关])|提质(?<=[\u4e00-\u9fff]{2}提质)(?=升级|[强增扩])|加快(?<=[\u4e00-\u9fff]{2}加快)|进一步|编入|违规(?<=[\u4e00-\u9fff]{2}违规)(?=[转出垫套挪收发使开向将从为])|一次性(?<=[\u4e00-\u9fff]{2}一次性)(?=[\u4e00-\u9fff])"
    r"|应(?<![适响反供效对相因回感顺呼]应)(?![急用])|在(?![校园职建编岗读册营线])|对(?<![结反面应针相绝]对)(?![象口接外标岸话])|共(?<![公中]共)(?![享产同青建振体])|为(?<![行作认成人]为)(?![民主])"
    r"|与(?<!参与)(?!会)|和(?![谐平解睦])(?![\u4e00-\u9fff]{1,4}(?:[，。；、）)\n]|$))|达(?<![欠发到表传通抵直雷下]达)(?![标成州])|居(?=全[国省市县州区球]|世界|国内|省内|首位|第)|的(?=基础上|同时|情况下|前提下)|属(?<![家军烈眷亲所直下附金区县市省部校镇乡]属)(?![性地])|及"
    r"|以(?![及上下内])|后(?=所[提作述载列报])|于(?<![好优低高大小属用位处基关对由等快慢少多]于)(?!是)|就(?![业诊医读学])|将(?!军)|把|从(?![业事教])|较(?=[上去前同年]|[12]\d{3})"
    r"|由(?![于])|向(?<![方导意动志走流取倾转面风趋定去]向)(?![导阳])|给(?<![供补配自发]给)|到(?![位期岗])|比(?![例赛重率])|等(?![奖级次功])"
    + GRADE
    + r"|人均(?=增|减|收|消)|户均(?=增|减|收|消)|亩均(?=增|减|收|消)|均(?<![平人户亩生村校年月日]均)(?![价值衡])"
    rf"|{each(string.digits, '[0-9]?月[0-9]')}|仅(?!次)|按(?![揭摩劳比])|曾(?![经母])|尚(?<![高时和崇风]尚)(?![志义])"
    r"|会(?=[以在于将由按与向为](?!议))(?<!(?:委员|理事|董事|监事|基金|联合)会)(?<![协商]会)"
    r"|组织(?<![党济会作]组织)(?=[^，。；、]{3})|有(?<![具所国公私拥特专旧固现原享占既]有)(?![限效关色机形时])"
)
_DOER = "[局厅署委院校站所馆港心司团门业台线程统组队关行县市区镇乡村地计共年]"
"""What the name of an office, a firm or a works ends with, or an adverb behind it: who does what the verb says."""
_MODAL = (
    r"成功(?=[\u4e00-\u9fff]{2})(?![率经案])|建立(?!健全)(?=[\u4e00-\u9fff]{3})|完成(?!健全)(?=[\u4e00-\u9fff]{3})|发现(?<!派发现)(?!金)了?|需(?<!急需)(?![求氧])|对(?<!结对)(?![象口接外标岸话于比])(?![^，。；]{1,16}(?:进出口|[进出]口|贸易))|中(?<=[”》赛会评比]中)(?=.)"
    r"|获(?<![查捕收检截抓接缴荣斩共破]获)(?![得奖批评悉利益取赔准颁胜选救知])(?=..)|依次[是为](?=..)|则有(?<![规准法原守总细]则有)(?=..)|组织(?=参观|参加|开展)|共(?<![公中]共)(?![享产同青建振识有计体])(?=[\u4e00-\u9fff]{4})"
    rf"|新建(?<={_DOER}新建)(?=..)|新增(?<={_DOER}新增)(?=..)(?!就业|首贷|贷款|债)|办理(?<={_DOER}办理)(?=..)"
    rf"|核定(?<={_DOER}核定)(?=..)|补助(?<=[程划]补助)(?=..)|参与(?<=[员表者众生民]参与)(?=..)|研究(?<=[会置]研究)(?=..)"
)
_SINGLE = (
    r"经(?![济营费过常验理典纪络导皮颅])|就(?![业诊医读])|现(?=[有共存已将辖设拥下管任])|共(?![享产青同建振])|将(?!军)|再(?![生贷就审])|而(?![且今立])|其(?![他余它中])"
    r"|均(?![衡价])|已|因(?![素公工病灾])|故(?![障事居宫意宮乡土])|还(?![款贷])|且|另|又|也|即(?![将时期墨])|计(?=[核完办补发查])|需(?=投|再)|目标(?=[设于在到])|令(?![人行牌箭])|使(?![用命馆者得节徒])|但(?!书)|若(?![干羌])|如(?=[^，。；]{4})(?![期约东皋何实意果此今])|是(?!否)|设(?![备施计置立定想防法区限点岗有卡站为])"
)
_WHEN = (
    r"[该本我][\u4e00-\u9fff]{1,4}(?=[0-9]{2,4}(?:[至—-][0-9]{2,4})?(?:学?年))|"
    r"(?:(?:我们?的)?目标是)?(?:[到于在]|(?:[至到]?截)?至)?(?:[0-9０-９]{2,4}(?:[-—][0-9]{2,4})?年|[二〇零一三四五六七八九]{4}年|[1１]?[0-9０-９]月份?)"
    r"(?:上半年|下半年|全年|年初|年底|年末|[上中下]旬|末|底|初(?![中高级期步一二三审诊评次始])|度|间(?![接隔]))?(?!以[上下内])止?(?:以来|来(?![台臺华访校]))?"
    r"|以(?=(?:19|20)\d\d年|(?:自有|自筹|闲置|部分|财政)[^，。；、]{0,6}资金)|(?:19|20)\d\d(?=全年|[上下]半年)|[一二三四]季度?[初末]|[0-9]{2,4}学年度?|[0-9０-９]{1,4}[至到—–~～-][0-9０-９]{1,4}(?:学?年度?|月份?)|第[一二三四五六七八九十0-9]+(?:[批期轮]|季度?)|[0-9一二三四五六七八九十]{1,3}年后|(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[至到—–-](?:[0-9]{1,2}月)?[0-9]{1,2}日)?|(?:[一二三四五六七八九两十]{1,2}|[1-9][0-9]?)年(?:来|间)?(?=累计|共|投入|安排|生产|完成|实施|新增|新建|建成|引进|培育|登记|争取|获|实现|下达)|民国[0-9一二三四五六七八九十]{1,3}年(?:前后|[初底末])?"
    r"|[于在](?:本年度?|[上本]期|报告期|期|年)内?(?=[^，。；]{3})(?<=[度内])"
    r"|近(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2}|几)年(?:来|间)?|[首上本]轮(?:以来)?(?=[^，。；]{3})|(?:[0-9]{4}|[本上])届(?!三次|全会)(?=[^，。；]{3})"
    r"|年度(?=完成|实现|新增)|主?汛期(?:以来|期间|[前后内])?(?=[^，。；]{3})|历年(?=[^，。；]{3})|平均(?=每[天日周月季年][^，。；]{3})"
    r"|[在于]?(?:未来|今后|过去|最近)(?:[0-9]{1,2}|[一二两三四五六七八九十几]{1,2})年(?:[之以]?内|间)?|首(?:[0-9一二两三四五六七八九十]{0,2}(?:个月|[年季])|阶段)(?!度)|运用“[^”]{1,12}”"
    r"|[到于在至]?[二〇零一三四五六七八九]{4}(?:[至到—-][二〇零一三四五六七八九]{2,4})?(?:学年|财政年|年)度?"
)
_WHEN_FIRST = (
    "民最截以未今过近上年主汛历平该本我目首运到于在至第一二三四五六七八九两十〇零0123456789０１２３４５６７８９"
)
"""What ``_WHEN`` begins with."""
_HOUSE = "(?:学校|医院|学院)(?=有|现有|共有|拥有|馆藏|[年总]|设有|开设|建有)"
"""学校|占地, 医院|年门诊量: the one house that a report is of, before what it has."""
_AREA = (
    r"(?:全国|市区|城区|县城|县域(?![内外]))(?=[^，。；的]{2,}(?:[率量额值数级]|比例|比重|占比|面积|收入|支出|投资|价格|浓度"
    r"|里程|规模|就业|排放|消费|用电)(?:[（(][^（）()]*[）)])?$)"
    r"|全[国球](?=(?:累计|共(?![产青和享建同])|已)[\u4e00-\u9fff]{2}|(?:完成|实现|建成|新建|新增|开展|查处|拥有)..)"
)
"""全国|商品房销售面积: where, before an amount or a rate; 全国技能大赛, 全国人口 are names."""
_COMPOUND = re.compile(
    r"会(?![议谈商展员见])|站(?![点台房位])|者|厂(?![房区])|场(?![所景次地馆])|池|率(?!先)|量(?!化)|商(?!业|务|品|户|谈|贸)|费(?!用)|日(?![常间照用])|能力|时间|时长|时程|时限|天数|周期|次数|人次|人员|比率"
    r"|奖$|性(?![格别能质])|[人户校亩]均|数(?![字据控码智学位])|中心|系统|设施|总[数额量值]|金额|比例|证|单位|对象|机构(?!改革)"
)
"""招聘会, 处理能力, 参加者: what follows makes a noun of the verb."""
_COMPOUND_FIRST = frozenset("会站者厂场池率量商费日能时天周次人比奖性户校亩数中系设总金证单对机")
"""What it begins with: a quick look that spares most verbs."""
_NAME = 2
"""Characters that the name of one who acts has at least."""
_OBJECT = re.compile(
    "(?!单价|工作|项目|任务|情况|水平|数量|面积|方式|方案|时间|表彰|文件|材料|清单|计划|标准|制度|活动|服务|资金|合同|账户|报告|[率量额点站网书表费户者方商品制人题性权票力])[\u4e00-\u9fff“《0-9]{2}"
)
"""Behind a verb: its object, and no noun that the verb says the kind of (申请材料)."""
_PLACE_LAST = frozenset("省市县区镇乡村旗州")
_LONGEST_DEED = 4
"""Characters that the verb alone has at most."""
_LEAST_DEED = 6
"""Characters that it, its verb and the verb's object have at least."""
_ACTORS_LAST = (
    "[局厅署委院校站所馆港心司团门线统组队关行县市区镇乡村员导志部表构位府会记险群块程学者专人师庭厂社园议计共]"
)
"""What the name of an office, a firm, a works or a body of people ends with."""
_INSIDE = re.compile("内(?=[\u4e00-\u9fff]{3})")
"""Behind a scope: 全市|内|重点企业."""
_BETWEEN = ("各类", "各项", "各种", "了")
_BETWEEN_LAST = frozenset("类项种了")
_TITLED = re.compile(
    "国家级|[省部市县州区厅宁](?!级?[领场政民属里内直])[\u4e00-\u9fff、]*(?:校|组|基地|单位|中心|站|园|示范[村镇县区点户]|实验室|品牌|案例|工程|课题|奖|称号|楷模|标兵|能手|企业)$"
)
"""新增|省级示范校: a title that an office gives."""
_INSPECTING = "(?:(?<=执法人员)|(?<=工作人员)|(?<=督学)|(?<=小组)|(?<=[大中分支]队)|(?<=[护巡管][林河湖护]员))"
"""Whose work it is to inspect, so that they are not inspected."""
_ORGANISED = frozenset("党济会作")
"""Before 组织 they make a body of it: 党组织."""
_NOT_REACHED = frozenset("位期岗账")
_NO_ASPECT = {"出": frozenset("口租让版生行勤入境国院资"), "过": frozenset("问程渡户期滤境")}
"""What makes a noun of 出 or 过 behind a verb: 办理|出口退税, 填报|过问记录."""


def lead_end(text: str, at: int, end: int) -> int:
    """Where the word at ``at`` ends that says when, where or how and not what (其中, 全县, 累计); else ``at``."""
    pattern, first, only_words = _leads()
    if at >= end or text[at] not in first:
        return at
    if text[at] in only_words:
        behind = _word_end(_named(), text, at, end)
        if behind > at and text[behind : behind + 1] == "内" and _INSIDE.match(text, behind, end):
            behind += 1
    else:
        match = pattern.match(text, at, end)
        behind = at if match is None else match.end()
    if behind == at or _other_end(text, at, end) >= behind:  # 未来三年 is longer than 未来
        return at
    # 境内、境外收入: the first of a list
    return at if behind - at > 1 and text[behind : behind + 1] == "、" and text[at] not in _WHEN_FIRST else behind


def skip_lead(text: str, start: int, end: int) -> int:
    """The start of the stretch behind 其中, 全县, 2024年上半年, 累计 …"""
    first = _leads()[1]
    while start < end and text[start] in first:
        behind = lead_end(text, start, end)
        if behind == start:
            break
        start = behind
    return start


def light_end(text: str, at: int, end: int) -> int:
    """Where the verb at ``at`` ends that only carries its object (开展, 召开), with its 了; else ``at``."""
    behind = _word_end(_light(), text, at, end)
    return at if behind == at else _aspect_end(text, behind, end)


def initial_end(text: str, at: int, end: int) -> int:
    """Where a verb that opens a stretch ends (规范, 落实, 开展), with its 了; else ``at``."""
    behind = _word_end(_initial(), text, at, end)
    if behind == at or _makes_noun(text, behind, end) or _other_end(text, at, end) > at:
        return at
    return _aspect_end(text, behind, end)


def verb_start(text: str, start: int, end: int) -> int:
    """Where the verb begins that ends at ``end``, not before ``start``; ``end`` without one."""
    for at in range(max(start, end - _LONGEST_DEED), end):
        if verb_end(text, at, end) == end:
            return at
    return end


def verb_end(text: str, at: int, end: int) -> int:
    """Where the verb at ``at`` ends, whether it opens a stretch, only carries its object or says who did it."""
    behind = max(initial_end(text, at, end), light_end(text, at, end))
    if behind == at and (match := _agents().match(text, at, end)) is not None:
        return match.end()
    return behind


def joined_verb_start(text: str, floor: int, start: int, end: int) -> int:
    """The start of the verb that 并 joins to the one opening the stretch: 发现并|整改隐患; ``start`` without one."""
    if text[start - 1 : start] != "并" or initial_end(text, start, end) == start:
        return start
    verb = verb_start(text, floor, start - 1)
    return verb if verb < start - 1 else start


def telling_start(text: str, floor: int, start: int, end: int) -> int:
    """The start of the verb right before ``start`` that says which things were counted; ``start`` without one.

    Its object is there before the deed and apart from it (查处案件, 追回各类资金): the noun alone would count others;
    what a deed brings about (建成学校) is the noun. 新增 says so too, but not of titles, which are always awarded.
    """
    at = start
    if text[at - 1 : at] in _BETWEEN_LAST:
        for between in _BETWEEN:
            at -= len(between) if text.endswith(between, floor, at) else 0
    last = text[at - 1 : at]
    if last == "增" and text.endswith("新增", floor, at):
        return start if _TITLED.match(text, start, end) else at - _NAME
    if last not in _telling_last() or at - floor < _NAME:
        return start
    verb = verb_start(text, floor, at)
    return verb if verb < at and text[verb:at] in words("telling_verbs") else start


def last_cut(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last verb in the stretch that carries an object, outside quotation marks and not at its end."""
    found = None
    pattern, light = _cutting()
    at = start
    while match := pattern.search(text, at, end):
        begin, stop = match.span()
        at = stop
        if _other_end(text, begin, end) > begin:  # 期|刊发|表论文
            at = begin + 1
            continue
        if _makes_noun(text, stop, end) or _ends_word(text, start, begin, end):
            continue
        if match.group() in light:
            stop = _aspect_end(text, stop, end)
        if stop == end:
            break
        opened = text.count("“", start, begin)
        if not opened or opened == text.count("”", start, begin):
            found = begin, stop
    return found


def deed_start(text: str, start: int, end: int) -> int:
    """Where the verb begins whose doer opens the stretch: 院领导|讲授党课; ``start`` without one.

    The doer is no part of what was counted, as the object behind the verb is.
    """
    found = start
    if end - start < _LEAST_DEED:
        return start
    if text[end - 1] in _lone_last() and (lone := _lone_deeds().search(text, start + _NAME, end)) is not None:
        return lone.start()
    last = start
    for match in _deeds().finditer(text, start + _NAME - 1, end):
        verb, behind = match.span(1)
        if verb < last:
            continue  # within the verb before
        last = behind
        if not _makes_noun(text, behind, end) and not text.startswith("完成投资", verb):
            found = verb
    return found


def is_deed(text: str, start: int, end: int) -> bool:
    """Whether the words are only a verb that says what was done: 审结, 起诉."""
    if end - start > _LONGEST_DEED:
        return False
    return initial_end(text, start, end) == end or text[start:end] in words("agent_verbs")


def act_start(text: str, start: int, end: int) -> int | None:
    """Where the last act of criminal procedure in the stretch begins, one word however many verbs it has: 立案侦查.

    Acts joined to one another (批准逮捕并提起公诉) are one.
    """
    found, acts = None, _acts()
    while match := acts.search(text, start, end):
        found, start = match.span()
    return found


def stop_at(text: str, at: int, end: int) -> int:
    """Where the noun that starts at ``at`` ends: before a verb or a preposition; ``end`` when there is none."""
    pattern, at_first = _stopping(), at
    while at < end:
        match = pattern.search(text, at, end)
        if match is None:
            return end
        begin = match.start()
        opened = text.rfind("“", at, begin)
        if opened >= 0 and text.find("”", opened, begin) < 0 and text.find("”", begin, end) >= 0:  # “十个全|覆盖”工程
            at = text.find("”", begin, end) + 1
            continue
        if text.startswith("组织", begin) and text[begin - 1] in _ORGANISED:  # 党组织|开展
            at = begin + _NAME
            continue
        other = _other_end(text, begin, end)
        if other == begin and _stops(text, at_first, match, end):
            return begin
        at = begin + 1 if other == begin else other
    return end


def is_result(text: str, at: int) -> bool:
    """Whether a predicate at ``at`` says which ones were counted: 被评为, 获得, 完成 …"""
    return _result().match(text, at) is not None


def is_empty(text: str, start: int, end: int) -> bool:
    """Whether the verb there says nothing of what is counted, however short its object is: 发放, 举办."""
    return _empty().match(text, start, end) is not None


def _makes_noun(text: str, at: int, end: int) -> bool:
    """Whether what stands at ``at``, behind a verb, makes a noun of it: 招聘|会."""
    return text[at : at + 1] in _COMPOUND_FIRST and _COMPOUND.match(text, at, end) is not None


def _ends_word(text: str, start: int, at: int, end: int) -> bool:
    """Whether the verb at ``at`` is only the end of a word that begins right before it: 新|开工项目."""
    if text.startswith("发表", at):  # 期刊|发表
        return False
    return at > start and _other_end(text, at - 1, end) > at + 1


def _other_end(text: str, at: int, end: int) -> int:
    """Where the word at ``at`` ends that only begins like a verb or an adverb (有期徒刑, 首次执行案件); else ``at``."""
    return _word_end(_others(), text, at, end)


def _word_end(some: _Words, text: str, at: int, end: int) -> int:
    """Where the longest word of ``some`` ends that stands at ``at``, not beyond ``end``; ``at`` without one."""
    alike = some.get(text[at]) if at < end else None
    if alike is not None and text.startswith(alike, at, end):  # one look that spares most places the single words
        for word in alike:
            if text.startswith(word, at, end):
                return at + len(word)
    return at


def _aspect_end(text: str, at: int, end: int) -> int:
    if text[at + 1 : at + 2] in _NO_ASPECT.get(text[at : at + 1], ()):  # 办理出口退税
        return at
    if at < end and (text[at] in "了出过" or (text[at] == "到" and text[at + 1 : at + 2] not in _NOT_REACHED)):
        return at + 1
    return at


_Words = dict[str, tuple[str, ...]]
"""Words by their first character, the longest first: most places of a text begin none, and no pattern has to tell."""


def _by_first(some: frozenset[str]) -> _Words:
    alike: dict[str, list[str]] = {}
    for word in sorted(some, key=len, reverse=True):
        alike.setdefault(word[0], []).append(word)
    return {first: tuple(own) for first, own in alike.items()}


@cache
def _acts() -> re.Pattern[str]:
    act = f"(?:{branches(words('procedural_acts'))})"
    return re.compile(f"{act}(?:[、并和及](?:依法)?{act})*")


@cache
def _light() -> _Words:
    return _by_first(words("light_verbs"))


@cache
def _cutting() -> tuple[re.Pattern[str], frozenset[str]]:
    verbs = words("light_verbs")
    return re.compile(f"{branches(verbs)}|{_MODAL}"), verbs


@cache
def _deeds() -> re.Pattern[str]:
    """What ends a name of who acts, and behind it the verb, so that a search skips all other places."""
    verbs = "|".join(sorted(words("agent_verbs")))
    return re.compile(f"{_ACTORS_LAST}(?=({verbs})..)")


@cache
def _agents() -> re.Pattern[str]:
    return re.compile(branches(words("agent_verbs")))


@cache
def _lone_deeds() -> re.Pattern[str]:
    """What someone did that has no object: 督学|听课, 护林员累计|巡山.

    A verb that may be a noun as well (教师培训) is one behind an adverb, or behind those who do just that.
    """
    alone, verbs = alternatives(words("lone_deeds")), alternatives(words("lone_deeds") | words("agent_verbs"))
    return re.compile(
        f"(?:(?<={_ACTORS_LAST})(?:累计|先后|已|(?<![公中])共)(?:{verbs})|(?<={_ACTORS_LAST})(?:{alone})|{_INSPECTING}(?:检查|巡查|督查|抽查))$"
    )


@cache
def _lone_last() -> frozenset[str]:
    """What they end with: a quick look that spares most stretches."""
    return frozenset(word[-1] for word in words("lone_deeds") | words("agent_verbs"))


@cache
def _initial() -> _Words:
    return _by_first(words("initial_verbs") | words("light_verbs"))


@cache
def _telling_last() -> frozenset[str]:
    """What they end with: a quick look that spares most stretches."""
    return frozenset(verb[-1] for verb in words("telling_verbs"))


@cache
def _others() -> _Words:
    return _by_first(words("compounds"))


@cache
def _empty() -> re.Pattern[str]:
    return re.compile(branches(words("empty_verbs")))


def _stops(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether what was found ends the noun that begins at ``start``; a verb that is part of a noun does not.

    A verb that nouns are also made of needs a subject before it (品牌|入围) and some an object (部门|出台办法).
    """
    verb, behind = match.group(), match.end()
    if verb in _always_stopping():
        return not _makes_noun(text, behind, end)
    if verb not in words("predicates") and verb not in words("predicates_of"):
        return True
    place = text[match.start() - 1] in _PLACE_LAST  # 5个镇|受命名
    if match.start() - start < _NAME - place or _makes_noun(text, behind, end):
        return False
    return verb in words("predicates") or _OBJECT.match(text, behind, end) is not None


@cache
def _always_stopping() -> frozenset[str]:
    return words("stop_verbs") | words("light_verbs")


@cache
def _stopping() -> re.Pattern[str]:
    verbs = _always_stopping() | words("predicates") | words("predicates_of")
    return re.compile(f"{branches(verbs)}|{_STOPS}")


@cache
def _result() -> re.Pattern[str]:
    return re.compile(branches(words("result_verbs")))


@cache
def _leads() -> tuple[re.Pattern[str], frozenset[str], frozenset[str]]:
    """The pattern of words before a noun, what they begin with, and what only adverbs and scopes begin with."""
    joints = r"[\s、，,的•●■◆▪–-]|[和及](?![谐平时美睦解])|或(?![有许者则])"
    adverbs = branches(words("adverbs") | words("scopes"))
    pattern = re.compile(
        rf"{joints}|会(?=[在向])|{_HOUSE}|(?=[{_WHEN_FIRST}])(?:{_WHEN})|{_AREA}|(?:{adverbs})(?:{_INSIDE.pattern})?|{_SINGLE}"
    )
    first = "、，,的•●■◆▪–-和及或故经就现共将再其均已因还且另又也即而计需令使但若如是设会学医全市城县"
    others, named = frozenset((*first, *_WHEN_FIRST, *_SPACES)), frozenset(_named())
    return pattern, others | named, named - others


@cache
def _named() -> _Words:
    return _by_first(words("adverbs") | words("scopes"))


_SPACES = " \t\n\r\u00a0\u3000\u2009\u202f"
