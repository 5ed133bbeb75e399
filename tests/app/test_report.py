from reader.app.places import cache_folder
from reader.app.report import prepare
from reader.script.view import ViewScript
from reader.source.document import source_from_bytes


def prepared_files():
    return {path.name.split("-", 1)[0] for path in cache_folder().glob("*.prepared")}


def test_what_conversion_prepares_is_kept_for_the_next_start():
    report = prepare(source_from_bytes("學校工作總結".encode(), "甲.txt"))
    assert "t2s" in prepared_files()
    assert report.view(ViewScript.HK).text == "學校工作總結"
    assert "t2hk" in prepared_files()
