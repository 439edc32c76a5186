"""What a note says of which facts, and that no facts break one."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.checklist.conversation import Conversation
from bot.checklist.steps import StepName
from bot.notes.drafting import Note, draft
from bot.notes.facts import NoteFacts, Talk, for_all, for_arranger, for_one, gather, missing, wants_one_for_all
from bot.reading.shorthand.names import one_line
from bot.vocabulary.answers import Answers, CallPermission, HireDate, How, Point
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import ON_PAPER, ONE_EACH, SPOKEN, NoteKind, Tone
from tests.lanes import few

TALK = Talk("Northwind Traders", "Finance Manager", "Sam Rivera", date(2026, 11, 23), date(2026, 11, 24), None, "US")
FULL = Answers(
    told=(Point("I cut it from nine days to five", "slow month-end close"), Point("I have led a team of six")),
    missed=(Point("I know your planning software"),),
    hire_date=HireDate(True, date(2026, 12, 11), date(2026, 12, 11)),
    call=CallPermission.YES,
    reminder=True,
    met=(Met("Priya Raman", "VP Finance", "priya@northwind.example"), Met("Bo Chen")),
)
EVERY_WAY = [(kind, tone) for kind in NoteKind for tone in Tone]


def by(day: date) -> HireDate:
    return HireDate(True, day, day)


def first(answers: Answers, **changed: object) -> NoteFacts:
    """The facts of the first reader's note, of an interview with something changed."""
    return gather(replace(TALK, **changed), answers)[0]  # type: ignore[arg-type]


# --- what is said, and what is not -------------------------------------------------------------------------------


def test_a_week_after_a_note_says_in_half_a_sentence_that_it_comes_late() -> None:
    assert "I meant to write sooner." not in draft(first(FULL, today=date(2026, 11, 26))).body
    assert "I meant to write sooner. Thank you" in draft(first(FULL, today=date(2026, 11, 30))).body


def test_thanks_are_tied_to_what_was_talked_about() -> None:
    shown = replace(FULL, met=(Met("Dale Huff", talked="walked me thru the cold store. drivers been cussing"),))
    body = draft(first(shown)).body
    assert "for walking me through the cold store" in body
    assert "cussing" not in body
    topic = replace(FULL, met=(Met("Dale Huff", talked="the move to Reno"),))
    assert "about the move to Reno" in draft(first(topic)).body


@pytest.mark.parametrize(
    ("talked", "thanks"),
    [
        (
            "She talked about the new river gallery that opens in April. I loved her.",
            "the new river gallery that opens in April",
        ),
        ("the new gallery, two people have quit over it", ""),
        (
            "the two new trucks coming in february, he's never had hybrids in the place",
            "the two new trucks coming in February",
        ),
    ],
)
def test_what_is_to_come_is_thanked_for_beside_the_job_unless_it_weighs_on_them(talked: str, thanks: str) -> None:
    body = draft(first(replace(FULL, met=(Met("Dale Huff", talked=talked),)))).body
    assert " the Finance Manager job" in body
    assert f", and for telling me about {thanks}." in body or not thanks
    assert thanks or "gallery" not in body


def test_nothing_is_said_of_a_talk_of_which_nothing_is_known() -> None:
    bare = draft(first(Answers(met=(Met("Dale Huff"),)))).body
    assert 2 <= len(re.findall(r"[.?](?:\s|$)", bare.split(",\n\n", 1)[1].rsplit("\n\n", 1)[0])) <= 5
    assert "mention" not in bare


def test_a_point_stands_with_what_came_of_it_and_the_missed_one_behind() -> None:
    body = draft(first(FULL)).body
    assert "I cut the slow month-end close from nine days to five." in body or "nine days to five" in body
    assert "I know your planning software" in body
    assert body.index("nine days") < body.index("planning software")


@pytest.mark.parametrize(
    "doubt", ["if im ok w nights. told him my wife works nights", "that I'm self taught", "if I'd relocate", "none"]
)
def test_a_doubt_is_never_brought_up_again(doubt: str) -> None:
    body = draft(first(replace(FULL, met=(Met("Dale Huff", doubt=doubt),)))).body
    assert not re.search("nights|self.taught|relocate|wondered|asked|You're right", body)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("kind", [NoteKind.THANK_YOU, NoteKind.LETTER])
def test_the_point_chosen_for_a_doubt_is_told_once_to_whom_it_answers(kind: NoteKind, tone: Tone) -> None:
    team = FULL.told[1]
    priya, bo = replace(FULL.met[0], doubt="that I have not used SAP", eased=team.answer), FULL.met[1]
    one, other = gather(TALK, replace(FULL, met=(priya, bo)))
    body = draft(one, kind, tone).body
    assert body.count("a team of six") == 1
    assert "SAP" not in body
    assert "a team of six" not in draft(other, kind, tone).body


def test_an_answer_of_their_own_to_a_doubt_is_told_and_not_as_something_forgotten() -> None:
    own = Point("I learned Oracle in three weeks")
    doubted = Met("Dale Huff", doubt="that I have not used SAP", eased=own.answer)
    body = draft(first(replace(FULL, met=(doubted,), missed=(own, *FULL.missed)))).body
    assert body.count("I learned Oracle in three weeks.") == 1
    assert "SAP" not in body
    assert "I know your planning software" in body


@pytest.mark.parametrize(
    ("doubt", "said"),
    [
        (
            "that I havent used SAP. I said ive learned four systems in ten years",
            "I've learned four systems in ten years.",
        ),
        ("if I'd stay. told her I worked at my last place for 9 years", ""),
        ("whether at 52 i want to learn SAP. I said I learned three systems", ""),
        ("that i never sold. I said i like people", ""),
    ],
)
def test_what_was_said_to_a_doubt_is_told_only_where_it_is_a_deed_and_nothing_private(doubt: str, said: str) -> None:
    body = draft(first(replace(FULL, told=(), met=(Met("Dale Huff", doubt=doubt),)))).body
    assert ("systems" in body, "I worked" in body) == (bool(said), False)
    assert said in body


def test_a_doubt_that_cannot_be_said_stays_out_and_what_answers_it_comes_first() -> None:
    junior = Met("Dale Huff", doubt="too junior", eased=FULL.told[1].answer)
    body = draft(first(replace(FULL, met=(junior,)))).body
    assert "junior" not in body
    assert body.index("a team of six") < body.index("nine days")


def test_why_they_want_it_is_said_in_their_own_sentence_and_pay_is_not() -> None:
    body = draft(first(replace(FULL, wants="i like fixing docks, and they promote from within"))).body
    assert "I like fixing docks, and I like that you promote from within." in body
    assert "money" not in draft(first(replace(FULL, wants="better money"))).body


def test_a_reason_that_names_the_reader_as_somebody_else_is_no_part_of_their_note() -> None:
    wanted = replace(
        FULL, met=(Met("Dale Huff"),), wants="I like early mornings. Also Huff is known all over the trade."
    )
    body = draft(first(wanted)).body
    assert "early mornings" in body
    assert "Huff" not in body


def test_a_promise_is_named_with_its_day_while_that_lies_ahead() -> None:
    promised = replace(FULL, promised="send her my cert papers by fri", promised_by=date(2026, 11, 27))
    assert "I'll send you my certification papers by Friday" in draft(first(promised)).body
    assert "papers" not in draft(first(promised, today=date(2026, 11, 30))).body


def test_what_was_promised_to_somebody_else_names_them() -> None:
    promised = replace(FULL, promised="send bo my references tomorrow", promised_by=date(2026, 11, 25))
    one, other = gather(TALK, promised)
    assert "I'll send Bo my references tomorrow" in draft(one).body
    assert "I'll send you my references tomorrow" in draft(other).body


def test_each_interviewer_gets_a_note_of_their_own_that_leans_on_another_point_first() -> None:
    one, other = gather(TALK, FULL)
    assert one.points[0] != other.points[0]
    assert draft(one).body.startswith("Dear Priya,\n\n")
    assert draft(other).body.startswith("Dear Bo,\n\n")


@pytest.mark.parametrize("readers", [1, 2, 3, 5])
def test_every_point_told_is_in_somebodys_note(readers: int) -> None:
    told = tuple(Point(f"I ran kitchen number {place}0") for place in range(1, 5))
    people = tuple(Met(name) for name in ("Ann", "Bob", "Cem", "Dan", "Eve")[:readers])
    bodies = " ".join(draft(each).body for each in gather(TALK, replace(FULL, told=told, met=people)))
    for point in told:
        assert point.answer.removeprefix("I ran ") in bodies


@pytest.mark.parametrize(
    ("met", "dear"),
    [
        (Met("Priya Raman"), "Priya"),
        (Met("Dr. Amir Haddad"), "Dr. Haddad"),
        (Met("Lt. Ambrose Teeter"), "Lieutenant Teeter"),
        (Met("Bernadette Ash", address="Bernie"), "Bernie"),
        (Met("Rosa"), "Rosa"),
        (Met("J. Smith"), "J. Smith"),
        (Met("مريم الحسن"), "مريم"),
    ],
)
def test_a_reader_is_greeted_as_one_says_it(met: Met, dear: str) -> None:
    assert draft(first(replace(FULL, met=(met,)))).body.startswith(f"Dear {dear},")


def test_one_note_for_all_names_everybody() -> None:
    everybody = replace(FULL, met=tuple(Met(name) for name in ["Ann", "Bob", "Cem", "Dan", "Eve", "Fay", "Gus", "Hal"]))
    assert wants_one_for_all(everybody.met)
    body = draft(for_all(TALK, everybody)).body
    assert body.startswith("Dear Northwind Traders team,\n\n")
    assert "give my thanks to Ann, Bob, Cem, Dan, Eve, Fay, Gus and Hal as well." in body


# --- the call ----------------------------------------------------------------------------------------------------


def test_the_call_is_announced_for_the_first_business_day_after_the_hire_date() -> None:
    assert first(FULL).call_on == date(2026, 12, 14)  # the 11th is a Friday
    for tone in (Tone.WARM, Tone.FORMAL):
        body = draft(first(FULL), NoteKind.THANK_YOU, tone).body
        assert "Monday, December 14" in body


def test_the_call_waits_for_a_public_holiday_to_pass() -> None:
    assert first(replace(FULL, hire_date=by(date(2026, 11, 25)))).call_on == date(2026, 11, 27)  # Thanksgiving


def test_no_call_is_announced_for_a_day_that_has_passed() -> None:
    assert first(replace(FULL, hire_date=by(date(2026, 11, 2)))).call_on is None


def test_a_call_is_named_only_to_whoever_allowed_it() -> None:
    one, other = (draft(each).body for each in gather(TALK, replace(FULL, call_whom="Bo", call_number="555-0100")))
    assert not re.search(r"\bcall|\btry you", one)
    assert re.search(r"\bcall|\btry you", other)


def test_a_call_to_an_assistant_names_them() -> None:
    assert "call Lyle" in draft(first(replace(FULL, call_whom="Lyle", met=FULL.met[:1]))).body


@pytest.mark.parametrize("tone", Tone)
def test_where_calls_are_not_wanted_nothing_is_said_of_calling_or_checking_in(tone: Tone) -> None:
    for kind in ONE_EACH:
        body = draft(first(replace(FULL, call=CallPermission.NO)), kind, tone).body
        assert not re.search(r"\bcall|check in", body)


def test_a_day_far_off_is_the_start_of_the_job_and_the_call_comes_a_week_after_the_talk() -> None:
    far = first(replace(FULL, hire_date=by(date(2027, 2, 28))))
    assert far.call_on == date(2026, 11, 30)
    assert "February" not in draft(far).body
    assert "on Monday, November 30" in draft(far).body


def test_where_they_want_somebody_at_once_the_call_is_the_next_working_day_but_one() -> None:
    soon = HireDate(True, TALK.today, date(2026, 12, 1))
    assert first(replace(FULL, hire_date=soon)).call_on == date(2026, 11, 25)


def test_a_span_is_no_day_to_name() -> None:
    vague = HireDate(True, date(2026, 12, 11), date(2026, 12, 20))
    body = draft(first(replace(FULL, hire_date=vague, call=CallPermission.NOT_ASKED))).body
    assert not re.search(r"December \d", body)
    assert "late in December" in body


def test_closing_steps_that_were_missed_are_asked_for_in_one_question() -> None:
    missed_both = replace(FULL, hire_date=HireDate(asked=False), call=CallPermission.NOT_ASKED)
    for tone in Tone:
        body = draft(first(missed_both), NoteKind.THANK_YOU, tone).body
        assert body.count("?") == 1
        assert "when you hope to decide" in body


def test_what_was_skipped_is_not_taken_for_not_asked() -> None:
    body = draft(first(Answers(told=FULL.told, met=FULL.met))).body
    assert "?" not in body
    assert "ask" not in body


# --- how it looks ------------------------------------------------------------------------------------------------


def test_a_talk_on_the_telephone_is_thanked_for_as_one() -> None:
    for tone in Tone:
        assert re.search("our call|by phone", draft(first(FULL, how=How.PHONE), NoteKind.THANK_YOU, tone).body)
        assert not re.search("our call|by phone", draft(first(FULL, how=How.ONSITE), NoteKind.THANK_YOU, tone).body)


@pytest.mark.parametrize("company", ["Acme Inc.", "Yahoo!", "Why?"])
def test_a_company_with_an_end_mark_of_its_own_ends_a_sentence_with_that(company: str) -> None:
    for tone in Tone:
        body = draft(first(Answers(met=FULL.met), company=company), NoteKind.THANK_YOU, tone).body
        assert f"{company}." not in body


def test_dates_and_farewell_are_those_of_the_writers_country() -> None:
    letter = draft(first(FULL, locale="en_GB"), NoteKind.LETTER, Tone.FORMAL).body
    assert letter.startswith(
        "Sam Rivera\n24 November 2026\n\nPriya Raman\nVP Finance\nNorthwind Traders\n\nRe: Finance Manager\n\nDear"
    )
    assert "14 December" in letter
    assert letter.endswith("Yours sincerely,\nSam Rivera")
    assert "14 December" in draft(first(FULL, locale="de_DE")).body
    british = replace(FULL, met=(Met("Mrs. Ann Oldroyd", address="Mrs. Oldroyd"),))
    assert draft(first(british, locale="en_GB")).body.startswith("Dear Mrs Oldroyd,")


def test_a_note_is_signed_with_number_and_link_where_they_are_wanted() -> None:
    signed = draft(first(FULL, phone="555-0100", link="sam.example")).body
    assert signed.endswith("Sam Rivera\n555-0100\nsam.example")


def test_only_what_is_mailed_has_a_subject() -> None:
    for kind, tone in EVERY_WAY:
        assert bool(draft(first(FULL), kind, tone).subject) == (kind not in ON_PAPER | SPOKEN)


def test_what_a_note_needs_is_asked_for_unless_it_was_skipped() -> None:
    assert missing(Conversation()) == (StepName.PEOPLE, StepName.POINTS)
    assert missing(Conversation(done=frozenset({StepName.PEOPLE}))) == (StepName.POINTS,)
    assert missing(Conversation(done=frozenset({StepName.PEOPLE, StepName.POINTS}))) == ()


TOLD_IN_EVERY_KIND = {
    NoteKind.CHECK_IN: "still",
    NoteKind.SECOND_CHECK_IN: "thought of one thing",
    NoteKind.NO_CALL: "missed each other",
    NoteKind.AFTER_REJECTION: "letting me know",
    NoteKind.ASK_TIME: "need to know by",
    NoteKind.ASK_IN_WRITING: "in writing",
    NoteKind.OTHER_OFFER: "another offer",
    NoteKind.ACCEPT: "accept",
    NoteKind.DECLINE: "decided not to",
    NoteKind.WITHDRAW: "out of the running",
    NoteKind.REFERENCE: "being my reference",
    NoteKind.ARRANGER: "setting up my interview",
    NoteKind.CLOSE: "changed",
}


@pytest.mark.parametrize("kind", TOLD_IN_EVERY_KIND)
def test_every_other_kind_says_its_business_and_presumes_nothing(kind: NoteKind) -> None:
    note = draft(first(FULL), kind)
    assert TOLD_IN_EVERY_KIND[kind] in note.body
    assert "checking in" not in note.body
    assert len(note.body.split()) < 110
    assert note.subject[0].isupper()


def test_a_second_check_in_is_shorter_and_takes_another_angle() -> None:
    one, two = (draft(for_one(TALK, FULL), kind).body for kind in (NoteKind.CHECK_IN, NoteKind.SECOND_CHECK_IN))
    assert len(two.split()) < len(one.split())
    assert "planning software" in two
    assert "planning software" not in one


def test_thanks_for_setting_it_up_go_to_whoever_did() -> None:
    body = draft(for_arranger(TALK, replace(FULL, arranged_by="Jo Pym")), NoteKind.ARRANGER).body
    assert body.startswith("Dear Jo,\n\nThank you for setting up my interview yesterday with Priya Raman and Bo Chen.")


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
any_facts = st.builds(
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
    to=st.none() | st.builds(Met, named, typed, address=st.just(""), talked=typed, doubt=typed),
    everyone=st.lists(named, max_size=3).map(tuple),
    number=st.integers(0, 8),
    points=points,
    missed=points,
    hire_date=st.sampled_from([None, HireDate(True), HireDate(False)]) | days.map(by),
    call=st.sampled_from([None, *CallPermission]),
    call_on=st.none() | days,
    wants=typed,
    promised=typed,
    promised_by=st.none() | days,
    reminder=st.sampled_from([None, True, False]),
)
anything = any_facts | any_facts.map(lambda facts: replace(facts, eased_by=next(iter(facts.points), None)))
"""With a point that answers the reader's doubt, or none."""


def all_typed(facts: NoteFacts) -> str:
    talk, to = facts.talk, facts.to or Met("")
    said = [f"{each.answer} {each.problem}" for each in (*facts.points, *facts.missed)]
    said += [to.talked, to.doubt, facts.wants, facts.promised]
    return " ".join((talk.company, talk.role, talk.writer, to.name, to.title, *facts.everyone, *said))


def assert_well_made(note: Note, facts: NoteFacts) -> None:
    own, text = all_typed(facts), f"{note.subject}\n{note.body}"
    assert not re.search(r"[^\S\n]{2}|\n{3}|[^\S\n]\n|\n ", text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", text)
    assert "\n" not in note.subject
    for sign in ("None", "{{", "{%", "Undefined", "[", "<"):
        assert sign.lower() in own.lower() or sign not in text, "a subject begins with a capital"
    assert ".." in own or "…" in own or not re.search(r"(?<!\.)\.\.(?!\.)", text)


def on_paper(name: str) -> str:
    """A name as notes have it."""
    return re.sub(r"(?<=\w[!?])\.(?=\s|\Z)", "", re.sub(r"(?<!\.)\.\.(?!\.)", ".", one_line(name)))


@given(facts=anything, way=st.sampled_from(EVERY_WAY))
@example(facts=first(FULL, role="none"), way=(NoteKind.THANK_YOU, Tone.WARM))
@example(facts=first(FULL, company=r"0\1"), way=(NoteKind.THANK_YOU, Tone.WARM))
def test_whatever_was_typed_a_note_is_well_made(facts: NoteFacts, way: tuple[NoteKind, Tone]) -> None:
    kind, tone = way
    note = draft(facts, kind, tone)
    assert_well_made(note, facts)
    if kind not in SPOKEN:
        assert note.body.endswith(f",\n{on_paper(facts.talk.writer)}")
        paragraphs = note.body.split("\n\n")
        broken = [each for each in paragraphs[:-1] if re.search(r"\n(?!- )", each)]  # a list has a line each
        assert len(broken) <= (2 if kind is NoteKind.LETTER else 0)


@given(facts=anything, way=st.sampled_from(EVERY_WAY))
def test_the_same_facts_make_the_same_note(facts: NoteFacts, way: tuple[NoteKind, Tone]) -> None:
    assert draft(facts, *way) == draft(facts, *way)


@pytest.mark.parametrize("text", few(NASTY, quick=6))
def test_what_is_typed_is_never_run_as_a_template(text: str) -> None:
    facts = first(replace(FULL, told=(Point(text, text),)), company=text, role=text)
    for kind, tone in EVERY_WAY:
        note = draft(facts, kind, tone)
        assert "49" not in note.subject + note.body
        assert_well_made(note, facts)
