"""What they asked, as it is typed: a mark is read only where it is one, and no word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.vocabulary.asked import Asked, Went, read_asked


@pytest.mark.parametrize(
    ("line", "text", "went"),
    [
        ("Why did you leave? badly", "Why did you leave?", Went.BETTER),
        ("why i left - went badly!", "why i left", Went.BETTER),
        ("salary expectations (would answer better)", "salary expectations", Went.BETTER),
        ("gap in my CV badly", "gap in my CV", Went.BETTER),
        ("2. Tell me about yourself, pretty well", "Tell me about yourself", Went.WELL),
        ("• biggest weakness? good", "biggest weakness?", Went.WELL),
        ("Do you handle stress well?", "Do you handle stress well?", None),
        ("how I handle stress well", "how I handle stress well", None),
        ("badly", "badly", None),
    ],
)
def test_a_mark_is_read_only_where_it_is_set_apart(line: str, text: str, went: Went | None) -> None:
    assert read_asked(line) == (Asked(text, went),)


@given(st.lists(st.text("ab ?!.,-–(1•\t", max_size=9)), st.sampled_from(["", " badly", ", well"]))
def test_every_word_of_every_line_is_in_what_was_read(lines: list[str], mark: str) -> None:
    read = " ".join(asked.text for asked in read_asked("\n".join(line + mark for line in lines))).casefold()
    for line in lines:
        for word in "".join(letter if letter in "ab" else " " for letter in line).split():
            assert word in read


def test_the_longest_message_is_read_at_once_and_one_question_typed_twice_is_one() -> None:
    assert len(read_asked("Why?, " * 2_000 + "\nwhy us?\nWHY US? badly")) == 2
