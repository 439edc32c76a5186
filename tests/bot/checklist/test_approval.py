"""Which words agree to all that was shown before a note, and which do not."""

import pytest

from bot.checklist.approval import approves


@pytest.mark.parametrize(
    "typed",
    [
        "yes thats all right",
        "yep all good x",
        "yes please write it",
        "everything is correct thank you",
        "lgtm",
        "done",
        "yh",
        "yes perfect thank you so much",
        "good to go",
        "spot on",
        "no changes",
        "nope all good",
        "no, looks good",
        "👍",
    ],
)
def test_a_plain_yes_is_one_in_any_words(typed: str) -> None:
    assert approves(typed)


@pytest.mark.parametrize("typed", ["right but 2 is wrong", "good idea but not like this", "no", "fine, leave out 2"])
def test_a_yes_with_more_behind_it_agrees_to_nothing(typed: str) -> None:
    assert not approves(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "wait",
        "ok hold on",
        "yes except 4",
        "yes 3 wrong",
        "ok but longer",
        "dont say should have",
        "sure but 2",
        "no",
        "nope",
        "yes but no",
        "fine except wage",
        "yes almost",
        "call her Lin",
        "from Sam x",
        "not right",
        "is it right?",
        "all",
        "",
    ],
)
def test_what_is_no_plain_yes_is_none(typed: str) -> None:
    assert not approves(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "no good",
        "no it's nothing good",
        "nothing looks right",
        "changes please",
        "just changes to the letter",
        "is this right",
        "is it fine to send",
        "write it like me please",
        "please write that I am happy",
        "👍👎",
        "ok 😡",
        "good idea but not like this",
    ],
)
def test_no_question_order_or_grumble_is_a_yes(typed: str) -> None:
    assert not approves(typed)
