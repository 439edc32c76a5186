"""A note before the coaches of a channel: who may do what, and what each sees of it."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from threading import Barrier, Event
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session, col, select

from bot.coaching.diff import fingerprint
from bot.notes.drafting import Note
from bot.notes.note_context import Ready
from bot.services.coaching import channels, digests, reviews
from bot.services.coaching.reviews import Requested, Verdict
from bot.services.interviews import changing as interviews
from bot.services.mydata import erasing
from bot.services.notes import writing as notes
from bot.store import persons
from bot.store.database import is_sqlite, transaction
from bot.store.models import Interviewer, Remark, Review
from bot.vocabulary.items import HeldBack, Item, PostKind, Rest
from bot.vocabulary.note_kinds import NoteKind
from tests.bot.coaching.group import AMIR, DANA, KAI, OTHER_SAM, PLAIN, SAM, Group, Surface, Talk
from tests.words import in_english

AT_ONCE = in_english("reviews.after_minutes", n=0)
ALL = tuple(Item)
BETTER = Note("Thank you for Tuesday", "Dear Priya,\n\nYour team closes the month in four days; I would help.\n\nSam")


@pytest.fixture
def group(engine: Engine) -> Group:
    made = Group(engine)
    made.enter(SAM, DANA, AMIR, KAI, OTHER_SAM)
    made.link()
    made.share(SAM, *ALL)
    return made


@pytest.fixture
def surface() -> Surface:
    return Surface("T1")


@pytest.fixture
def talk(group: Group) -> Talk:
    """An interview of Sam's, with a note in his own words."""
    made = group.interview(
        SAM, email="priya.raman@contoso.example", phone="+1 212 555 0142", call_number="212 555 0199"
    )
    group.write(SAM, made)
    return made


@pytest.fixture
def review_id(group: Group, talk: Talk) -> int:
    made = group.ask(SAM, talk, question="Is it too short?")
    assert made
    return made


def row(group: Group, review_id: int) -> Review:
    return group.one(select(Review).where(Review.id == review_id))  # type: ignore[no-any-return]


def channel_text(group: Group, surface: Surface) -> str:
    surface.empty_the_outbox(group)
    return "\n".join(posted.text for posted in surface.in_channel("C1"))


def answers(group: Group, surface: Surface) -> list[str]:
    surface.empty_the_outbox(group)
    return [posted.text for posted in surface.shown.values() if posted.kind is PostKind.ANSWER]


# --- asking


def test_the_channel_sees_the_note_as_it_read_when_it_was_asked_about(
    group: Group, surface: Surface, talk: Talk, review_id: int
) -> None:
    group.write(SAM, talk, BETTER)
    text = channel_text(group, surface)
    assert PLAIN.body.splitlines()[2] in text
    assert "Is it too short?" in text
    assert BETTER.subject not in text


def test_asking_again_replaces_a_request_that_nobody_answered(group: Group, talk: Talk, review_id: int) -> None:
    again = group.ask(SAM, talk)
    assert again
    assert (row(group, review_id).withdrawn, row(group, again).withdrawn) == (True, False)


def test_asking_again_leaves_one_that_was_answered(group: Group, talk: Talk, review_id: int) -> None:
    group.do(reviews.answer, DANA, "C1", review_id, approved=True)
    assert group.ask(SAM, talk)
    assert not row(group, review_id).withdrawn


@pytest.mark.parametrize("what", ["not shared", "at rest", "unlinked", "another's note"])
def test_a_note_is_put_only_before_a_channel_that_its_writer_shares_with(group: Group, talk: Talk, what: str) -> None:
    if what == "not shared":
        group.share(SAM)
    elif what == "at rest":
        group.do(channels.rest, DANA, "C1", Rest.ARCHIVED)
    elif what == "unlinked":
        group.do(channels.unlink, DANA, "C1")
    who = AMIR if what == "another's note" else SAM
    group.do(channels.link, AMIR, channels.Place("C2", "other", is_private=False))
    group.share(AMIR, *ALL, channel="C2")
    assert group.ask(who, talk) is None
    assert group.all(select(Review)) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Write to Priya.Raman@Contoso.example.", HeldBack.CONTACT),
        ("I will call (212) 555-0142.", HeldBack.CONTACT),
        ("I will call 212-555-0199.", HeldBack.CONTACT),
        ("What is the salary?", HeldBack.PAY),
    ],
)
def test_a_note_with_contact_data_or_pay_stays_with_its_writer(
    group: Group, talk: Talk, text: str, why: HeldBack
) -> None:
    group.write(SAM, talk, Note("Thank you", text))
    found = group.do(reviews.asking, SAM, talk.address)
    assert found
    assert found.held_back == why
    assert group.ask(SAM, talk) is None


def test_a_call_script_is_no_note_to_review(group: Group, talk: Talk) -> None:
    address = type(talk.address)(talk.debrief_id, NoteKind.CALL)
    assert group.do(reviews.asking, SAM, address) is None


# --- answering


def test_whoever_claims_has_it_and_another_may_take_it_over(group: Group, surface: Surface, review_id: int) -> None:
    for who, name in ((DANA, "Dana"), (KAI, "Kai")):
        assert group.do(reviews.claim, who, "C1", review_id) is Verdict.DONE
        assert f"{name} has it." in channel_text(group, surface)
    assert group.do(reviews.request, DANA, "C1", review_id) is Verdict.ANOTHERS
    assert group.do(reviews.answer, DANA, "C1", review_id, approved=True) is Verdict.ANOTHERS
    assert isinstance(group.do(reviews.request, KAI, "C1", review_id), Requested)


def test_nobody_reviews_their_own_note(group: Group, review_id: int) -> None:
    assert group.do(reviews.claim, SAM, "C1", review_id) is Verdict.OWN
    assert group.do(reviews.request, SAM, "C1", review_id) is Verdict.OWN
    assert group.do(reviews.answer, SAM, "C1", review_id, approved=True) is Verdict.OWN
    assert not row(group, review_id).approved


def test_one_of_another_channel_or_workspace_is_not_there(group: Group, review_id: int) -> None:
    group.link("C2", name="other")
    group.link(who=OTHER_SAM)
    for who, channel in ((DANA, "C2"), (OTHER_SAM, "C1"), (DANA, "C3")):
        assert group.do(reviews.claim, who, channel, review_id) is Verdict.GONE
        assert group.do(reviews.request, who, channel, review_id) is Verdict.GONE
        assert group.do(reviews.answer, who, channel, review_id, approved=True) is Verdict.GONE
    for who in (DANA, OTHER_SAM):
        assert group.do(reviews.withdraw, who, review_id) is None
        assert group.do(reviews.take, who, review_id, fingerprint(BETTER)) is Verdict.GONE
    assert group.all(select(Remark)) == []


def test_to_what_was_answered_every_coach_may_add_and_each_is_named_in_their_own_answer(
    group: Group, surface: Surface, review_id: int
) -> None:
    group.do(reviews.answer, DANA, "C1", review_id, remarks=[("", "Lovely.")])
    group.do(reviews.claim, KAI, "C1", review_id)
    assert group.do(reviews.answer, KAI, "C1", review_id, approved=True) is Verdict.DONE
    assert in_english("reviews.answered", coach="Dana", when=AT_ONCE) in channel_text(group, surface)
    assert [each.partition(" has read")[0] for each in answers(group, surface)] == ["Dana", "Kai"]


def test_an_answer_is_in_the_channel_and_with_the_person_and_says_how_long_it_took(
    group: Group, surface: Surface, review_id: int
) -> None:
    group.now += timedelta(hours=3)
    group.do(reviews.answer, DANA, "C1", review_id, remarks=[("Dear Priya,", "A warm start.")], approved=True)
    text = channel_text(group, surface)
    assert "Dana answered after 3 hours." in text
    assert "A warm start." in text
    (answer,) = answers(group, surface)
    assert "A warm start." in answer
    assert in_english("reviews.good_to_go") in answer


def all_at_once(works: Sequence[Callable[[], Verdict]]) -> list[Verdict]:
    ready = Barrier(len(works))

    def wait_and_work(work: Callable[[], Verdict]) -> Verdict:
        ready.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(wait_and_work, works))


@pytest.mark.locks
def test_of_two_coaches_who_answer_at_the_same_moment_one_is_first_and_both_are_heard(group: Group, talk: Talk) -> None:
    for times in range(1, 6):
        review_id = group.ask(SAM, talk)
        assert review_id
        both = [partial(group.do, reviews.answer, who, "C1", review_id, approved=True) for who in (DANA, KAI)]
        assert all_at_once(both) == [Verdict.DONE, Verdict.DONE]
        assert len(group.made(PostKind.ANSWER)) == 2 * times


@pytest.mark.locks
def test_of_two_coaches_who_claim_at_the_same_moment_one_has_it(group: Group, review_id: int) -> None:
    all_at_once([partial(group.do, reviews.claim, who, "C1", review_id) for who in (DANA, KAI)])
    found = [group.do(reviews.request, who, "C1", review_id) for who in (DANA, KAI)]
    assert sorted(each is Verdict.ANOTHERS for each in found) == [False, True]


# --- taking and withdrawing


def take(group: Group, review_id: int, seen: Note = BETTER) -> Ready | Verdict:
    """Sam takes the text that stood above the button."""
    return group.do(reviews.take, SAM, review_id, fingerprint(seen))


@pytest.fixture
def suggested(group: Group, review_id: int) -> int:
    group.do(reviews.answer, DANA, "C1", review_id, suggested=BETTER)
    return review_id


def test_a_suggestion_changes_the_note_only_when_it_is_taken(
    group: Group, surface: Surface, talk: Talk, suggested: int
) -> None:
    before = group.do(notes.look, SAM, talk.address)
    assert before
    assert before.note == PLAIN
    taken = take(group, suggested)
    assert isinstance(taken, Ready)
    assert taken.note == BETTER
    assert [text.note for text in taken.earlier] == [PLAIN]
    assert in_english("reviews.took_the_suggested_text", name="Sam") in channel_text(group, surface)


def test_a_note_that_was_sent_stays_as_it_was_sent(group: Group, talk: Talk, suggested: int) -> None:
    group.do(notes.mark_sent, SAM, talk.address, sent=True)
    ready = take(group, suggested)
    assert isinstance(ready, Ready)
    assert ready.note == PLAIN
    assert not row(group, suggested).taken


def test_where_nothing_was_suggested_there_is_nothing_to_take(group: Group, review_id: int) -> None:
    assert take(group, review_id) is Verdict.GONE


def test_a_new_suggestion_may_be_taken_again(group: Group, suggested: int) -> None:
    take(group, suggested)
    even_better = Note("Thanks", "Even better.")
    group.do(reviews.answer, DANA, "C1", suggested, suggested=even_better)
    assert not row(group, suggested).taken
    taken = take(group, suggested, even_better)
    assert isinstance(taken, Ready)
    assert taken.note == even_better


def test_a_text_that_was_replaced_before_it_was_read_is_not_taken(group: Group, talk: Talk, suggested: int) -> None:
    group.do(reviews.answer, KAI, "C1", suggested, suggested=Note("Thanks", "Another text."))
    assert take(group, suggested) is Verdict.NEWER
    note = group.do(notes.look, SAM, talk.address)
    assert note
    assert note.note == PLAIN


def test_a_note_that_is_sent_before_anybody_answers_needs_no_answer(
    group: Group, surface: Surface, talk: Talk, review_id: int
) -> None:
    group.do(notes.mark_sent, SAM, talk.address, sent=True)
    for waiting in group.do(reviews.waiting):
        group.do(reviews.note_sent, waiting)
    assert in_english("reviews.has_sent_it_meanwhile", name="Sam") in channel_text(group, surface)
    assert "review.approve" not in channel_text(group, surface)
    group.now += timedelta(days=7)
    group.do(digests.on_demand, DANA, "C1")
    assert in_english("posts.heading_waiting") not in channel_text(group, surface)


def test_a_question_with_an_address_or_pay_is_not_put_to_a_channel(group: Group, talk: Talk) -> None:
    for question in (
        "Priya's address is priya@contoso.example",
        "They offer $90,000",
        "I was paid 70k",
        "Call +1 312 555 0142?",
    ):
        assert group.do(reviews.private, SAM, talk.address, question)
    for question in ("Is it too short?", "Is it right to say that I saved them $90,000 a year?"):
        assert not group.do(reviews.private, SAM, talk.address, question)
    assert not group.do(reviews.private, DANA, talk.address, "They offer $90,000"), "it is none of Dana's notes"


def test_a_withdrawn_request_goes_from_the_channel_and_its_answer_stays_with_the_person(
    group: Group, surface: Surface, talk: Talk, suggested: int
) -> None:
    channel_text(group, surface)
    assert group.do(reviews.withdraw, SAM, suggested) == "C1"
    assert "Sam" not in channel_text(group, surface)
    (answer,) = answers(group, surface)
    assert "Thank you for Tuesday" in answer
    assert group.do(reviews.withdraw, SAM, suggested) is None
    assert group.do(reviews.answer, DANA, "C1", suggested, approved=True) is Verdict.GONE
    taken = take(group, suggested)
    assert isinstance(taken, Ready)
    assert taken.note == BETTER
    assert "Contoso" not in channel_text(group, surface)


def test_taking_the_notes_back_withdraws_what_is_under_review(group: Group, surface: Surface, review_id: int) -> None:
    channel_text(group, surface)
    group.share(SAM, Item.STATUS, Item.OUTCOME)
    assert "Contoso" not in channel_text(group, surface)
    assert row(group, review_id).withdrawn


# --- coaches who go


def test_when_a_coach_leaves_the_channel_what_they_took_is_free_again(
    group: Group, surface: Surface, review_id: int
) -> None:
    group.do(reviews.claim, DANA, "C1", review_id)
    group.do(channels.coach_left, DANA, "C2")
    assert "Dana has it." in channel_text(group, surface)
    group.do(channels.coach_left, DANA, "C1")
    assert in_english("reviews.nobody_has_taken_it") in channel_text(group, surface)


def test_when_a_coach_is_gone_for_good_what_they_took_is_free_and_what_they_said_stays(
    group: Group, surface: Surface, talk: Talk, review_id: int
) -> None:
    group.do(reviews.answer, DANA, "C1", review_id, remarks=[("", "A warm start.")])
    other = group.interview(SAM, company="Fabrikam")
    group.write(SAM, other)
    second = group.ask(SAM, other)
    assert second
    group.do(reviews.claim, DANA, "C1", second)
    channel_text(group, surface)
    group.do(erasing.erase, DANA)
    text = channel_text(group, surface)
    assert "Dana" not in text
    assert in_english("reviews.answered", coach="A coach", when=AT_ONCE) in text
    assert "A warm start." in text
    assert in_english("reviews.nobody_has_taken_it") in text


def test_who_answered_stays_named_when_they_leave(group: Group, surface: Surface, review_id: int) -> None:
    group.do(reviews.answer, DANA, "C1", review_id, approved=True)
    group.do(channels.coach_left, DANA, None)
    assert in_english("reviews.answered", coach="Dana", when=AT_ONCE) in channel_text(group, surface)


# --- found by these tests


def test_the_checks_in_the_channel_hold_nothing_that_was_said_in_the_debrief(group: Group, surface: Surface) -> None:
    talk = group.interview(SAM, told="I reconciled 400 ledgers.", missed="I speak fluent Portuguese.")
    group.write(SAM, talk)
    assert group.ask(SAM, talk)
    text = channel_text(group, surface)
    assert "ledgers" not in text
    assert "Portuguese" not in text


def test_a_request_about_an_entry_that_went_into_another_goes_from_the_channel(
    group: Group, surface: Surface, talk: Talk, review_id: int
) -> None:
    kept = group.interview(SAM, company="Contoso Ltd")
    channel_text(group, surface)
    shown = group.do(interviews.shown, SAM, kept.id)
    assert shown
    group.do(interviews.change, SAM, kept.id, shown.version, shown.facts, talk.id)
    assert "closes the month" not in channel_text(group, surface)


def test_a_note_with_an_address_is_held_back_though_nobody_knows_any_more_whose_it_is(group: Group, talk: Talk) -> None:
    group.write(SAM, talk, Note("Thank you", "Write to priya.raman@contoso.example, or call +1 212 555 0142."))

    def forget_contacts(session: Session, _now: datetime) -> None:
        for each in session.exec(select(Interviewer).where(col(Interviewer.interview_id) == talk.id)):
            each.email = each.phone = ""

    group.do(forget_contacts)
    assert group.ask(SAM, talk) is None


@pytest.mark.locks
def test_an_answer_and_a_withdrawal_at_the_same_moment_do_not_block_each_other(
    group: Group, talk: Talk, review_id: int
) -> None:
    if is_sqlite(group.engine):
        pytest.skip("one writer at a time")
    answering = Event()

    @event.listens_for(group.engine, "before_cursor_execute")
    def _notice(*args: Any) -> None:
        if args[2].startswith("INSERT INTO post"):
            answering.set()

    with ThreadPoolExecutor(1) as thread, transaction(group.engine) as session:
        persons.present(session, SAM)
        other = thread.submit(group.do, reviews.answer, DANA, "C1", review_id, approved=True)
        assert answering.wait(30)
        assert reviews.withdraw(session, group.now, SAM, review_id) == "C1"
    assert other.result() is Verdict.DONE
