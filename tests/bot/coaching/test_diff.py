"""A suggestion is read word by word, and no character of it is lost or made up."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.coaching.diff import MOST, Change, ChangeKind, changes

MARKS = {ChangeKind.SAME: "{}", ChangeKind.GONE: "[-{}-]", ChangeKind.NEW: "[+{}+]"}
words = st.lists(st.sampled_from(["we ", "met ", "the", " ", "\n", "\r\n", "team", "\u2028"]), max_size=60).map("".join)
texts = st.one_of(words, st.text(max_size=80))


def read(before: str, after: str) -> str:
    """The changes as marks in the text."""
    return "".join(MARKS[change.kind].format(change.text) for change in changes(before, after))


def joined(found: tuple[Change, ...], *kinds: ChangeKind) -> str:
    return "".join(change.text for change in found if change.kind in kinds)


@given(texts, texts)
@example("met the team " * MOST, "team we met\n" * MOST)
@example("a\n" * 2 * MOST, "b\n" * 2 * MOST)
def test_what_stays_and_goes_is_the_text_before_and_what_stays_and_comes_the_text_after(
    before: str, after: str
) -> None:
    found = changes(before, after)
    assert joined(found, ChangeKind.SAME, ChangeKind.GONE) == before
    assert joined(found, ChangeKind.SAME, ChangeKind.NEW) == after


@given(texts, texts)
def test_neighbouring_changes_are_one_and_the_old_stands_before_the_new(before: str, after: str) -> None:
    found = changes(before, after)
    assert all(change.text for change in found)
    allowed = {
        (ChangeKind.SAME, ChangeKind.GONE),
        (ChangeKind.SAME, ChangeKind.NEW),
        (ChangeKind.GONE, ChangeKind.NEW),
        *((k, ChangeKind.SAME) for k in ChangeKind),
    }
    allowed.remove((ChangeKind.SAME, ChangeKind.SAME))
    assert {(one.kind, next_one.kind) for one, next_one in pairwise(found)} <= allowed


@given(texts)
def test_what_was_not_changed_is_the_same_in_one_piece(text: str) -> None:
    assert changes(text, text) == ((Change(ChangeKind.SAME, text),) if text else ())


@given(st.lists(st.sampled_from(["thank", "you", "Priya"]), min_size=1, max_size=30), st.data())
def test_a_word_is_never_cut(typed: list[str], data: st.DataObject) -> None:
    other = data.draw(st.permutations(typed))
    for change in changes(" ".join(typed), " ".join(other)):
        assert set(change.text.split()) <= {"thank", "you", "Priya"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "Dear Priya,\n\nThank you for your time on Tuesday.\n\nSam",
            "Dear Ms. Raman,\n\nThank you for your time on Tuesday.\n\nSam",
            "Dear[- Priya,-][+ Ms. Raman,+]\n\nThank you for your time on Tuesday.\n\nSam",
        ),
        (
            "I cut the close from nine days to four, and I would like to do it again.",
            "I cut the monthly close from nine days to four and would gladly do it again.",
            "I cut the[+ monthly+] close from nine days to[- four, and I would like to-][+ four and would gladly+] "
            "do it again.",
        ),
        ("One.\nTwo.\n", "One.\n", "One.\n[-Two.\n-]"),
        ("", "Thank you.", "[+Thank you.+]"),
    ],
)
def test_changes_read_as_a_person_would_mark_them(before: str, after: str, expected: str) -> None:
    assert read(before, after) == expected


def test_a_word_changed_in_a_text_of_any_length_is_one_word() -> None:
    many = "met the team " * MOST
    assert [change.text for change in changes(many + "today", many + "here")] == [many[:-1], " today", " here"]


def test_with_too_many_words_whole_lines_are_compared() -> None:
    before = [f"{number} " * MOST + "\n" for number in range(3)]
    after = [before[0].replace("0", "x"), before[1], before[2].replace("2", "y")]
    found = changes("".join(before), "".join(after))
    assert [change.kind for change in found] == [
        ChangeKind.GONE,
        ChangeKind.NEW,
        ChangeKind.SAME,
        ChangeKind.GONE,
        ChangeKind.NEW,
    ]
    assert found[2].text == before[1]
