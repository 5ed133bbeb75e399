"""Bytes to text."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.source.decode import DecodeFailed, EvidenceKind, decode
from reader.source.repair import normalize
from tests.strategies import texts

DATA = Path(__file__).parents[1] / "data" / "decode"
CASES = json.loads((DATA / "texts.json").read_text(encoding="utf-8"))
ENCODED = [
    pytest.param(case["text"], encoding, id=f"{case['label']}, {encoding}")
    for case in CASES
    for encoding in case["encodings"]
]
CODECS = st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030", "big5hkscs", "cp950", "big5"])


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_the_encoding_is_found(text, encoding):
    data = text.encode(encoding)
    decoded = decode(data)
    assert decoded.text == text
    assert decoded.undecodable == ()
    assert data.decode(decoded.encoding) == text
    assert decoded.evidence


@pytest.mark.parametrize("size", [200, 1000, 10000])
def test_reports_in_every_encoding_cut_anywhere(real_reports, size):
    for path in real_reports:
        text = path.read_text(encoding="utf-8")
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030", "big5hkscs"):
            data = text.encode(encoding, "ignore")[:size]
            if encoding == "big5hkscs" and not path.name.startswith("003"):
                continue  # Big5 has no Simplified characters
            expected = data.decode(encoding, "ignore")
            assert decode(data).text.removesuffix("\ufffd") == expected, (path.name, encoding)


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_a_byte_order_mark_decides_and_stays(bom, encoding):
    decoded = decode(bom + "总结\r\n".encode(encoding))
    assert decoded.text == "\ufeff总结\r\n"
    assert decoded.encoding == encoding
    assert decoded.evidence[0].kind is EvidenceKind.BOM


@pytest.mark.parametrize("data", [b"", b"\0\0\0", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_a_file_without_text_is_empty(data):
    with pytest.raises(DecodeFailed) as failed:
        decode(data)
    assert failed.value.code == "empty"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n...",
        b"PK\x03\x04\x14\0\x06\0",
        b"\x89PNG\r\n\x1a\n\0\0",
        bytes(range(256)) * 20,
        b"\x01\x02\x03" * 99,
    ],
)
def test_a_binary_file_is_no_text(data):
    with pytest.raises(DecodeFailed) as failed:
        decode(data)
    assert failed.value.code == "binary"


def test_undecodable_runs_are_marked_with_their_bytes():
    data = "前文，各项工作顺利。".encode() + b"\xff\xfe" + "后文，".encode() + b"\xc0"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text == "前文，各项工作顺利。\ufffd后文，\ufffd"
    assert [lost.data for lost in decoded.undecodable] == [b"\xff\xfe", b"\xc0"]
    assert [lost.span.of(decoded.text) for lost in decoded.undecodable] == ["\ufffd", "\ufffd"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_truncated_last_character_is_one_mark(encoding):
    whole = "全市各项工作取得新的进展"
    decoded = decode(whole.encode(encoding)[:-1])
    assert decoded.text == whole[:-1] + "\ufffd"
    assert len(decoded.undecodable) == 1


def test_the_readers_choice_is_obeyed():
    data = "總結".encode("big5")
    decoded = decode(data, "Big5")
    assert (decoded.text, decoded.encoding) == ("總結", "big5")
    assert decoded.evidence[0].kind is EvidenceKind.OVERRIDE
    assert decode("总结".encode("utf-16"), "UTF-16").encoding == "utf-16-le"
    assert decode("总结".encode("gbk"), "gb2312").encoding == "gb18030"


@pytest.mark.parametrize("name", ["no-such-codec", "", "base64", "rot13", "\0"])
def test_a_choice_that_is_no_text_encoding_fails(name):
    with pytest.raises(DecodeFailed) as failed:
        decode(b"abc", name)
    assert failed.value.code == "encoding"


def test_a_wrong_declaration_does_not_count():
    data = "全市各项工作取得新的进展，群众满意。".encode("gb18030")
    assert decode(data, declared="utf-8").encoding == "gb18030"
    assert decode(data, declared="nonsense").encoding == "gb18030"


@pytest.mark.parametrize("real", ["utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("declared", ["utf-8", "gbk", "big5", "utf-16", "utf-32", "iso-8859-1", "euc-jp", "euc-tw"])
def test_no_declaration_prevails_against_the_bytes(real, declared):
    text = "本季雨量偏少，水庫蓄水量比去年同期減少一成。各地適時調整供水計畫，確保居民用水無虞。"
    assert decode(text.encode(real), declared=declared).text == text


def test_a_long_utf8_text_keeps_what_declared_it_as_evidence():
    data = ("全市各项工作取得新的进展，群众满意。" * 9).encode()
    kinds = [item.kind for item in decode(data, declared="utf-8").evidence]
    assert kinds == [EvidenceKind.VALID, EvidenceKind.PLAUSIBLE, EvidenceKind.DECLARED]
    assert decode(data, declared="gb18030").encoding == "utf-8"


@pytest.mark.parametrize("declared", [None, "big5"])
def test_big5_is_read_as_windows_and_browsers_read_it(declared):
    """Where the tables differ, Windows writes a tilde in ranges and a dot in names that Big5 itself lacks."""
    text = "本季雨量較去年減少5～8%，達賴‧喇嘛一行訪問各地，確保居民用水無虞。"
    assert decode(text.encode("cp950"), declared=declared).text == text


def test_a_declared_big5_may_hold_hong_kongs_own_characters():
    text = "深水埗及鰂魚涌各有兩個項目，各地適時調整供水計畫，確保居民用水無虞。"
    decoded = decode(text.encode("big5hkscs"), declared="big5")
    assert (decoded.text, decoded.encoding) == (text, "big5hkscs")


def test_there_is_no_codec_for_euc_tw():
    """Python has none: who asks for it is told so, and a file declared so is judged by its bytes."""
    with pytest.raises(DecodeFailed, match="euc-tw"):
        decode(b"\xc4\xe3\xc5\xc6", "euc-tw")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_line_ends_of_every_kind_stay_as_they_are(encoding):
    text = "全市各项工作\r\n取得新的进展，\r群众满意。\n各项指标\u2028稳步提升。\x85完"
    assert decode(text.encode(encoding)).text == text
    assert normalize(text).text == "全市各项工作\n取得新的进展，\n群众满意。\n各项指标\n稳步提升。\n完"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-32-be"])
def test_nul_characters_are_kept_in_the_source_and_left_out_of_the_text(encoding):
    text = "名称\0数量\0单价，以上各项按年度汇总，由各单位负责核对。"
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert normalize(decoded.text).text == text.replace("\0", "")


def test_a_fitting_declaration_is_evidence():
    decoded = decode("工作总结与计划".encode("gbk"), declared="gb2312")
    assert decoded.encoding == "gb18030"
    assert EvidenceKind.DECLARED in {item.kind for item in decoded.evidence}


@given(texts.filter(lambda text: text.strip("\0\ufeff")), CODECS)
def test_what_was_asked_for_round_trips(text, encoding):
    data = text.encode(encoding, "ignore")
    if data.strip(b"\0"):
        decoded = decode(data, encoding)
        assert decoded.undecodable == ()
        assert decoded.text == data.decode(encoding)


@given(st.binary(max_size=80))
def test_any_bytes_decode_or_fail_with_a_reason(data):
    try:
        decoded = decode(data)
    except DecodeFailed as failed:
        code = failed.code
    else:
        code = ""
    assert code in {"", "empty", "binary"}
    if code:
        return
    assert not any("\ud800" <= char <= "\udfff" for char in decoded.text)
    if not decoded.undecodable:
        assert data.decode(decoded.encoding) == decoded.text
    for lost in decoded.undecodable:
        assert decoded.text[lost.span.start : lost.span.end] == "\ufffd"
        assert lost.data
