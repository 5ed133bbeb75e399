"""Stretches of a sentence cut to the words that name what a number counts; places are half-open."""

from __future__ import annotations

import re
import string

from reader.analyze.metric.adjuncts import addressed_end, adjunct_end, means_end, year_end
from reader.analyze.metric.cuts import (
    GRADE,
    act_start,
    deed_start,
    initial_end,
    is_empty,
    joined_verb_start,
    last_cut,
    light_end,
    skip_lead,
    stop_at,
    telling_start,
)
from reader.analyze.metric.movement import YEAR
from reader.analyze.punctuation import SPACES
from reader.analyze.wording import each
from reader.analyze.wrapping import soft_break
from reader.text.patterns import lazy_pattern

Place = tuple[int, int]


BREAKS = frozenset("，。；：！？,;:!?\n|\t①②③④⑤⑥⑦⑧⑨⑩")
SENTENCE_END = frozenset("。！？!?；;\n")
_ENDS = lazy_pattern("[。！？!?；;\n]")
CLOSING = {"）": "（", ")": "(", "”": "“", "》": "《", "」": "「", "』": "『", "]": "[", "】": "【"}
OPENING = frozenset(CLOSING.values())
_BRACKET = lazy_pattern(f"[{re.escape(''.join(sorted(OPENING | CLOSING.keys())))}]")
REACH = 64  # characters a metric may lie from its number

_NOTHING = lazy_pattern(r"[\s、，,：:（）()的了和与及]*")
_MOVES_TO = (
    "提高", "提升", "降低", "缩短", "延长", "增加", "扩大", "压缩", "压降", "压减", "恢复",
    "完成", "上升", "下降", "增长", "降", "升",
)  # fmt: skip
_OPENED = ("开行", "建成", "交付", "配售", "投产", "投用", "到位")
_BEHIND_NOUN = "(?<=[\u4e00-\u9fff]{3}..)(?<![已期共计]..)(?<!整改到位)(?<!落实到位)"
_BEHIND_TWO = "完成(?<=[\u4e00-\u9fff]{2}.{4})"
_KEPT = each(
    ("保持", "维持"), "(?:[在于到至为]|(?<=[率量度数额值格平模例点].{2})|(?<=[\u4e00-\u9fff]{3}..)(?<!水土..))"
)
_TAIL = lazy_pattern(
    r"(?:大约|约(?<![签节预履制违合条公集]约)|近(?<![附最临]近)|将近|接近|超过|超|逾|突破|高于|多达|不足|不到|未达|低于|少于|不少于|不低于|至少|最少|不超过|不高于|至多|最多|"
    r"一度|历史性地?|收报|报收|划分为|收于(?<=指数收于)|次之|依次|双双|居[首次多]|约需(?<=[费额资本]约需)|需(?<=[费额资本]需)|全部|编列|可(?<![许认]可)|同比|环比|约合|折合|相当于|\+|＋|达到了?|来到了?|低至|高至|多至|暂[列以]|拟(?<![模虚草比]拟)|已经|进一步|达成|高达|已达|达(?<![通到抵下传送转]达)|力争|争取|预计|预期|估计|预估|初估|评估(?<=值评估)|为期|目标(?<!预期目标)(?:值|数)?(?<!预期目标值)为?|历时|长达|均在|在(?<=[率量度数额比速幅]在)|一直|始终|长期|可以|能够?(?<=[还仍才也均]能)|能够|正好|刚好|恰好|更(?<=[率例重额量数]更)|拿到|将|也|仍然|合共|完成(?<=[\u4e00-\u9fff]{2}完成)(?<![已期部前内计共面力年月本面利别未将际]完成)|"
    r"为(?<![成行作认人]为)|是|共计|累计|合计|总计|共有|共(?<!公共)|共达|计(?<![设会统审位温速流量表压气液]计)|计(?<=[工协商学]会计)|各(?<!少各)|仅|只有|有(?<![占所国公拥民]有)|分别|平均|亦|均(?<![生人户亩校年月日地班]均)|已|就|"
    r"每[生校户人年月日天亩班次周村镇车床件股吨斤名位例宗案间所家个张份台头只棵株孩胎]|每(?:个?学期|个月|个星期|小时|公里|公斤|平方米)|每|最[高低长短多少]|首[次度]|开始|则(?<![规准法原守细总]则)|仍|却|按|以(?<![所可予难足得加]以)|实行|执行|上(?<![以线网路身手早晚会车岸地]上)|先后|实质|全年|了|的|"
    rf"{each('处位', '于')}|{_KEPT}|{each(('稳定', '控制'), '[在于到至为]')}"
    rf"|{each(_OPENED, _BEHIND_NOUN)}"
    rf"|{each(_MOVES_TO, '[在到至为]')}|{each('跨迈', '[过上]')}|{each('站登', '上')}|{each('站', '稳')}"
    rf"|{each('千百十万亿', '[万亿]*元?(?:大关|关口|台阶)')}|元(?:大关|关口|台阶)|大关|关口|台阶"
    rf"|{each(('预计', '预期', '累计', '共计', '合计'), _BEHIND_TWO)}"
    rf"|实现(?:(?<=[\u4e00-\u9fff]{{3}}..)|(?<=[润值额入量税率]..))"
    rf"|{each('分划列定设', '为')}|{each('还仍尚', '有')}|{each('总整', '(?<=[率量度数额值比例费价].)体')}"
    rf"|{each(string.digits, '(?<![0-9].)[0-9]?年(?:来|间)?')}"
    rf"|{each('一二两三四五六七八九十', '(?<![0-9].)年(?:来|间)?')}|{each('人户', '(?<=[为达是].)[年月]')}"
    rf"|{each('年月', '(?<=[为达是].)[人户]均')}|{each('由从', '(?<![学事自来理缘原任于].)')}"
    r"|自(?<![来各独亲源出选摘引录取发始私]自)"
    rf"|{each('-—:：、（(' + SPACES)})$"
)
"""What leads over to a number and says nothing of what is counted; every alternative begins with a character."""
_AS_OF = lazy_pattern(
    r"自[^，。；]{2,12}(?:以来|起)$|由[^，。；、]{2,12}(?<!引)起计?$|截?至[^，。；]{2,14}止$|受[^，。；]{2,12}影响$|[由自从](?:今年|去年|本年|[0-9〇零一二三四五六七八九]{2,4}年)?(?:[0-9一二三四五六七八九十]{1,3}月)?(?:[0-9一二三四五六七八九十]{1,3}日)?起$|(?:于|在|以|截至)(?:今年|去年|本年|[0-9〇零一二三四五六七八九]{2,4}年)?(?:[0-9一二三四五六七八九十]{1,3}月)?(?:[0-9]{1,2}日|[年月]?[初中底末]前?|(?:或之|之|以|年)前)$"
    rf"|(?:[于在]|[至到]?截至)(?:{YEAR}|[今去上本]年度?)(?:高峰期|[上下]半年|第?[一二三四]季度)?$"
)
"""财政储备于今年三月底为…, 粮食生产自2010年以来…: as of when; 产量受旱情影响…: by what cause."""
_AS_OF_LAST = frozenset("计底末初日来前起响止年度期")
_TAIL_LAST = frozenset(
    "自报收双稳持拟列以然步经更能好仍却现以孩胎度付售产用位张份台头只棵株直终始体则之首需部将也过关口阶于列往可比合质+＋亦约近超过逾破于达足到少多成在至为持标估是计共各仅有别均已就生校户人年月日天亩班次周村镇期每高低长短次按行上后了的争取计时车床件股吨斤里米名位例宗案间所家个"
    "-—:：、(（ \t\n\u3000\u00a0从由季中性地"
)
_COMPARED = lazy_pattern(r"(?:是|(?<![成行作认人])为|相当于)[^，。；]{1,12}[的之]$")
_FROM = lazy_pattern(
    rf"(?:由|从(?!业)|自(?=[0-9上去前今年]))(?:(?:{YEAR}|上年|去年)(?:第?[一二三四]季度?|[0-9]{{1,2}}月[初中末底]?)|原来|过去|之前|以前|(?:截至)?{YEAR}|上年|去年|年初|[^，、]{{0,6}})的?(?:不足|约|近)?$"
)
_ORIGIN_REACH = 12
SHARE = lazy_pattern(r"(?:大?约|近)?(?P<share>占(?:[到了]|[^，。；]{0,16}的?(?:比重|比例)?)?|在[^，。；]{2,20}中占比)$")
EQUALS = lazy_pattern(r"(?P<share>相[当等]于[^，。；\d]{2,20})(?<!的)$")
"""储备|相当于生产总值|36%: the share is of what it is held against."""
_IS_SHARE = lazy_pattern("占[到了]?$")
RANKED = lazy_pattern(
    r"(?:均|稳|继续|持续|仍|首次)?(?:进入|挺进|高居|跃升[至到]|晋升[至到]|前移至|位居|位列|名列|排名(?![由稳居位列升上跃下])|排在|排位|跃居|升至|升到|稳居|居|列|排(?!名)|跻身|上升至|退居|位次(?![由稳居位列升上跃下])|保持(?<!水土保持)|获得|荣获|获(?!奖)|夺得|取得|为)"
    r"(?![^“，。；]*”)[^，。；]{0,14}$"
)
"""The verb before a rank; none within the name of what the rank is of: “保持清廉”考核|第二."""
WITHIN = lazy_pattern(r"(?:^|且|并|，)?(?:首次|再次)?[在于](?P<field>[^，。；]{2,30}?)中?$")
AWARDED = lazy_pattern(r"(?:获得|荣获|获|夺得|取得)[^，。；]{0,8}$")
SCOPE_END = lazy_pattern(
    r"(?:全[国省市县州区球港台校乡镇旗盟]|世界|同类[^，。；]{0,8}|亚洲|国内|省内|市内|县内|州内|行业|全行业|全系统|全自治区|[五六]都)$"
)
AWARDS_AFTER = lazy_pattern(r"(?:被评为|被授予|被认定为|获评|获得|荣获|获|入选|保持|实现|位居|蝉联|被评|达到|超过)")
_LISTED = lazy_pattern(
    rf"等(?![级于同次待候额离]){GRADE}(?:人(?=[\u4e00-\u9fff]{{2}})|(?:渠道|方式|形式|办法|途径|手段|措施)(?=[\u4e00-\u9fff]{{3}})|(?:领域|方面)的?(?=[\u4e00-\u9fff]{{2}}))?"
)
GOT_BETTER = lazy_pattern(
    "(?:不断|持续|稳步|明显|显著|逐步|进一步|大幅|日益|平稳|继续|总体|快速|较快|逐年|有所)"
    "(?:提高|提升|增强|改善|优化|加快|增长|增加|上升|下降|减少|扩大|回升|回落|好转|向好|增多|走高|攀升|高增|激发|释放|显现|巩固|夯实|壮大)"
)
"""Without a figure: 综合效益不断提高."""
_BETTER_FIRST = lazy_pattern(
    rf"[^，。；、：的\d]{{2,12}}(?=[不持稳明显逐进大日平继总快较有走])(?:{GOT_BETTER.pattern}|稳中有[进升]|走深走实)(?![的到至了为])(?=[\u4e00-\u9fff]{{3}})"
)
"""职工获得感不断增强|在岗职工收入: a heading that lost its full stop."""
_RUN_TOGETHER = 9
"""Characters that such a heading and a name have together at least."""
_OF_THE_LIST = lazy_pattern(
    "问题|难题|活动|案件|制度|事项|任务|措施|(?:播种|种植|栽种|养殖|占地|建筑)?面积|总?[产销]量|总?产值|增加值|收入"
)
"""大豆、花生等|种植面积: the amount is of all that the list names; 用工、融资等|难题 say little without it."""
CONJUNCTION = lazy_pattern(r"[、\s]*(?:以及|和|及|与|并(?![购网轨])|、|其中|，其中)?")
PUBLISHED = lazy_pattern(r"在[^，。；]{2,14}(?:发表|刊发|刊登|播出|展出|展播|获奖|推广|上线)(?=[，。；]|$)")
_RATE = lazy_pattern(
    r"(?:率|占比|比重|比例|度(?<![年季月]度)|系数|指数|水平|[^数]量|额|面积|收入|支出|增加值|交货值|总值|规模|产值|价格|寿命)$"
)
RATE_LAST = frozenset("率比重例度数平量额积入出值模格命")
_LONGEST_RATE = 4
_FIELD = lazy_pattern(
    r"在(?P<field>[^，。；]{2,30}?)(?:中|上)?(?:共|累计|总共)?(?:获得|荣获|斩获|夺得|取得|摘得|收获|夺|获(?=奖$)|获(?!奖))(?P<got>[^，。；]*)$"
)
PRIZE = lazy_pattern("(?:[特一二三四]等|[金银铜]|优秀|优胜)奖")
"""It says nothing without its contest: 在技能竞赛中获|一等奖."""
_IN_BEING = "谈线产养售库校园职建编岗读册院营用手研孵途押逃训租培台港华境"
"""在建, 在手, 在校: behind 在 they make an adjective."""
_INSIDE = lazy_pattern(r"^在(?P<field>.+?)(?:中|方面|期间)?$")
MEANS = frozenset(
    ("目标", "水平", "要求", "标准", "比例", "速度", "增速", "增幅", "任务", "比重", "增长", "幅度", "价格", "概率")
)
HOW_FAR = lazy_pattern("比例|幅度|速度|增速|增幅")
"""按不超过3%的比例列支: what follows the share is how, not what."""
LEVEL = lazy_pattern(
    "(?:较[高低好快]|合理|正常|景气|高位|历史)*的?(?:水平|区间|范围|规模)|(?:历史|阶段性|相对|年内|近年)?(?:最[高低]|[高低])[位点]|高峰|低谷|谷底|峰值"
)
"""位于55%以上的较高景气区间, 6%的高位: how high what was measured stands, not what it is."""
_GENERIC = frozenset(("项目", "贷款", "资金", "编制", "岗位", "人员"))
AMONG = lazy_pattern(r"\s*(?:其中)?")
LINK = lazy_pattern(
    r"[、，,]?[\n ]?(?:和|与|及|以及)?[ ]?(?P<change>增长|下降|增加|减少|提高|上升|降低|成长|衰退)?(?P<to>[到至为])?"
)
"""Between two numbers that 分别 deals out."""
TOTAL = lazy_pattern("(?:共有?|[合共总]计|(?<![分划改建设])为|达到?)$")
"""Right before a number: what it counts has been named."""
RELATIONAL = lazy_pattern(
    "总[数量额值价]|总(?:金额|价值|规模|面积|长度|容量|库容)|(?:成交)?金额|数量|长度|库容|容量|均价|占比|占|比[重例率]|[增降涨跌调]幅|增速|里程|总数量|占[^，。；]{1,12}(?:比重|比例)|(?:每[^，。；]{1,6})?[上下]限"
)
RELATIONAL_FIRST = frozenset("总成合金数长库容均占比增降涨跌调里每上下")
DEALT = lazy_pattern(
    "分别(?:累计|合计|已|约|近)*(?:(?P<said>占(?:[^，。；、的]{1,12}(?=的))?|完成[^，。；、的]{0,8}(?:预算|计划|任务|目标)数?(?=的)|(?:高于|高出|低于|超出|快于|慢于)[^，。；、]{1,14}?)(?:的(?:比重|比例)?)?"
    "|(?:控制|保持|稳定|维持)在|达到?|为|是|超过?|突破|逾|(?:实现|完成)(?=(?:约|近)?$)|(?:实现|完成)?(?P<noun>(?![占达为是有高低超快慢居列获第])(?:(?![到至每为])[\u4e00-\u9fff]){2,8}?))?(?:约|近)?$"
)
"""Right before the first of the numbers it deals out; ``said`` or the ``noun`` is said of each: 分别出口5吨和7吨."""
DEALT_RANK = lazy_pattern("分别|分[列居获](?=全|$)")
"""Before a rank: 分别居全国第二、第七, 分列第二、第三."""
STOOD = lazy_pattern(
    "(?:站上|站稳|稳居|位居|居|保持|稳定|控制|维持|排名|名列|位列|处于|超过|突破|高于|低于|达到|(?P<change>只[增减]不[增减]|正?增长|负增长|下降|上升|提升|回落|提高|减少|增加|双下降))"
)
"""Behind 连续三年: what was spoken of stood or moved so."""
DEEPEST = 40
_FATES = "(?:死亡|受伤|遇难|罹难|丧生|失踪|被困|重伤|轻伤|伤亡|获救|生还)"
FATE = lazy_pattern(f"(?:因此)?(?P<fate>{_FATES}(?:或{_FATES})?)")
"""Right behind a number of people: what became of them, also one of two: 死亡或失踪."""
_DONE = frozenset(
    (
        "完成", "完成了", "实际完成", "全国", "全球", "全港", "全台", "提供", "规划", "安排",
        "核发", "计有", "经过", "历经", "致使", "导致", "促使", "统筹", "下达", "拨付", "编列",
    )
)  # fmt: skip
_TOLD = frozenset(("处理",))
"""Verbs that say what was done when they stand alone: 处理|78人."""
_RELATED = lazy_pattern("[占与每]|归?属于|[后中内间经]$")
_OWNER = lazy_pattern(
    "[\u4e00-\u9fffA-Za-z”）]{2}(?<![校院局司学园年月日季期度前后末底初])(?<![现目]在)(?<!目前)"
    "(?<![达标生产计算])(?<!全[国省市县区校])$"
)
"""红馆的|总收入, 产品的|毛利率: whose amount it is; a time or a clause owns none."""
_CAUSES = re.compile("[令使让]")
_CHOSEN = lazy_pattern("经|符合|扣除|具有|具备")
"""占营业收入的比重, 归属于母公司的净利润: the noun behind 的 says nothing without what is before it."""
_BARE = lazy_pattern(
    "时间|(?:第[0-9九十五两]+个?)?百分(?:位数?|值|率)|中位数|贡献率|余额|天数|日数|次数|比率|资金|费用|人数|净额|现金流量净额|差距|开支|名额|款额|投入|(?:资金|人数|费用|收入|支出|大?约|近|仅)?占"
)
"""处理申请的时间, 筹资活动产生的现金流量净额: nouns that say little without what is before 的."""
_CAUSING = lazy_pattern(
    "[助促致使推带后](?:(?:(?<=助)力|(?<=促)[使进]|(?<=致)使|(?<=使)得|(?<=[推带])动)(?=[\u4e00-\u9fff]{4})"
    "|(?<=..后)(?=(?:减少|增加|降低|提高|节约|节省)..))"
)
"""平台助力直播电商交易额突破…: who made it so is no part of what is measured."""
_OBJECT = lazy_pattern("(?![军来近于在由从对向以按与比为有达会再新握手关控脉持戏守柄门])[\u4e00-\u9fffA-Za-z“《]{2}")
"""Behind 将 or 把 a noun begins: no adverb, no verb, no 将来, no 把握."""
_NO_DISPOSAL = frozenset("即必行主大小老少上中名干部门车一")
"""Before 将 or 把 they make another word of it: 即将, 车把."""
_TIME_LIMIT = lazy_pattern(
    r"[0-9一二两三四五六七八九十]{1,3}(?:个?工作日|个?小时|分钟|天|日|个月)(?:之|以)?内(?=[^，。；的]{2,})"
)
"""24小时内|办结率: the time the rate allows for."""
_ITEM_MARK = lazy_pattern(
    r"\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）]|\d{1,3}\\?[.．、](?!\d(?!\d{1,3}年))|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}[级等类次产本线期批流])"
    r"|[一二三四五六七八九十]是)\s*"
)
"""The number of the item that the stretch opens."""
_HAN_MARKS = frozenset("一二三四五六七八九十")
"""The only Chinese characters that such a number begins with."""
_WHOLE = 28
_KIND = lazy_pattern(
    r"(?!最|存在|发现|现有|现存|开展|举办|增长|增加|扩大|全[国省市县区]|现时|目前|[^的]{0,8}[校院局司年月日中]的)"
    r"[^\d，、和及与的]{2,20}的[^，、的]{2,5}"
    r"|[^\d，、和及与的]{2,14}(?:(?:超过?|逾|过|不足|不到|不满|高于|低于|大于|小于)[^，、的]{2,10}|\d[^，、的]{1,8}以[上下])的[^，、的]{1,6}"
)
"""空气质量达标的城市: a clause that says which kind, before a noun too short to name it; 实验小学的|规模 has none.

Or one that sets a limit, before any noun: 产值超10亿元的企业.
"""
_EACH = lazy_pattern("(?:平均)?每(?![年月天日周季期次])[^，。；]{0,8}(?:拥有|有|中|配备|获|可领取?)")
"""每千人口拥有床位: what is counted is the whole of it."""
_QUOTED_ENDS = frozenset("”》")
_YEARS = re.compile("20|19|[今去明]年")
"""One of them is in a year that ``year_end`` finds."""
_EMPTY = "、，,：:的了" + SPACES
_EMPTY_FIRST, _EMPTY_LAST = frozenset(_EMPTY + "）)”—"), frozenset(_EMPTY + "（(“")
_OF_A_WORD = frozenset("前后後间間内內外中上下一江字家最多")
"""Behind 之 they make another word of it: 之前, 之江; else it is the 的 of formal prose (798百万港元|之票据)."""
_SHORT = 2  # characters of an object that its verb still belongs to: 改造食堂


def is_rate(text: str, start: int, end: int) -> bool:
    """Whether the words name a rate or an amount: …率, …占比, …额."""
    if text[end - 1 : end] not in RATE_LAST:
        return False
    return _RATE.search(text, max(start, end - _LONGEST_RATE), end) is not None


def is_word(char: str) -> bool:
    """Whether ``char`` is a Chinese character or a Latin letter."""
    return "\u4e00" <= char <= "\u9fff" or (char.isascii() and char.isalpha())


def parts(text: str, at: int) -> bool:
    """Whether the space at ``at`` stands between Chinese characters, as in text that lost its line ends."""
    return "\u4e00" <= text[at - 1 : at] <= "\u9fff" and "\u4e00" <= text[at + 1 : at + 2] <= "\u9fff"


def joins(text: str, at: int) -> bool:
    """Whether 和, 及, 与, 以及 at ``at`` joins two nouns (和谐 and 以上 do not)."""
    return not text.startswith(("和谐", "和平", "以上", "以下", "及以"), at)


def _may_be_marked(char: str) -> bool:
    """Whether ``_ITEM_MARK`` may begin with ``char``: a quick look that spares most stretches."""
    return char in _HAN_MARKS or not "\u4e00" <= char <= "\u9fff"


def sentence_between(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends in the stretch; a line break that only wraps is no end."""
    return any(not soft_break(text, stop.start()) for stop in _ENDS.finditer(text, start, end))


def unopened(text: str, start: int, end: int) -> int:
    """The place of the first closing bracket in the stretch that was not opened in it, or its end."""
    depth = 0
    for bracket in _BRACKET.finditer(text, start, end):
        if bracket.group() in OPENING:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return bracket.start()
    return end


def unspaced(text: str, start: int, end: int) -> int:
    """The end of the stretch without the spaces at it: where numbers are set off by them, words end before."""
    while end > start and text[end - 1] in SPACES:
        end -= 1
    return end


def without_tail(text: str, start: int, end: int) -> int:
    """The end of the stretch without 约, 达到, 共计, 每人每月 …"""
    while end > start:
        last = text[end - 1]
        as_of = _AS_OF.search(text, max(start, end - 16), end) if last in _AS_OF_LAST else None
        if as_of is not None and as_of.start() > start:
            end = as_of.start()
            continue
        if last not in _TAIL_LAST:
            break
        possessive = last == "的" or (last == "之" and text[end - 2] != "次")
        match = None if possessive else _TAIL.search(text, max(start, end - 5), end)
        if match is None and possessive:
            origin = _FROM.search(text, max(start, end - _ORIGIN_REACH), end)
            origin = origin or _COMPARED.search(text, max(start, end - 14), end)
            end = origin.start() if origin else end - 1
        elif match is None:
            origin = _FROM.search(text, max(start, end - _ORIGIN_REACH), end)
            if origin is None:
                break
            end = origin.start()
        else:
            end = match.start()
    return end


def cut_before(text: str, start: int, end: int) -> Place | None:
    """The noun at the end of a stretch that stands before a number."""
    words = text[start:end]
    start, end = _own_words(text, start, end, words)
    field = _FIELD.search(text, start, end) if "在" in words else None
    if field is not None:
        if not field["got"]:  # 在|全省比武|中获: its scope is part of its name
            return trimmed(text, *field.span("field"))
        start, end = field.span("got")
        if text[start:end] == "奖":
            return start - 1, end
        if PRIZE.fullmatch(text, start, end):
            return field.start("field"), end
    better = _BETTER_FIRST.match(text, start, end) if end - start >= _RUN_TOGETHER else None
    start = start if better is None else better.end()
    if "预计" in words:
        start = max(start, text.rfind("预计", start, end))
    bracketed = "（" in words or "(" in words
    start = skip_lead(text, _behind_bracket(text, start, end) if bracketed else start, end)
    start = adjunct_end(text, start, end)
    start = opened = _behind_bracket(text, start, end) if bracketed else start
    if text[start : start + 1] in ("每", "平") and _EACH.match(text, start, end):
        return trimmed(text, start, end)
    act = act_start(text, start, end)
    if act is not None:
        start = act
    elif is_rate(text, start, end):
        caused = _last(_CAUSING, text, start, end)
        start = start if caused is None else caused
        limit = _TIME_LIMIT.match(text, start, end)
        start = limit.end() if limit else start
    else:
        start = _behind_light(text, deed_start(text, addressed_end(text, start, end), end), end)
    start = joined_verb_start(text, opened, behind_verbs(text, start, end), end) if act is None else start
    inside = _INSIDE.match(text[start:end]) if text[start : start + 1] == "在" and field is None else None
    if inside is not None and text[start + 1 : start + 2] not in _IN_BEING:
        start, end = start + inside.start("field"), start + inside.end("field")
    if opened == start < end and light_end(text, start, end) == end:
        return None
    if "的" in words and (act is not None or not _is_kind(text, start, end)):
        start = _behind_possessive(text, start, end)
    start = telling_start(text, opened, start, end) if act is None and start - opened > 1 else start
    return None if end - start == 1 and text[start] in "至到为是达会须应可" else trimmed(text, start, end)


def _own_words(text: str, start: int, end: int, words: str) -> Place:
    """The stretch behind the number of an item, a list that 等 ends, 将 and means; before 等 with nothing behind it."""
    numbered = _ITEM_MARK.match(text, start, end) if _may_be_marked(text[start : start + 1]) else None
    if numbered is not None and (numbered.end() < end or text[start - 1 : start] in ("", "\n")):
        start = numbered.end()
    listed = _last(_LISTED, text, start, end) if "等" in words else None
    if listed == end:  # 校长、教师等|44人
        end -= 1
    elif listed is not None and not _OF_THE_LIST.fullmatch(text, listed, end):
        start = listed
    if "年" in words and _YEARS.search(words) is not None:
        start = year_end(text, start, end)
    if "将" in words or "把" in words:
        start = _behind_disposing(text, start, end)
    return means_end(text, start, end) if "式" in words else start, end


def _behind_bracket(text: str, start: int, end: int) -> int:
    """The start behind brackets that open the stretch and tell more of what is before it: 城市|（含县级市）客运量."""
    if text[start : start + 1] not in ("（", "("):
        return start
    close = unopened(text, start + 1, end)
    return close + 1 if end - close > _SHORT else start


def without_share(text: str, start: int, end: int) -> Place | None:
    """The words at the places without 占 at their end, which says that the number is a share of theirs."""
    share = _IS_SHARE.search(text, start + 1, end)
    return trimmed(text, start, without_tail(text, start, share.start())) if share else (start, end)


def _behind_disposing(text: str, start: int, end: int) -> int:
    """The start behind 将 or 把, whose object the predicate tells of: 力争将|漏损率|降至9%; at it without one."""
    for word in "将把":
        at = text.rfind(word, start, end - _SHORT)
        if at >= 0 and _OBJECT.match(text, at + 1, end) and (not at or text[at - 1] not in _NO_DISPOSAL):
            return at + 1
    return start


def _behind_light(text: str, start: int, end: int) -> int:
    """The start behind the last verb that carries an object; at it when the object is too short to stand alone."""
    found = last_cut(text, start, end)
    if found is None:
        return start
    short = end - found[1] <= _SHORT and not is_empty(text, *found)
    return found[0] if short else found[1]


def lone_verb(text: str, start: int, end: int) -> Place | None:
    """The verb that is all of the stretch and says what was done: 当年开工4个, 结题14项; None for 开展, 发放."""
    start = skip_lead(text, start, end)
    told = start < end and light_end(text, start, end) == end
    told = told and (text[start:end] in _TOLD or not is_empty(text, start, end))
    return (start, end) if told else None


def tells(text: str, start: int, end: int) -> bool:
    """Whether what stands alone before a number says what was counted (开工, 结题); 完成 and 全国 do not."""
    return text[start:end] not in _DONE


def behind_verbs(text: str, start: int, end: int) -> int:
    """Where the stretch goes on behind its adverbs and verbs; a verb stays when the rest says nothing."""
    while start < end:
        start = skip_lead(text, start, end)
        behind = initial_end(text, start, end)
        if behind == start or end - behind <= 1 or text[behind:end] in _GENERIC or _more_of_amount(text, start, end):
            break
        if end - behind <= _SHORT and not is_empty(text, start, behind):
            break
        start = behind
    return start


def _more_of_amount(text: str, start: int, end: int) -> bool:
    """Whether 新增 or 增加 there says by how much an amount grew: 新增|产能, 增加|通车里程."""
    return text.startswith(("新增", "增加", "新建"), start) and (
        is_rate(text, start, end) or text.endswith(("产能", "里程"), start, end)
    )


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where the last match of ``pattern`` in the stretch ends."""
    found = None
    for match in pattern.finditer(text, start, end):
        found = match.end()
    return found


def _is_kind(text: str, start: int, end: int) -> bool:
    """Whether the words are a clause that says which kind and a noun that is no amount: 空气质量达标的|城市."""
    counted = text.endswith("占比", start, end) or not is_rate(text, start, end)
    return counted and _KIND.fullmatch(text, start, end) is not None


def _behind_possessive(text: str, start: int, end: int) -> int:
    """The start behind the last 的, when a noun of two characters or more is left that says enough by itself."""
    at = text.rfind("的", start, end)
    if at < 0 or end - at <= 2 or text.count("“", start, at) != text.count("”", start, at):
        return start
    noun = text[at + 1 : end].replace("\n", "")  # 比|例 over a line end
    related = _RELATED.search(text, start, at) or _BARE.fullmatch(noun)
    related = related or RELATIONAL.fullmatch(noun) or _CHOSEN.match(text, start, at)
    owned = related is not None or (is_rate(text, at + 1, end) and _is_owner(text, start, at))
    whole = end - start <= _WHOLE or text.find("、", start, at) > 0  # a list is as long as it has names
    return start if owned and whole else at + 1


def _is_owner(text: str, start: int, end: int) -> bool:
    """Whether the words name a thing that has an amount of its own, and are no clause."""
    if _OWNER.search(text, start, end) is None or _CAUSES.search(text, start, end) is not None:
        return False
    return stop_at(text, start, end) == end


def trimmed(text: str, start: int, end: int) -> Place | None:
    """The stretch without spaces, commas, 的 and open brackets at its ends; None when nothing is left."""
    while start < end and (text[start] in _EMPTY_FIRST or (text[start] == "之" and text[start + 1] not in _OF_A_WORD)):
        start += 1
    if text[start : start + 1] == "中" and text[start - 1 : start] in _QUOTED_ENDS and end - start > 2:
        start += 1  # 在“…项目”中立项4个
    if text[start : start + 1] == '"' and text.find('"', start + 1, end) < 0:
        start += 1  # the quote goes on behind the number
    while end > start and text[end - 1] in _EMPTY_LAST:
        end -= 1
    return (start, end) if start < end else None
