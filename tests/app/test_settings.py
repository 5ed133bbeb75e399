import json

import pytest

from reader.app.settings import Settings, load_settings, save_settings


def test_settings_come_back(tmp_path):
    path = tmp_path / "deep" / "settings.json"
    chosen = Settings(theme="dark", zoom=1.25, color="green", show_indicators=False)
    save_settings(path, chosen)
    assert load_settings(path) == chosen


def test_what_a_newer_version_wrote_is_kept(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": 9, "theme": "sepia", "voice": "slow"}), encoding="utf-8")
    settings = load_settings(path)
    assert settings.theme == "sepia"
    save_settings(path, settings)
    assert json.loads(path.read_text(encoding="utf-8"))["voice"] == "slow"


@pytest.mark.parametrize(
    "stored", ["", "{", "[]", "null", '{"theme": 3, "zoom": "big", "show_indicators": 1}', "\ufeff{}"]
)
def test_a_damaged_file_gives_the_defaults(tmp_path, stored):
    path = tmp_path / "settings.json"
    path.write_text(stored, encoding="utf-8")
    assert load_settings(path) == Settings()


def test_an_integer_zoom_is_a_zoom(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"zoom": 2}', encoding="utf-8")
    assert load_settings(path).zoom == 2
