"""Every hurried phrase of `phrases` as a note has to say it, and what holds for any text at all."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.notes.phrasing import mention, statement
from bot.notes.tidying import shout
from tests.bot.notes.phrases import CLAUSES, MENTIONS, SHOUTS, STATEMENTS

END_MARKS = set(".!?…。！？؟।")
PIECES = sorted({word for text in (*STATEMENTS, *MENTIONS) for word in text.split()})


@pytest.mark.parametrize("typed", STATEMENTS)
def test_a_point_is_said_in_whole_sentences_in_the_first_person(typed: str) -> None:
    assert statement(typed).sentence == STATEMENTS[typed]


@pytest.mark.parametrize("typed", CLAUSES)
def test_the_first_sentence_goes_on_after_other_words_and_the_rest_follows(typed: str) -> None:
    said = statement(typed)
    assert (said.clause, said.rest) == CLAUSES[typed]


@pytest.mark.parametrize("typed", MENTIONS)
def test_a_problem_is_mentioned_with_its_article_or_as_a_clause(typed: str) -> None:
    assert mention(typed) == MENTIONS[typed]


@pytest.mark.parametrize("typed", SHOUTS)
def test_shouting_becomes_a_sentence_and_acronyms_stay(typed: str) -> None:
    assert shout(typed) == SHOUTS[typed]


@pytest.mark.parametrize("typed", STATEMENTS)
def test_what_is_well_said_already_is_left_alone(typed: str) -> None:
    once = statement(typed).sentence
    assert statement(once).sentence == once


ordinary = sorted(STATEMENTS.keys() - {"42"})  # "42." before another sentence is the number of a list


@given(st.lists(st.sampled_from(ordinary), min_size=1, max_size=4).map("\n".join))
def test_several_points_in_one_text_are_said_once_and_for_all(typed: str) -> None:
    once = statement(typed).sentence
    assert statement(once).sentence == once


def assert_well_formed(sentence: str) -> None:
    assert "  " not in sentence
    assert sentence == sentence.strip()
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in sentence)
    assert sentence[-1] in END_MARKS
    assert sentence[-2] not in END_MARKS


texts = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="aI.?!,;:-…\"'()1 \n\t*wthey/&😀。<>", max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
)


@given(texts)
@example("1.")
@example("a)")
@example("0)\t:")
@example("lol")
@example(":D")
@example('forgot to say "')
@example('"."a')
@example("they said ?")
@example("= & :")
@example("1\x1f\x85.2")
def test_whatever_was_typed_is_said_with_single_spaces_one_end_mark_and_no_control_characters(typed: str) -> None:
    said = statement(typed)
    mentioned = mention(typed)
    assert "  " not in mentioned
    assert bool(said.sentence) == bool(mentioned) == any(sign.isalnum() for sign in typed)
    if said.sentence:
        assert_well_formed(said.sentence)
        assert said.sentence.endswith(said.rest)
        assert said.clause[-1:] not in END_MARKS


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join))
def test_no_figure_is_lost_or_added(typed: str) -> None:
    digits = [sign for sign in typed if sign.isdigit()]
    said = [sign for sign in statement(typed).sentence if sign.isdigit()]
    assert said == digits[len(digits) - len(said) :]  # the number of a list may go


@given(st.text(max_size=80))
def test_text_in_proper_case_is_not_shouting(typed: str) -> None:
    if any(sign.islower() for sign in typed):
        assert shout(typed) == typed
