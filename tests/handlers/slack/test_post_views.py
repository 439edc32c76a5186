"""What is posted about coaching reads as in `post_views.txt`, fits Slack whatever people typed, and holds no markup."""

import dataclasses
import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interviews.figures import Sent
from bot.notes.drafting import Note
from bot.notes.note_context import Address, NoteContext
from bot.screens import ids, posts, review_forms
from bot.screens.elements import Form, Message
from bot.screens.tasks import LONGEST_TASK
from bot.services.coaching.channels import Place
from bot.services.coaching.contents import (
    Alert,
    Answered,
    Content,
    Details,
    Digest,
    Inviting,
    News,
    Notice,
    Reviewed,
    Said,
    Tasked,
)
from bot.services.coaching.reviews import Asking, Requested
from bot.services.coaching.shared import ShareView
from bot.services.coaching.tasks import TaskView
from bot.vocabulary.items import TaskState
from bot.vocabulary.note_kinds import NoteKind
from bot.wording.catalog import say
from handlers.slack import render
from playground import transcript, validator
from playground.block_kit import schema
from tests.handlers.slack.test_note_views import desks, some_of
from tests.lanes import examples
from tests.words import in_english

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("America/New_York"))
NOTE = Note(
    "Thank you - Clerk interview",
    "Dear Priya,\n\nThank you very much for your time. I liked your plan for the archive.\n\nKind regards,\nSam Rivera",
)
BETTER = Note(
    NOTE.subject,
    "Dear Priya,\n\nThank you for an hour of yours. I liked your plan for the archive.\n\nKind regards,\nSam Rivera",
)
REVIEW = Reviewed(
    id=7,
    user="U1",
    name="Sam Rivera",
    address=Address(12, NoteKind.THANK_YOU, 3),
    about="to Priya Nair, about Clerk at Contoso",
    note=NOTE,
    checks=("Say which day you met.", "Name one point of yours."),
    question="Is it too short?",
    asked_at=NOW - timedelta(hours=2),
    coach="",
    answered_after=None,
    remarks=(),
    suggested=None,
    approved=False,
    taken=False,
    sent=False,
)
TASK = TaskView(
    3, "Read your note aloud", NOW.date(), TaskState.GIVEN, "Dana Okafor", "career-coaches", "C1", True, NOW.date()
)
REMARKS = (
    ("Thank you very much for your time. I liked your plan for the archive.", "Say what you liked about it."),
    ("", "Short is right. It sounds like you."),
)
CLAIMED = dataclasses.replace(REVIEW, coach="Dana Okafor")
ANSWERED = dataclasses.replace(CLAIMED, answered_after=timedelta(minutes=42), remarks=REMARKS, suggested=BETTER)
TAKEN = dataclasses.replace(ANSWERED, taken=True, approved=True, checks=())
DIGEST = Digest(
    now=NOW,
    due_at=NOW,
    people=(
        Said("Ada Park", ("note to Fabrikam late: 24 hours passed on Thursday", "call Acme")),
        Said("Sam Rivera", ("interview with Contoso tomorrow 10:00 am", "offer from Initech")),
    ),
    more=3,
    others=True,
    waiting=(Said("Sam Rivera", ("to Priya Nair, about Clerk at Contoso, asked on Friday, November 20",)),),
    figures={Sent.SAME_DAY: 12, Sent.ONE_DAY: 5, Sent.LATE: 0},
)
SAMPLES: dict[str, Content] = {
    "digest": DIGEST,
    "digest, late, a quiet week": dataclasses.replace(
        DIGEST, now=NOW + timedelta(hours=5), people=(), more=0, others=True, waiting=(), figures=None
    ),
    "digest, asked for": dataclasses.replace(DIGEST, due_at=None, more=1, others=True, waiting=(), figures=None),
    "digest, daily": dataclasses.replace(DIGEST, more=0, waiting=(), figures=None, daily=True),
    "alert": Alert((Said("Sam Rivera", ("interview with Contoso on Tuesday, November 24, 10:00 am",)),)),
    "details": Details(
        (
            Said(
                "Ada Park", ("Baker at Fabrikam (yesterday): thank-you note to send; 24 hours end today at 3:00 pm.",)
            ),
            Said(
                "Sam Rivera", ("Clerk at Contoso (tomorrow): interview ahead, 10:00 am.", "Aide at Initech: an offer.")
            ),
        )
    ),
    "review, open": REVIEW,
    "review, claimed": dataclasses.replace(CLAIMED, question="", checks=()),
    "review, answered": ANSWERED,
    "review, taken and good to go": TAKEN,
    "news": News("U1", "Sam Rivera", "I accepted the offer of Initech. Thank you all!"),
    "answer, remarks": Answered(ANSWERED, "career-coaches", REMARKS, suggested=False, approved=False),
    "answer, suggestion": Answered(ANSWERED, "career-coaches", (), suggested=True, approved=False),
    "answer, suggestion taken": Answered(TAKEN, "career-coaches", (), suggested=True, approved=False),
    "answer, good to go": Answered(TAKEN, "career-coaches", (), suggested=False, approved=True),
    "invitation": Inviting("C1", "career-coaches", "Dana Okafor"),
    **{f"notice, {why}": Notice(why, "career-coaches", "C1") for why in posts.NOTICE},
    "task": Tasked(TASK, is_reminder=False),
    "task, not shared": Tasked(dataclasses.replace(TASK, is_seen=False, by=None, coach=""), is_reminder=False),
    **{
        f"task, {state}": Tasked(dataclasses.replace(TASK, state=state), is_reminder=False)
        for state in (TaskState.ACCEPTED, TaskState.DECLINED, TaskState.DONE)
    },
    "task, reminder": Tasked(dataclasses.replace(TASK, state=TaskState.ACCEPTED), is_reminder=True),
    "taken back": None,
}


def shown(message: Message) -> str:
    """A message as a person sees it, and as it is read aloud."""
    aloud = "\n".join(f"> {each}" for each in render.text(message).split("\n"))
    return f"{transcript.blocks(render.blocks(message), {})}\n{aloud}"


def test_every_post_reads_as_in_the_file_beside_this_test() -> None:
    found = "\n\n".join(f"--- {name}\n{shown(posts.message(content))}" for name, content in SAMPLES.items())
    assert found + "\n" == Path(__file__).with_name("post_views.txt").read_text(encoding="utf-8")


# --- whatever people typed

NASTY = '<!here> *Acme* _&_ {{7*7}} <@U1> {channel} "so"'
letters = st.characters(exclude_categories=("Cc", "Cs"))
names = st.one_of(st.text(letters, max_size=60), st.just("N" * 80), st.just("&" * 80), st.just(NASTY))
texts = st.one_of(
    st.text(letters, max_size=100),
    st.just(NASTY),
    st.just("&" * 3_000),
    st.just("word " * 600),
    st.just("line\n\n" * 500),
    st.just("界" * 3_000),
)
notes = st.builds(Note, st.text(letters, max_size=300), texts)
saids = st.builds(Said, names, st.lists(texts, min_size=1, max_size=7).map(tuple))
remarks = st.lists(st.tuples(st.one_of(st.just(""), texts), texts), max_size=61).map(tuple)
digests = st.builds(
    Digest,
    now=st.just(NOW),
    due_at=st.sampled_from([None, NOW, NOW - timedelta(days=9)]),
    people=st.lists(saids, max_size=40).map(tuple),
    more=st.integers(0, 200),
    others=st.booleans(),
    waiting=st.lists(saids, max_size=12).map(tuple),
    figures=st.sampled_from([None, DIGEST.figures, dict.fromkeys(Sent, 10_000)]),
    daily=st.booleans(),
)
reviewed = st.builds(
    Reviewed,
    id=st.just(7),
    user=st.just("U1"),
    name=names,
    address=st.just(REVIEW.address),
    about=texts,
    note=notes,
    checks=st.lists(texts, max_size=24).map(tuple),
    question=texts,
    asked_at=st.just(NOW),
    coach=names,
    answered_after=st.one_of(st.none(), st.timedeltas(timedelta(0), timedelta(days=99))),
    remarks=remarks,
    suggested=st.one_of(st.none(), notes),
    approved=st.booleans(),
    taken=st.booleans(),
    sent=st.booleans(),
)
tasks = st.builds(
    TaskView,
    id=st.just(3),
    text=texts.map(lambda text: text[:LONGEST_TASK]),
    by=st.sampled_from([None, NOW.date(), NOW.date() - timedelta(days=9)]),
    state=st.sampled_from(TaskState),
    coach=names,
    channel=names,
    surface_id=st.just("C1"),
    is_seen=st.booleans(),
    today=st.just(NOW.date()),
)
contents = st.one_of(
    st.builds(Tasked, tasks, st.booleans()),
    digests,
    reviewed,
    st.builds(Answered, reviewed, names, remarks, st.booleans(), st.booleans()),
    st.builds(News, st.just("U1"), names, texts),
    st.builds(Inviting, st.just("C1"), names, names),
    st.builds(Notice, st.sampled_from(list(posts.NOTICE)), names, st.just("C1")),
    st.builds(Alert, st.lists(saids, min_size=1, max_size=40).map(tuple)),
    st.builds(Details, st.lists(saids, min_size=1, max_size=12).map(tuple)),
)


def check(message: Message) -> None:
    """Slack takes it, and takes it as an edit too."""
    validator.check_message(render.text(message), render.blocks(message), most=schema.UPDATED_TEXT)
    assert render.text(message).strip()


def literal(message: Message) -> str:
    """All words of a message in which no markup is read."""
    return "".join(_texts(render.blocks(message), "text", "plain_text"))


def markup(message: Message) -> str:
    """All words of a message in which Slack reads markup."""
    return "".join(_texts(render.blocks(message), "mrkdwn"))


def _texts(part: Any, *kinds: str) -> list[str]:
    if isinstance(part, list):
        return [text for each in part for text in _texts(each, *kinds)]
    if not isinstance(part, dict):
        return []
    own = [part["text"]] if part.get("type") in kinds else []
    return [*own, *(text for each in part.values() for text in _texts(each, *kinds))]


@examples(0.6)
@given(contents)
def test_every_post_is_one_that_slack_takes(content: Content) -> None:
    check(posts.message(content))


@examples(0.6)
@given(contents)
def test_what_people_typed_is_never_where_markup_is_read(content: Content) -> None:
    message = posts.message(content)
    assert "<" not in render.text(message)
    assert not any(mark in markup(message) for mark in ("<", "Acme", "word", "line", "N" * 9))


def test_a_digest_of_forty_people_with_the_longest_lines_loses_no_name() -> None:
    longest = tuple(f"interview with {'Company ' * 6} on Wednesday, December 2 10:00 am number {n}" for n in range(7))
    people = tuple(Said(f"Person Number {number} of the Group", longest) for number in range(40))
    asked = (f"to {'Priya ' * 10}, about {'Clerk ' * 20} at {'Contoso ' * 20}, asked on Friday, November 20",)
    message = posts.message(dataclasses.replace(DIGEST, people=people, waiting=(Said("Kim", asked),) * 20))
    check(message)
    assert all(f"{person.name}: interview with" in literal(message) for person in people)
    assert all(f"{person.name}: interview with" in render.text(message) for person in people)
    assert in_english("posts.more_requests_wait_further", n=10) in literal(message)


@examples(0.4)
@given(st.sampled_from(["word " * 600, "x" * 3_000, "so it goes\n" * 270]), remarks, st.booleans())
def test_the_note_under_review_is_never_shortened(body: str, said: tuple[tuple[str, str], ...], many: bool) -> None:
    suggested = Note("Other", " ".join(f"w{number}" for number in range(550)) if many else f"Hello. {body[:2_900]}")
    review = dataclasses.replace(
        REVIEW, note=Note("S", body), remarks=said[:10], suggested=suggested, checks=(body,) * 9
    )
    message = posts.message(review)
    check(message)
    assert body in literal(message)


def test_a_text_of_four_thousand_characters_is_whole_in_the_thread() -> None:
    text = "so it goes " * 363
    message = posts.message(Details((Said("Sam Rivera", (text, text)), Said("Ada Park", ("short",) * 2))))
    check(message)
    assert literal(message).count(text) == 2


@pytest.mark.parametrize("text", ["&" * 3_000, '"' * 3_000, "so it goes\n" * 270, "x" * 20_000])
def test_a_thread_with_more_than_fits_shows_as_much_as_fits(text: str) -> None:
    message = posts.message(Details((Said("Sam Rivera", (text,) * 5), Said("Ada Park", ("short",)))))
    check(message)
    assert text[:900] in literal(message)
    assert "Ada Park\nshort" in literal(message)


# --- reviews


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (timedelta(seconds=20), in_english("reviews.after_minutes.none")),
        (timedelta(minutes=1), in_english("reviews.after_minutes", n=1)),
        (timedelta(minutes=42), in_english("reviews.after_minutes", n=42)),
        (timedelta(minutes=119), in_english("reviews.after_hours", n=2)),
        (timedelta(hours=30), in_english("reviews.after_hours", n=30)),
        (timedelta(days=3, hours=1), in_english("reviews.after_days", n=3)),
    ],
)
def test_how_long_an_answer_took_is_said_in_plain_words(after: timedelta, said: str) -> None:
    message = posts.message(dataclasses.replace(ANSWERED, answered_after=after))
    assert in_english("reviews.answered", coach="Dana Okafor", when=said) in literal(message)


def buttons(message: Message) -> dict[str, str]:
    """The buttons' labels by action id; each with the review's id is checked on the way."""
    row = next(block for block in render.blocks(message) if block["type"] == "actions")
    assert row["block_id"] == "review:7"
    assert all(each["value"].split()[0] == "7" or each["action_id"].startswith(ids.WRITE) for each in row["elements"])
    return {each["action_id"]: each["text"]["text"] for each in row["elements"]}


def test_a_request_can_be_claimed_until_it_is_answered_and_approved_once() -> None:
    say = {ids.COMMENT: "Comment", ids.SUGGEST: in_english("common.suggest_a_text")}
    good = {ids.APPROVE: in_english("reviews.good_to_go")}
    assert buttons(posts.message(REVIEW)) == {ids.CLAIM: in_english("reviews.ill_take_it"), **say, **good}
    assert buttons(posts.message(CLAIMED)) == {ids.CLAIM: "Take over", **say, **good}
    assert buttons(posts.message(ANSWERED)) == {**say, **good}
    assert buttons(posts.message(TAKEN)) == say


def test_a_suggestion_can_be_taken_until_it_was() -> None:
    show, take = "note.write:thank_you", {ids.TAKE: in_english("reviews.take_this_text")}
    answer = Answered(ANSWERED, "c", (), suggested=True, approved=False)
    assert buttons(posts.message(answer)) == {**take, show: in_english("common.show_my_note")}
    assert buttons(posts.message(dataclasses.replace(answer, review=TAKEN))) == {
        show: in_english("common.show_my_note")
    }
    assert buttons(posts.message(dataclasses.replace(answer, suggested=False))) == {
        show: in_english("common.show_my_note")
    }


def styled(message: Message, style: str) -> str:
    """What stands in quotes in that style."""
    quotes = [part for block in render.blocks(message) if block["type"] == "rich_text" for part in block["elements"]]
    pieces = [piece for part in quotes if part["type"] == "rich_text_quote" for piece in part["elements"]]
    return "".join(piece["text"] for piece in pieces if style in piece.get("style", {}))


def test_a_suggestion_shows_what_goes_and_what_comes_in_and_says_it() -> None:
    message = posts.message(Answered(ANSWERED, "c", (), suggested=True, approved=False))
    assert styled(message, "strike").split() == ["very", "much", "for", "your", "time."]
    assert styled(message, "bold").split() == ["for", "an", "hour", "of", "yours."]
    assert say("reviews.legend") in literal(message)
    assert "“very much for your time.” removed" in render.text(message)
    assert "“for an hour of yours.” added" in render.text(message)


def test_a_suggestion_with_more_changes_than_fit_stands_as_it_would_read() -> None:
    note = Note("S", "\n".join(f"s{number} {number}" for number in range(90)))
    suggested = Note("S", "\n".join(f"s{number - 1_000} {number}" for number in range(1_000, 1_090)))
    review = dataclasses.replace(ANSWERED, note=note, suggested=suggested)
    message = posts.message(Answered(review, "c", (), suggested=True, approved=False))
    check(message)
    assert suggested.body in literal(message)
    assert not styled(message, "strike")


def test_what_is_left_out_of_a_review_is_said() -> None:
    many = tuple((f"line {number}", "w" * 1_000) for number in range(13))
    message = posts.message(dataclasses.replace(ANSWERED, remarks=many, checks=("Mend this.",) * 8))
    assert in_english("reviews.earlier_remarks_left_out", n=3, name="Sam Rivera") in literal(message)
    assert (
        f"{in_english('reviews.what_ends_in_is')} {in_english('reviews.has_all_of_it', name='Sam Rivera')}"
        in literal(message)
    )
    assert in_english("reviews.and_more_things", n=3) in literal(message)


# --- the forms


def initial(form: Form) -> list[str]:
    return [
        block["element"].get("initial_value", "") for block in render.modal(form)["blocks"] if block["type"] == "input"
    ]


@examples(0.4)
@given(names, texts, st.one_of(notes, st.builds(Note, names, st.just("line\n" * 599))))
def test_every_form_of_a_coach_is_one_that_slack_takes(name: str, about: str, note: Note) -> None:
    requested = Requested(7, name, about, note)
    validator.check_view(render.modal(review_forms.comments(requested, "C1 7")), "modal")
    form = review_forms.suggestion(requested, "C1 7")
    validator.check_view(render.modal(form), "modal")
    assert initial(form)[-1] == note.body, "nothing is cut"


def test_a_note_too_long_for_a_field_is_not_cut_into_one() -> None:
    form = review_forms.suggestion(Requested(7, "Sam", "to Priya", Note("S", "x" * 3_001)), "C1 7")
    validator.check_view(render.modal(form), "modal")
    assert initial(form) == ["", ""]
    assert "too long" in json.dumps(render.modal(form))


@given(notes, st.data())
def test_a_remark_comes_back_with_the_line_it_was_typed_below(note: Note, data: st.DataObject) -> None:
    form = render.modal(review_forms.comments(Requested(7, "Sam", "to Priya", note), ""))
    labels = {block["block_id"]: block["label"]["text"] for block in form["blocks"] if block["type"] == "input"}
    typed = {block_id: data.draw(st.sampled_from(["", "  ", f" {block_id} "])) for block_id in labels}
    found = review_forms.remarks(note, typed)
    said = [block_id for block_id, text in typed.items() if text.strip()]
    assert [text for _, text in found] == said
    for (line, _), block_id in zip(found, said, strict=True):
        assert line[:1_999] == ("" if block_id == "whole" else labels[block_id].removesuffix("…")[:1_999])


@examples(0.15)
@given(desks(), st.integers(1, 120))
def test_the_form_to_ask_shows_all_that_the_channel_would_see(on: NoteContext, number: int) -> None:
    places = [Place(f"C{place}", f"coaches-{place}", is_private=False) for place in range(number)]
    channels = tuple(ShareView(1, place, frozenset(), None, None) for place in places)
    for ready in some_of(on):
        asking = Asking(ready, channels, False, tuple(finding.fix for finding in ready.findings), held_back="")
        form = render.modal(review_forms.ask(asking, "note:12:0:thank_you"))
        validator.check_view(form, "modal")
        seen = "".join(_texts(form["blocks"], "text", "plain_text"))
        assert ready.note.body in seen
        assert (in_english("reviews.the_checks_found_nothing") in seen) is not any(
            str(finding.fix)[:200] in seen for finding in ready.findings
        )
        chosen = [block for block in form["blocks"] if "initial_option" in block.get("element", {})]
        assert len(chosen) == (number == 1), "where there is one channel, nobody has to choose"
