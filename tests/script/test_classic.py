import opencc
import pytest

from reader.script.convert import converter
from reader.script.lexicon import configurations
from tests.script.glue import glued


@pytest.fixture(scope="module", params=configurations("classic"))
def both(request):
    return converter(request.param, "classic"), opencc.OpenCC(request.param)


def test_there_are_ten():
    assert len(configurations("classic")) == 10


def test_equals_the_library_on_glued_keys(both):
    ours, theirs = both
    for text in glued(ours.config, "classic", 1500, seed=20):
        assert ours.convert(text).text == theirs.convert(text)


def test_equals_the_library_on_the_reports(both, reports):
    ours, theirs = both
    for text in reports:
        assert ours.convert(text).text == theirs.convert(text)


@pytest.mark.parametrize("text", ["", " ", "\uffff鈞覆", "乔治．布希", "缺点的人才可以诛杀", "干" * 50, "⿰发里"])
def test_equals_the_library_on(both, text):
    ours, theirs = both
    assert ours.convert(text).text == theirs.convert(text)
