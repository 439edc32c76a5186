"""What a note says of which facts, and that no facts break one."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import files
from bot.checklist.answers import Answers, CallPermission, HireDate, How, Point
from bot.checklist.conversation import Conversation
from bot.checklist.people import Met
from bot.checklist.steps import StepName
from bot.notes import own_facts
from bot.notes.drafting import Note, draft
from bot.notes.facts import NoteFacts, Talk, for_all, for_one, gather, missing, wants_one_for_all
from bot.notes.kinds import ON_PAPER, SPOKEN, Kind, Tone
from bot.notes.tidying import one_line

TALK = Talk("Northwind Traders", "Finance Manager", "Sam Rivera", date(2026, 11, 23), date(2026, 11, 24), None, "US")
FULL = Answers(
    told=(Point("I cut it from nine days to five", "slow month-end close"), Point("I have led a team of six")),
    missed=(Point("I know your planning software"),),
    hire_date=HireDate(True, date(2026, 12, 11), date(2026, 12, 11)),
    call=CallPermission.YES,
    reminder=True,
    met=(Met("Priya Raman", "VP Finance", "priya@northwind.example"), Met("Bo Chen")),
)
EVERY_WAY = [(kind, tone) for kind in Kind for tone in Tone]


def by(day: date) -> HireDate:
    return HireDate(True, day, day)


def first(answers: Answers, **changed: object) -> NoteFacts:
    """The facts of the first reader's note, of an interview with something changed."""
    return gather(replace(TALK, **changed), answers)[0]  # type: ignore[arg-type]


# --- what is said, and what is not -------------------------------------------------------------------------------


def test_two_days_after_the_note_says_in_half_a_sentence_that_it_comes_late() -> None:
    assert "comes late" not in draft(first(FULL)).body
    assert ", and please forgive that this note comes late." in draft(first(FULL, today=date(2026, 11, 25))).body


def test_where_they_decide_today_or_tomorrow_a_brief_note_says_that_it_is_and_a_full_one_that_it_hurries() -> None:
    for day, word in ((24, "today"), (25, "tomorrow")):
        soon = first(replace(FULL, hire_date=by(date(2026, 11, day))))
        assert f"As you plan to decide {word}, I will be brief." in draft(soon, tone=Tone.BRIEF).body
        for tone in (Tone.WARM, Tone.FORMAL):
            assert "I will be brief" not in draft(soon, tone=tone).body
            assert f"As you plan to decide {word}, I wanted to write to you at once." in draft(soon, tone=tone).body
    assert "plan to decide" not in draft(first(FULL)).body


@pytest.mark.parametrize("tone", Tone)
def test_no_while_has_passed_since_a_talk_of_today(tone: Tone) -> None:
    body = draft(first(FULL, today=TALK.interviewed), Kind.CLOSE, tone).body
    assert "while" not in body
    assert "today" in body


def test_what_no_rule_can_say_in_a_sentence_is_quoted_plainly_wherever_it_stands() -> None:
    typed = Answers(
        told=(Point("employee of the month x3"), Point("SAP", "old ERP")), missed=(Point("paper in Nature 2024"),)
    )
    for tone in (Tone.WARM, Tone.FORMAL):
        body = draft(first(typed), tone=tone).body
        assert ": employee of the month (3 times)." in body
        assert "mentioned the old ERP. My answer: SAP." in body
        assert ": paper in Nature 2024." in body
        assert "I bring" not in body


def test_all_that_was_missed_is_said_while_there_is_room() -> None:
    missed = tuple(Point(each) for each in ("I know SAP", "I speak Polish", "I can start in May"))
    body = draft(first(replace(FULL, told=FULL.told[:1], missed=missed, met=FULL.met[:1]))).body
    assert "I know SAP. In addition, I speak Polish. Beyond that, I can start in May." in body
    brief = draft(first(replace(FULL, told=(), missed=missed, met=FULL.met[:1])), tone=Tone.BRIEF).body
    assert "I can start in May" in brief


def test_each_answer_in_a_template_of_the_workspace_knows_its_problem() -> None:
    asked = Point("they were angry, and I called each of them", "customers who left")
    assert own_facts._points([asked])[0].answer == "They were angry, and I called each of them."


def test_each_interviewer_gets_a_note_of_their_own_that_leans_on_another_point() -> None:
    one, other = gather(TALK, FULL)
    assert one.points != other.points
    assert draft(one).body.startswith("Dear Priya Raman,\n\n")
    assert draft(other).body.startswith("Dear Bo Chen,\n\n")


def test_one_note_for_all_names_everybody() -> None:
    everybody = replace(FULL, met=tuple(Met(name) for name in ["Ann", "Bob", "Cem", "Dan", "Eve", "Fay", "Gus", "Hal"]))
    assert wants_one_for_all(everybody.met)
    body = draft(for_all(TALK, everybody)).body
    assert body.startswith("Dear Northwind Traders hiring team,\n\n")
    assert "thanks on to Ann, Bob, Cem, Dan, Eve, Fay, Gus and Hal as well." in body


def test_the_call_is_announced_for_the_first_business_day_after_the_hire_date() -> None:
    assert first(FULL).call_on == date(2026, 12, 14)  # the 11th is a Friday
    for tone in Tone:
        assert "I will call on Monday, December 14" in draft(first(FULL), Kind.THANK_YOU, tone).body


def test_the_call_waits_for_a_public_holiday_to_pass() -> None:
    assert first(replace(FULL, hire_date=by(date(2026, 11, 25)))).call_on == date(2026, 11, 27)  # Thanksgiving


def test_no_call_is_announced_for_a_day_that_has_passed() -> None:
    assert first(replace(FULL, hire_date=by(date(2026, 11, 2)))).call_on is None


@pytest.mark.parametrize("tone", Tone)
def test_where_calls_are_not_wanted_nothing_is_said_of_calling(tone: Tone) -> None:
    for kind in Kind:
        if kind not in SPOKEN:
            assert not re.search(r"\bcall", draft(first(replace(FULL, call=CallPermission.NO)), kind, tone).body)


@pytest.mark.parametrize("tone", Tone)
def test_closing_steps_that_were_missed_are_repaired_in_one_question(tone: Tone) -> None:
    missed_both = replace(FULL, hire_date=HireDate(asked=False), call=CallPermission.NOT_ASKED)
    body = draft(first(missed_both), Kind.THANK_YOU, tone).body
    assert body.count("?") == 1
    assert "when you plan to have the position filled" in body.lower() or "When do you plan" in body
    assert "may call you" in body or "may I call you" in body


def test_a_talk_on_the_telephone_is_thanked_for_as_one() -> None:
    for kind in (Kind.THANK_YOU, Kind.CARD):
        for tone in Tone:
            assert " by phone " in draft(first(FULL, how=How.PHONE), kind, tone).body
            assert " by phone " not in draft(first(FULL, how=How.ONSITE), kind, tone).body


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a barista position", "the barista position"),
        ("The Night Auditor role", "the Night Auditor position"),
        ("OTR DRIVER", "the OTR Driver position"),
        ("DIRECTOR OF NURSING", "the Director of Nursing position"),
        ("QA", "the QA position"),
        ("Job", "the Job position"),
    ],
)
def test_a_role_stands_well_in_its_sentence_however_it_was_typed(typed: str, said: str) -> None:
    assert f" {said} at " in draft(first(FULL, role=typed)).body


@pytest.mark.parametrize("company", ["Acme Inc.", "Yahoo!", "Why?"])
def test_a_company_with_an_end_mark_of_its_own_ends_a_sentence_with_that(company: str) -> None:
    for tone in Tone:
        body = draft(first(FULL, company=company), Kind.THANK_YOU, tone).body
        assert company in body
        assert f"{company}." not in body


def test_dates_and_farewell_are_those_of_the_writers_country() -> None:
    letter = draft(first(FULL, locale="en_GB"), Kind.LETTER, Tone.FORMAL).body
    assert letter.startswith("Sam Rivera\n24 November 2026\n\nPriya Raman\nVP Finance\nNorthwind Traders\n\nDear")
    assert "on Monday, 23 November" in letter
    assert letter.endswith("Yours sincerely,\nSam Rivera")
    assert "November 23" in draft(first(FULL, locale="de_DE")).body


def test_only_what_is_mailed_has_a_subject() -> None:
    for kind, tone in EVERY_WAY:
        assert bool(draft(first(FULL), kind, tone).subject) == (kind not in ON_PAPER | SPOKEN)


def test_a_check_in_recalls_a_day_that_was_named_only_once_it_is_there() -> None:
    later = replace(TALK, today=date(2026, 12, 15))
    assert "by Friday, December 11" in draft(for_one(later, FULL), Kind.CHECK_IN).body
    assert "December 11" not in draft(for_one(TALK, FULL), Kind.CHECK_IN).body


def test_the_templates_put_no_article_before_what_they_are_told() -> None:
    for path in files.path("templates").joinpath("notes").rglob("*.j2"):
        assert not re.search(r"\ban? (?:\{\{|\" ~)", path.read_text(encoding="utf-8")), path


def test_what_a_note_needs_is_asked_for_unless_it_was_skipped() -> None:
    assert missing(Conversation()) == (StepName.PEOPLE, StepName.POINTS)
    assert missing(Conversation(done=frozenset({StepName.PEOPLE}))) == (StepName.POINTS,)
    assert missing(Conversation(done=frozenset({StepName.PEOPLE, StepName.POINTS}))) == ()


# --- whatever was typed ------------------------------------------------------------------------------------------

NASTY = [
    "{{7*7}}",
    "{% if x %}",
    "{# x #}",
    "<b>Bob</b> & <!channel>",
    "*bold* _it_ `x` ~y~",
    "a\nb\r\nBcc: x@y.example",
    "x\\\ny\\",
    "tab\there\x00\x1b\x7f\x85\u2028end",
    "\u202eevil\u2066\u200f",
    "مريم الحسن",
    "O'Neill",
    "Siobhán",
    "None",
    "A.",
    "Acme Inc..",
    "\ud800",
    "x" * 3000,
    "word " * 600,
]
typed = st.one_of(st.sampled_from(NASTY), st.text(max_size=60), st.lists(st.sampled_from(NASTY[:-2])).map(" ".join))
named = typed.filter(lambda text: any(sign.isalnum() for sign in one_line(text)))
points = st.lists(st.builds(Point, typed, st.one_of(st.just(""), typed)), max_size=3).map(tuple)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
anything = st.builds(
    NoteFacts,
    talk=st.builds(
        Talk,
        company=named,
        role=named,
        writer=named,
        interviewed=days,
        today=days,
        how=st.sampled_from([None, *How]),
        country=st.just("US"),
        locale=st.sampled_from(["en_US", "en-GB", "de_DE", ""]),
    ),
    to=st.none() | st.builds(Met, named, typed),
    everyone=st.lists(named, max_size=3).map(tuple),
    number=st.integers(0, 8),
    points=points,
    missed=points,
    hire_date=st.sampled_from([None, HireDate(True), HireDate(False)]) | days.map(by),
    call=st.sampled_from([None, *CallPermission]),
    call_on=st.none() | days,
)


def all_typed(facts: NoteFacts) -> str:
    talk, to = facts.talk, facts.to or Met("")
    said = [f"{each.answer} {each.problem}" for each in (*facts.points, *facts.missed)]
    return " ".join((talk.company, talk.role, talk.writer, to.name, to.title, *facts.everyone, *said))


def assert_well_made(note: Note, facts: NoteFacts) -> None:
    own, text = all_typed(facts), f"{note.subject}\n{note.body}"
    assert not re.search(r"[^\S\n]{2}|\n{3}|[^\S\n]\n|\n ", text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", text)
    assert "\n" not in note.subject
    for sign in ("None", "{{", "{%", "Undefined", "[", "<"):
        assert sign in own or sign not in text
    assert ".." in own or "…" in own or not re.search(r"(?<!\.)\.\.(?!\.)", text)


def on_paper(name: str) -> str:
    """A name as notes have it."""
    return re.sub(r"(?<=\w[!?])\.(?=\s|\Z)", "", re.sub(r"(?<!\.)\.\.(?!\.)", ".", one_line(name)))


@given(facts=anything, way=st.sampled_from(EVERY_WAY))
def test_whatever_was_typed_a_note_is_well_made(facts: NoteFacts, way: tuple[Kind, Tone]) -> None:
    kind, tone = way
    note = draft(facts, kind, tone)
    assert_well_made(note, facts)
    if kind not in SPOKEN:
        assert note.body.endswith(f",\n{on_paper(facts.talk.writer)}")
        assert f"Dear {on_paper(facts.to.name) if facts.to else ''}" in note.body
        paragraphs = note.body.split("\n\n")
        broken = [each for each in paragraphs[:-1] if "\n" in each]
        assert len(broken) <= (2 if kind is Kind.LETTER else 0)


@given(facts=anything, way=st.sampled_from(EVERY_WAY))
def test_the_same_facts_make_the_same_note(facts: NoteFacts, way: tuple[Kind, Tone]) -> None:
    assert draft(facts, *way) == draft(facts, *way)


@pytest.mark.parametrize("text", NASTY)
def test_what_is_typed_is_never_run_as_a_template(text: str) -> None:
    facts = first(replace(FULL, told=(Point(text, text),)), company=text, role=text)
    for kind, tone in EVERY_WAY:
        note = draft(facts, kind, tone)
        assert "49" not in note.subject + note.body
        assert_well_made(note, facts)
