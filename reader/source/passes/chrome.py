"""What a web page puts around a text: the way to the page, buttons, counters, links to its neighbours, terms of use.

Only whole lines go, and only those made of such things alone; a line that also tells the date or the
origin of the text stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.text.lines import line_spans
from reader.text.offsetmap import Edit
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_LONGEST = 200
_HOME_WORDS = "首页 首頁 主页 主頁 网站首页 網站首頁 网站主页 本站首页 Home HOME"
_HOME = frozenset(_HOME_WORDS.split())
_ARROW = lazy_pattern("[>＞›»≫]")
_HERE = lazy_pattern(r"[【\[]?您?(?:当前|當前|现在|現在|目前|所在)?(?:所在)?的?(?:所在)?位置(?:是)?[】\]]? ?[:：] ?")
_TO = lazy_pattern(r"->|－>|·>|>>|[>＞›»≫→/\\]")
_STEP = lazy_pattern(r"[^,，。；;：:!！?？|]{1,30}")

_NUMBER = r"(?: ?[:：] ?[\[(（]?\d{0,9}[\])）]?| ?[\[(（]?\d{1,9}[\])）]?) ?(?:次|人次|人)?"
_COUNTER = (
    r"(?:(?:浏览|瀏覽|点击|點擊|阅读|閱讀|访问|訪問|查看)(?:次数|次數|量|数|數|人数|人數)?|人气|人氣|點閱數)" + _NUMBER
)
_SIZE_WORDS = "特大|超大|大|中|小|加大|放大|减小|減小|缩小|縮小|还原|還原|默认|預設|缺省|标准|標準|正常"
_SIZE = rf" ?[\[【(（|]? ?(?:{_SIZE_WORDS}) ?[\])）】|]?"
_SIZES_NAME = "(?:字号|字號|字体|字體|字体大小|字號大小|文字大小)"
_SIZES = rf"{_SIZES_NAME} ?[:：]?(?:{_SIZE}){{2,4}}"
_BUTTON_WORDS = """
    打印本页 打印本頁 列印本頁 打印此页 打印此頁 打印页面 打印頁面 友善列印 打印 列印
    关闭窗口 關閉視窗 关闭本页 关闭页面 關閉窗口 关闭 關閉
    收藏本页 加入收藏 收藏 分享到 分享至 分享 转发 轉發 转寄 轉寄 返回顶部 返回頂部 回頂端 返回首页 返回首頁 回首頁
    返回列表 返回上一页 返回上一頁 回上一頁 返回 上一页 下一页 上一頁 下一頁 我要纠错 纠错 糾錯 举报 TOP
    微信 微博 新浪微博 QQ空间 QQ好友 朋友圈 复制链接 複製連結 下载 保存 语音播报 繁體 简体 無障礙 无障碍 全屏 全螢幕
"""
_BUTTON = "(?:" + "|".join(sorted(_BUTTON_WORDS.split(), key=len, reverse=True)) + "|大 ?中 ?小|小 ?中 ?大)"
_GAP = r"[ |｜/【】\[\]()（）:：、·]*"
_ROW = lazy_pattern(rf"{_GAP}(?:(?:{_SIZES}|{_COUNTER}|{_BUTTON}){_GAP}){{1,14}}")
_TOKEN = lazy_pattern(rf"{_SIZES}|{_COUNTER}|{_BUTTON}")
_PLAIN_SIZES = lazy_pattern(rf"{_SIZES}|{_COUNTER}")
_PIECE = lazy_pattern(rf"[【\[(（]?(?:{_BUTTON}|{_SIZE_WORDS}|{_SIZES_NAME}(?: ?[:：])?)[】\])）]?|[【】\[\]|｜]")
"""One button, the name of a row of them, or a bracket around it."""
_PIECES = 3
_ALONE = lazy_pattern(
    r"[【\[(（]\s*(?:打印|列印|关闭|關閉|打印本页|打印本頁|关闭窗口|關閉窗口|返回顶部|返回|收藏|分享)[^】\])）\n]{0,6}[】\])）]"
    r"|打印本页|打印本頁|列印本頁|打印此页|打印此頁|关闭窗口|關閉窗口|關閉視窗|关闭本页|返回顶部|返回頂部|回頂端|加入收藏|友善列印"
)
_NEIGHBOUR = lazy_pattern(r"(?:上一[篇条條则則]|下一[篇条條则則])\s*[:：].{0,80}")
_NUMBERED = r"(?:\d{1,2} ?[.、．] ?){0,2}[●·*※◆]? ?"
_FILE = r"(?:文[档檔件章]|[资資]料|[课課]件|素材|作品|[图圖]片|[内內]容)"
_BEFORE_LOADING = (
    rf"(?:您?在)?下[载載](?:本|此|[该該])?{_FILE}之?前[,，]?[请請](?:您|先|自行|仔[细細]|[务務]必|[认認]真)*"
    r"(?:甄[别別]|[鉴鑒][别別]|辨[别別]|[预預][览覽]|核[对對]|[确確][认認]|[阅閱][读讀]|查看)"
    r"(?=.*(?:完整性|平[台臺]|本站|[网網]站|退款)).*"
)
_PREVIEW = (
    rf"[\"“「『]?[仅僅](?:部分|能|可|支持)?(?:[预預][览覽]|展示|[显顯]示|[试試][读讀])(?:部分|前 ?\d+ ?[页頁])?"
    rf"(?:[内內]容)?[\"”」』]?的?{_FILE}"
    r"(?=.*(?:退款|下[载載]|[会會][员員]|[购購][买買])).*"
)
_INFRINGED = (
    rf"(?:如果?|若|倘若)(?:您(?:[认認][为為]|[发發][现現]))?(?:本|此|[该該]|有|站|[网網]站|平[台臺]|上[传傳]|的)*{_FILE}(?:[内內]容)?(?:可能|涉嫌|有)?侵(?:犯|害)"
    r"(?:了|到)?(?:您|你|原?作者|[版著]作?[权權]人)(?:的)?[^,，。]{0,8}(?:[权權]益|[权權]利|[版著]作?[权權]|[产產][权權]|[隐隱]私)"
    r"[,，].*(?:[联聯][系繫]|反[馈饋]|[举舉][报報]|告知|通知|投[诉訴]).*"
)
_UPLOADED = (
    rf"本(?:站|[网網]站)?(?:所有)?{_FILE}(?:均|[为為]|由|系|是)*[^,，。]{{0,6}}(?:用[户戶]|[会會][员員]|[网網]友)(?:自行|自主)?(?:上[传傳]|分享|提供)"
    r"(?=.*(?:版[权權]|平[台臺]|本站|[网網]站)).*"
)
_TERMS = lazy_pattern(rf"{_NUMBERED}(?:{_BEFORE_LOADING}|{_PREVIEW}|{_INFRINGED}|{_UPLOADED})")
"""What sites that share documents tell who loads one: to look first, what is shown, whom to ask."""
_PHONE = lazy_pattern(r"[（(【]?(?:扫一扫|掃一掃|微信扫一扫)[，,]?\s*(?:在)?(?:手机|手機).{0,16}")


def chrome_edits(text: str) -> list[Edit]:
    """Edits that each delete a line of navigation, with its line end and the blank lines it would leave."""
    edits: list[Edit] = []
    for span in _chrome_lines(text):
        start, end = span.start, min(span.end + 1, len(text))
        if edits and edits[-1].end == start:
            start = edits.pop().start
        if start == 0 or text.endswith("\n\n", 0, start):
            while end < len(text) and text[end] == "\n":
                end += 1
        edits.append(Edit(start, end, "", "web-chrome"))
    return edits


def _chrome_lines(text: str) -> Iterator[Span]:
    """The lines that are navigation, and rows of buttons of which each came on a line of its own."""
    row: list[tuple[Span, str]] = []
    for span in line_spans(text):
        words = span.of(text).split() if len(span) <= _LONGEST else None
        if words == []:
            continue
        line = " ".join(words or ())
        is_chrome = _is_chrome(line)
        if not is_chrome and _PIECE.fullmatch(line):
            row.append((span, line))
            continue
        yield from _row_of(row)
        row.clear()
        if is_chrome:
            yield span
    yield from _row_of(row)


def _row_of(lines: list[tuple[Span, str]]) -> Iterator[Span]:
    """``lines``, where they are a row of buttons together."""
    if len(lines) >= _PIECES and _is_chrome(" ".join(line for _, line in lines)):
        yield from (span for span, _ in lines)


def _is_chrome(line: str) -> bool:
    """Whether ``line``, its white space already collapsed, is navigation and nothing else."""
    if not line:
        return False
    if _is_trail(line) or any(pattern.fullmatch(line) for pattern in (_NEIGHBOUR, _PHONE, _ALONE, _TERMS)):
        return True
    if not _ROW.fullmatch(line):
        return False
    return len(_TOKEN.findall(line)) > 1 or _PLAIN_SIZES.search(line) is not None


def _is_trail(line: str) -> bool:
    """Whether ``line`` is a breadcrumb trail: the home page, or words for "you are here", then steps."""
    here = _HERE.match(line)
    steps = [step.strip() for step in _TO.split(line[here.end() :] if here else line)]
    if len(steps) > 2 and not steps[-1]:
        steps.pop()
    if not 2 <= len(steps) <= 10 or not (here or (steps[0] in _HOME and _ARROW.search(line))):
        return False
    return all(_STEP.fullmatch(step) for step in steps)
