"""What was told is said in its writer's own sentences, or left to them: nothing is guessed, no shorthand is pasted."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist import sentences
from bot.checklist.answer_text import to_agree_to
from bot.notes.drafting import draft
from bot.notes.facts import Talk, gather
from bot.reading.shorthand.playback import Fragment, playback, sentence_of
from bot.reading.shorthand.private import public, public_reason
from bot.vocabulary.answers import UNSAID, Answers, Point
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import NoteKind, Tone

TOLD = [
    ("asst buyer 3 yrs, 2.8M store", "I have three years as an assistant buyer."),
    ("turnaround used to be about 12 days and its 5 now", "Our turnaround went from about 12 days to 5."),
    ("Picker at the depot 3 yrs, 140 an hr", "I have three years as a picker at the depot."),
    ("RVN since 2016, cert in anaesthesia", "I've been an RVN since 2016."),
    ("CSCS gold, SMSTS, first aid at work", "I have my CSCS gold, SMSTS and first aid at work."),
    ("Full registration with the NMC, pin came in May", "I have full registration with the NMC."),
    ("quickbooks, xero and sage 50", "I work with QuickBooks, Xero and Sage 50."),
    ("B.Tech computer science, passed out 2021", "I have a B.Tech in computer science."),
    ("key holder 3 yrs at the farm store, open + close", "I have three years as a key holder at the farm store."),
    ("Monthly payroll for 900 staff, two of us", "I've done monthly payroll for 900 staff, in a team of two."),
    ("patient satisfaction scores 72 to 89", "Patient satisfaction scores went from 72 to 89."),
    (
        "their churn is bad after month 3. i built onboarding emails and month 3 churn went 9% → 5",
        "I built onboarding emails, and month 3 churn went from 9% to 5%.",
    ),
    ("Stock is at about 60 days for them. I got ours to 31", "I got our stock to 31 days."),
    ("class A CDL, clean record", "I have my class A CDL and a clean record."),
    ("gearbox swaps - we brought ours in house, it was a contractor at 11K", "We brought our gearbox swaps in house."),
    ("rope rescue, I run the drill twice a year", "I run the drill twice a year."),
    ("Form PF. I prepared it three years running", "I prepared Form PF three years running."),
    (
        "intake: switched us paper → tablets, no shows 14% → 6% in a year",
        "I switched us from paper to tablets, and no-shows went from 14% to 6% in a year.",
    ),
    (
        "drove the airport shuttle fifteen years no preventable accidents",
        "I drove the airport shuttle for fifteen years, with no preventable accidents.",
    ),
    (
        "my return rate is 8 in 10, shop average is like 5",
        "My return rate is 8 in 10, and the shop average is about 5.",
    ),
    ("delivered the depot refit, £4.2m, 11 days early", "I delivered the depot refit, £4.2m, 11 days early."),
    (
        "commended twice for stopping fights, promoted to lead",
        "I was commended twice for stopping fights and promoted to lead.",
    ),
    ("promoted twice in 3 yrs, now shift lead", "I was promoted twice in three years."),
    ("changeovers 90 mins > 35", "Changeovers went from 90 minutes to 35."),
    ("Grew deposits $22M -> $37M.", "I grew deposits from $22M to $37M."),
    ("did the books for my dads garage, 10 yrs", "I did the books for my dad's garage for 10 years."),
    ("built a lil tool, whole dept uses it now", "I built a little tool, and the whole department uses it now."),
    (
        "Rewrote the intake form, no-show rate 22 → 9%, trained the desk myself",
        "I rewrote the intake form, and our no-show rate went from 22% to 9%.",
    ),
    ("walled garden - brought back 1.5 acres, four yrs", "I brought back 1.5 acres."),
    ("i set up a rota board. it cut no shows from 9 to 2 🙂", "I set up a rota board."),
    (
        "they have 30 open tickets. i inherited 50 and had none left",
        "On open tickets, I inherited 50 and had none left.",
    ),
    ("I am 5 years receptionist in Lyon", "I have five years as a receptionist in Lyon."),
    ("brought in a warming protocol for cat dentals", "I brought in a warming protocol for cat dentals."),
    ("Know Anaplan, your planning software", "I know Anaplan."),
    ("can rebuild actions in house", "I can rebuild actions in house."),
    ("Would do the on-call rota, one week in four", "I would do the on-call rota, one week in four."),
    ("not bothered about early starts", "I'm fine with early starts."),
    ("doing the dental cert, finish in May", "I'm doing the dental certificate, and I finish in May."),
    ("got an A in nat 5 practical metalworking", "I got an A in National 5 practical metalworking."),
    ("5 yrs qualified, last 3 on nights", "I've been qualified for five years, the last three on nights."),
    ("gearbox swaps - we brought ours in house", "We brought our gearbox swaps in house."),
    (
        "changeouts took us 3 shifts, got em down to 2. stage all the parts the day before",
        "Changeouts took us three shifts, and I got them down to two by staging all the parts the day before.",
    ),
    ("graveyard is fine im a total night owl", "I'm a night owl."),
    ("told him how I learned every kid on my route by name", "I learned every kid on my route by name."),
    (
        "my client was refusing bath everyday, I do slow and I sing",
        "My client was refusing bath everyday. I do slow, and I sing.",
    ),
]
MISSED = [
    ("CFM!! got my certificate in May and forgot to say so", "CFM: I got my certificate in May."),
    (
        "never said Im halfway thru my ECC cert, finish in June",
        "I'm halfway through my ECC certificate, and I finish in June.",
    ),
    ("I was not able to say that I can do nights and weekend, any line", "I can do nights and weekends."),
    (
        "didnt mention me dogging ticket + HR truck licence",
        "I should have mentioned my dogging ticket and HR truck licence.",
    ),
    ("labor. Bargained two union contracts", "Labor: I bargained two union contracts."),
    (
        "bugger never told him I've got my cert four so I can train and assess",
        "I've got my Certificate IV so I can train and assess.",
    ),
    (
        "shouldve said ive passed my theory, driving test is 28 june",
        "I've passed my theory, and my driving test is 28 June.",
    ),
    ("my driving tests on 2 feb", "My driving test is on 2 February."),
]
LEFT_OUT = [
    "9 yrs dispatch, 45 trucks reefer n dry van",
    "Two clean audits without findings",
    "claims backlog, avg 40 days when I started, 15 now",
    "night cover x 4 yrs, 60 beds",
    "I ran the night desk nine years and my last complaint was two thousand and twelve that was a mix up",
    "my return rate is 8 in 10",
    "ppl stay. 19 on my team lost 4 last yr",
    "launched the app, 2 months ahead of schedule",
    "error rate under .2%",
    "DE-ESCALATION TRAINED, CPI CERTIFIED",
    "christenings, about 30 a year, and I do all the icing myself",
    "trolley rate 90/hr, they want 70",
    "open days. 300 visitors the first yr, 2,100 last yr",
    "the welcome pack thing I did!! a page for each room. its used in 4 sites now",
    "I know use the till and the complaints of guest went down",
    "by cutting sign-offs from seven to three",
    "never slept right anyway",
    "2 fines, I shouldn't have said that",
    "survival of larva was 30%, i change the filters and the routine of clean and it go to 55%",
    "Mt Ferrar, over one szn, 22-23. 3 teams of 2",
    "should I have worn a tie?",
    "they have 43 open tickets past due",
    "she said my coat was nice",
    "never finished the course",
    "it went well there",
    "One lady no eat with nobody",
    "needs a licence",
]


@pytest.mark.parametrize(("typed", "said"), TOLD)
def test_what_only_its_writer_can_have_done_or_have_is_a_sentence(typed: str, said: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == said


@pytest.mark.parametrize(("typed", "said"), MISSED)
def test_what_was_missed_is_a_sentence_where_that_is_sure(typed: str, said: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == said


@pytest.mark.parametrize("typed", LEFT_OUT)
def test_what_is_surely_no_sentence_is_left_to_its_writer(typed: str) -> None:
    assert not playback(typed, Fragment.POINT).sentence


def test_what_breaks_off_behind_because_ends_before_it() -> None:
    typed = "happy to get the crew on the same radio calls before day one because that's where it goes wrong"
    said = "I'm happy to get the crew on the same radio calls before day one."
    assert playback(typed, Fragment.POINT).sentence == said


def test_a_clause_that_changes_the_one_before_it_is_not_cut_off() -> None:
    assert not playback("can do mornings, not the 5am one every wk tho", Fragment.POINT).sentence


def test_it_means_the_thing_that_was_named_before_it() -> None:
    typed = "European MDR. I took 11 product families through it"
    assert playback(typed, Fragment.POINT).sentence == "I took 11 product families through European MDR."


def test_a_point_names_what_it_means_of_the_trouble_it_answers() -> None:
    said = playback("got ours to 31, 2 audits", Fragment.POINT, "stock is at about 60 days").sentence
    assert said == "I got our stock to 31."


@pytest.mark.parametrize(
    "typed",
    ["told her my last boss was a liar", "asked for 60k", "im pregnant, didnt say", "got sacked from the last place"],
)
def test_what_is_no_business_of_an_employer_is_not_said(typed: str) -> None:
    assert not playback(typed, Fragment.POINT).sentence
    assert not playback(typed, Fragment.MISSED).sentence


def test_what_stands_beside_it_is_kept() -> None:
    assert public("I run the choir. I'm on meds for anxiety.") == "I run the choir."


@given(st.text(max_size=200), st.text(max_size=80))
def test_whatever_is_typed_is_said_in_whole_sentences_on_one_line_or_not_at_all(typed: str, result: str) -> None:
    said = sentence_of(Point(typed, result=result), Fragment.POINT)
    assert "\n" not in said
    assert not said or said.endswith((".", "!", "?", '"', "'"))


SHORTHAND = Answers(
    told=(Point("trained 2 clerks, both passed"), Point("3 tours on the book, last one 22 venues, 0 cancelled shows")),
    missed=(Point("NBIS team leader qualified"),),
    met=(Met("Priya Raman"),),
)
TALK = Talk("Northwind", "Clerk", "Sam Rivera", date(2026, 11, 23), date(2026, 11, 23))


@pytest.mark.parametrize("tone", Tone)
def test_a_note_tells_what_is_a_sentence_and_pastes_nothing(tone: Tone) -> None:
    body = draft(gather(TALK, SHORTHAND)[0], NoteKind.THANK_YOU, tone).body
    assert "trained two clerks, and both passed." in body
    assert "tours" not in body
    assert "NBIS" not in body


def test_what_a_note_leaves_out_is_shown_before_it_is_written_and_goes_in_as_a_sentence() -> None:
    shown = to_agree_to(SHORTHAND).split("\n")
    assert "1. I trained two clerks, and both passed." in shown
    assert "2. 3 tours on the book, last one 22 venues, 0 cancelled shows" in shown
    assert "3. NBIS team leader qualified" in shown


def test_where_nothing_told_is_a_sentence_the_first_point_is_asked_for_and_no_other() -> None:
    two = (Point("night cover x 4 yrs, 60 beds"), Point("9 yrs dispatch, 45 trucks reefer n dry van"))
    nothing = replace(SHORTHAND, told=two)
    assert sentences.asked_for(nothing) == sentences.Place(told=True, at=0)
    assert sentences.asked_for(SHORTHAND) is None
    said = sentences.with_point(nothing, sentences.Place(told=True, at=0), replace(two[0], sentence="I know Excel."))
    assert sentences.asked_for(said) is None


def test_what_was_left_out_and_agreed_to_is_asked_for_no_more() -> None:
    agreed = sentences.agreed(SHORTHAND)
    assert not sentences.open_in(agreed)
    assert [point.answer for point in agreed.told] == [point.answer for point in SHORTHAND.told]


def test_what_somebody_asks_to_keep_out_is_told_nobody() -> None:
    assert public("They looked after my wife four years ago. I would rather that were not mentioned.") == ""
    assert public("I passed the course; please don't mention my dad") == ""
    assert public("I keep the books.") == "I keep the books."
    assert public("Not to be shared but I was in care. I like the small classes") == "I like the small classes"
    assert public("I never mentioned the bakery and should have") == "I never mentioned the bakery and should have"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "My son has it. Have not told them and would rather not put it in a letter. What I'd say: I like the lab",
            "I like the lab",
        ),
        ("I was a patient there, they don't know that. I like the garden", "I like the garden"),
        (
            "My ex runs the bar, that stays between you and me; the kitchen is what I trained for",
            "the kitchen is what I trained for",
        ),
        (
            "I grew up above a shop. I told them so. I like the counter",
            "I grew up above a shop. I told them so. I like the counter",
        ),
    ],
)
def test_what_moves_somebody_and_was_told_nobody_stays_theirs(typed: str, said: str) -> None:
    assert public_reason(typed) == said


def test_what_was_left_out_is_dealt_to_no_note() -> None:
    told = (Point("I led six people"), Point("I want a van", sentence=UNSAID), Point("I trained 40 people"))
    two = Answers(told, met=(Met("Priya Raman"), Met("Tom Okafor")))
    dealt = [point.answer for facts in gather(TALK, two) for point in facts.points]
    assert sorted(dealt) == ["I led six people", "I trained 40 people"]
