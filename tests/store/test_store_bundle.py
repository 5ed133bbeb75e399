"""Bundles that are damaged, or are none: said in a code, whichever byte it is."""

import json
import random
import zipfile

import pytest
from stored import add_document, add_note

from reader.app.bundles import merge_in
from reader.store.bundle import read_bundle, write_bundle
from reader.store.check import dump
from reader.store.db import StoreError, open_library


@pytest.fixture
def bundle(library, tmp_path):
    add_document(library, text="\ufeff全县教育工作总结\r\n一、𠮷祥小学在校学生3800余人，同比增长8.5%。😀\r\n" * 40)
    add_note(library, tags=("指标/占比",))
    write_bundle(library, tmp_path / "a.zip")
    return tmp_path / "a.zip"


def read(path):
    try:
        return read_bundle(path)
    except StoreError as error:
        return error.code


@pytest.mark.parametrize("seed", range(4))
def test_a_bundle_with_any_byte_changed_holds_the_same_or_is_refused(bundle, seed):
    whole, data, chance = read(bundle), bundle.read_bytes(), random.Random(seed)
    found = []
    for _ in range(150):
        damaged = bytearray(data)
        damaged[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        bundle.write_bytes(damaged)
        found.append(read(bundle))
    assert all(one == whole or one in ("not-a-bundle", "cannot-open") for one in found)
    assert "not-a-bundle" in found


def test_a_bundle_that_is_cut_off_is_refused(bundle):
    data = bundle.read_bytes()
    for length in range(0, len(data), 97):
        bundle.write_bytes(data[:length])
        assert read(bundle) == "not-a-bundle"


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("annotations", "span_end", 1),
        ("annotations", "span_start", "1"),
        ("annotations", "span_start", True),
        ("annotations", "span_end", 2**63),
        ("annotations", "modified", None),
        ("annotations", "modified", 1),
        ("annotations", "note", "\ud83d"),
        ("annotations", "note", ["a"]),
        ("documents", "length", 1e999),
        ("documents", "title", {}),
        ("tags", "path", -1),
        ("annotation_tags", "place", "x"),
    ],
)
def test_a_bundle_with_what_no_library_can_hold_changes_nothing(bundle, tmp_path, table, column, value):
    with zipfile.ZipFile(bundle) as file:
        members = {name: file.read(name) for name in file.namelist()}
    rows = [json.loads(line) for line in members[f"{table}.jsonl"].splitlines()]
    assert column in rows[0]
    rows[0][column] = value
    members[f"{table}.jsonl"] = "\n".join(map(json.dumps, rows)).encode()
    with zipfile.ZipFile(bundle, "w") as file:
        for name, data in members.items():
            file.writestr(name, data)
    with open_library(tmp_path / "other.sqlite") as other:
        before = dump(other)
        with pytest.raises(StoreError) as caught:
            merge_in(other, bundle)
        assert caught.value.code == "not-a-bundle"
        assert dump(other) == before


def test_an_archive_of_something_else_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr("manifest.json", "[" * 100_000)
    assert read(tmp_path / "a.zip") == "not-a-bundle"
