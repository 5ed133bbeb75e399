from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.script.cache import load_program
from reader.script.lexicon import load_recipe
from reader.script.prepare import prepare

TW2SP = load_recipe("tw2sp")
PREPARED = prepare(TW2SP, False)


@pytest.mark.parametrize(("config", "dictionaries"), [("s2twp", "official"), ("tw2s", "official"), ("t2hk", "classic")])
def test_reads_back_what_was_prepared(tmp_path, config, dictionaries):
    recipe = load_recipe(config, dictionaries)
    first = load_program(recipe, False, tmp_path)
    (file,) = tmp_path.iterdir()
    written = file.stat().st_mtime_ns
    assert load_program(recipe, False, tmp_path) == first == prepare(recipe, False)
    assert file.stat().st_mtime_ns == written


def test_each_setting_has_its_file(tmp_path):
    for recipe in (TW2SP, load_recipe("tw2sp", "classic")):
        load_program(recipe, False, tmp_path)
    load_program(TW2SP, True, tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data + b" ",
        lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:],
        lambda data: b"\xff" + data[1:],
        lambda data: data.split(b"\n", 1)[1],
        lambda data: b"{}",
    ],
)
def test_a_damaged_file_is_made_anew(tmp_path, damage):
    load_program(TW2SP, False, tmp_path)
    (file,) = tmp_path.iterdir()
    sound = file.read_bytes()
    file.write_bytes(damage(sound))
    assert load_program(TW2SP, False, tmp_path) == PREPARED
    assert file.read_bytes() == sound


def test_a_sound_file_of_another_configuration_is_not_taken(tmp_path):
    load_program(load_recipe("t2s"), False, tmp_path)
    (other,) = tmp_path.iterdir()
    load_program(TW2SP, False, tmp_path)
    (own,) = set(tmp_path.iterdir()) - {other}
    own.write_bytes(other.read_bytes())
    assert load_program(TW2SP, False, tmp_path) == PREPARED


def test_correct_without_a_folder_to_write(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert load_program(TW2SP, False, tmp_path / "file") == PREPARED
    assert load_program(TW2SP, False, None) == PREPARED


def test_many_writers_leave_one_sound_file(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: load_program(TW2SP, False, tmp_path), range(24)))
    assert all(result == PREPARED for result in results)
    (file,) = tmp_path.iterdir()
    assert file.suffix == ".prepared"
    assert load_program(TW2SP, False, tmp_path) == PREPARED
