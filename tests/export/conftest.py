from __future__ import annotations

import pytest

from reader.annotate.model import Color, Style
from reader.export.excerpt import Excerpt, Wording
from reader.text.span import Span


@pytest.fixture
def excerpts() -> tuple[Excerpt, ...]:
    """Three excerpts of two documents, with everything that formats trip over."""
    return (
        Excerpt(
            id="11111111-1111-4111-8111-111111111111",
            document="澄川县教育局2024年工作总结.txt",
            sha256="a" * 64,
            span=Span(120, 140),
            original=Wording(
                quote="公办幼儿园占比<b>54.1%</b>，*不是* 终点",
                sentence="全县公办幼儿园占比<b>54.1%</b>，*不是* 终点。",
                section=("一、工作情况", "（一）学前教育"),
                title="澄川县教育局2024年工作总结",
                issuer="澄川县教育局",
            ),
            note="与去年比：**+2.3** 个百分点\n再看 <附件>",
            tags=("指标/占比", "学前 教育"),
            date="2024-12-30",
            created="2025-01-02T03:04:05.678901+00:00",
            modified="2025-01-03T11:04:05+08:00",
            prefix="全县",
            suffix="。\n",
        ),
        Excerpt(
            id="22222222-2222-4222-8222-222222222222",
            document="县志.md",
            sha256="b" * 64,
            span=Span(7, 15),
            original=Wording(quote="=SUM(A1) 學校𠮷", sentence="=SUM(A1) 學校𠮷", title="縣志", issuer=""),
            viewed=Wording(quote="=SUM(A1) 学校𠮷", sentence="=SUM(A1) 学校𠮷", title="县志", script="hans"),
            color=Color.BLUE,
            style=Style.UNDERLINE,
            tags=("指标",),
        ),
        Excerpt(
            id="33333333-3333-4333-8333-333333333333",
            document="澄川县教育局2024年工作总结.txt",
            sha256="a" * 64,
            span=Span(3, 30),
            original=Wording(
                quote="1. 第一行\n    - 第二行“引文”",
                sentence="1. 第一行\n    - 第二行“引文”",
                title="澄川县教育局2024年工作总结",
                issuer="澄川县教育局",
            ),
            color=Color.BLUE,
            date="2024-12-30",
        ),
    )
