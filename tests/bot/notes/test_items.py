"""What is no sentence is an item of a list: all of it that was told of the writer, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.sentences import Place, heard
from bot.notes.drafting import draft
from bot.notes.facts import Talk, gather
from bot.reading.shorthand.items import inside, is_item, item, with_result
from bot.reading.shorthand.playback import Fragment, playback, sentence_of
from bot.reading.shorthand.private import public
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import NoteKind, Tone

TOLD = [
    ("patient satisfaction scores 72 to 89", "Patient satisfaction scores 72 to 89"),
    (
        "their churn is bad after month 3. i built onboarding emails and month 3 churn went 9% → 5",
        "Built onboarding emails and month 3 churn went from 9% to 5%",
    ),
    ("Stock is at about 60 days for them. I got ours to 31", "Got our stock to 31"),
    ("good w excel, pivot tables, vlookups", "Good with Excel, pivot tables, vlookups"),
    ("bilingual, helped w/ translation at the front desk", "Bilingual, helped with translation at the front desk"),
    ("class A CDL, clean record", "Class A CDL, clean record"),
    ("gearbox swaps - we brought ours in house, it was a contractor at 11K", "Gearbox swaps: we brought ours in house"),
    ("rope rescue, I run the drill twice a year", "Rope rescue: run the drill twice a year"),
    ("Form PF. I prepared it three years running", "Form PF: prepared it three years running"),
    ("7 yrs a glazier, last 2 lead of a crew of 4", "7 years a glazier, last 2 lead of a crew of 4"),
    ("asst buyer 3 yrs, 2.8M store", "Assistant buyer 3 years, 2.8M store"),
    ("9 yrs dispatch, 45 trucks reefer n dry van", "9 years dispatch, 45 trucks reefer and dry van"),
    ("Two clean audits without findings", "Two clean audits without findings"),
    ("kept the rota, 42 staff, clean record", "Kept the rota, 42 staff, clean record"),
    ("turnaround used to be about 12 days and its 5 now", "Turnaround used to be about 12 days and it's 5 now"),
    ("claims backlog, avg 40 days when I started, 15 now", "Claims backlog, average 40 days when I started, 15 now"),
    (
        "intake: switched us paper → tablets, no shows 14% → 6% in a year",
        "Intake: switched us from paper to tablets, no-shows from 14% to 6% in a year",
    ),
    ("night cover x 4 yrs, 60 beds", "Night cover for 4 years, 60 beds"),
    ("level 2, been in the bakery 6 yrs", "Level 2, in the bakery 6 years"),
    (
        "drove the airport shuttle fifteen years no preventable accidents",
        "Drove the airport shuttle fifteen years, no preventable accidents",
    ),
    (
        "I ran the night desk nine years and my last complaint was two thousand and twelve that was a mix up",
        "Ran the night desk nine years and my last complaint was 2012",
    ),
    ("my return rate is 8 in 10, shop average is like 5", "Return rate is 8 in 10, shop average is about 5"),
    ("my return rate is 8 in 10", "Return rate is 8 in 10"),
    ("been helping my aunt weekends", "Helping my aunt weekends"),
    ("ppl stay. 19 on my team lost 4 last yr", "People stay; 19 on my team lost 4 last year"),
    ("delivered the depot refit, £4.2m, 11 days early", "Delivered the depot refit, £4.2m, 11 days early"),
    ("launched the app, 2 months ahead of schedule", "Launched the app, 2 months ahead of schedule"),
    ("commended twice for stopping fights, promoted to lead", "Commended twice for stopping fights, promoted to lead"),
    ("promoted twice in 3 yrs, now shift lead", "Promoted twice in 3 years, now shift lead"),
    ("changeovers 90 mins > 35", "Changeovers from 90 minutes to 35"),
    ("Grew deposits $22M -> $37M.", "Grew deposits from $22M to $37M"),
    ("error rate under .2%", "Error rate under 0.2%"),
    ("DE-ESCALATION TRAINED, CPI CERTIFIED", "De-escalation trained, CPI certified"),
    ("CII Cert, halfway thru Diploma", "CII Certificate, halfway through Diploma"),
    ("did the books for my dads garage, 10 yrs", "Did the books for my dad's garage, 10 years"),
    ("built a lil tool, whole dept uses it now", "Built a little tool, the whole department uses it now"),
    ("QTS, 6 yrs primary, absence rate abt 2%", "QTS, 6 years primary, absence rate about 2%"),
    ("80 parcels a day, clean licence", "80 parcels a day, clean licence"),
    (
        "christenings, about 30 a year, and I do all the icing myself",
        "Christenings, about 30 a year, do all the icing myself",
    ),
    ("5 yrs on road, 2 of those in Leeds", "5 years on road, 2 of those in Leeds"),
    (
        "Rewrote the intake form, no-show rate 22 → 9%, trained the desk myself",
        "Rewrote the intake form, no-show rate from 22% to 9%, trained the desk myself",
    ),
    ("Class 2 licence since 11 years, endorsed on tankers", "Class 2 licence for 11 years, endorsed on tankers"),
    ("Last job was a 40 bed clinic, came in a month early", "Last job was a 40 bed clinic, came in a month early"),
    ("trolley rate 90/hr, they want 70", "Trolley rate 90 an hour"),
    ("walled garden - brought back 1.5 acres, four yrs", "Walled garden: brought back 1.5 acres, four years"),
    ("open days. 300 visitors the first yr, 2,100 last yr", "Open days: 300 visitors the first year, 2,100 last year"),
    (
        "the welcome pack thing I did!! a page for each room. its used in 4 sites now",
        "Welcome pack: a page for each room; used in 4 sites now",
    ),
    ("i set up a rota board. it cut no shows from 9 to 2 🙂", "Set up a rota board; cut no-shows from 9 to 2"),
    ("they have 30 open tickets. i inherited 50 and had none left", "Open tickets: inherited 50 and had none left"),
    ("I am 5 years receptionist in Lyon", "5 years as a receptionist in Lyon"),
    (
        "I know use the till and the complaints of guest went down",
        "Know how to use the till and the guest complaints went down",
    ),
]
SURE = [
    ("brought in a warming protocol for cat dentals", "I brought in a warming protocol for cat dentals."),
    ("Know Anaplan, your planning software", "I know Anaplan, your planning software."),
    ("can rebuild actions in house", "I can rebuild actions in house."),
    ("Would do the on-call rota, one week in four", "I would do the on-call rota, one week in four."),
    ("happy to do Sats + a late", "I'm happy to do Saturdays and a late."),
    ("not bothered about early starts", "I'm fine with early starts."),
    ("doing the dental cert, finish in May", "I'm doing the dental certificate, and I finish in May."),
    ("class A CDL, clean record", "I have my Class A CDL and a clean record."),
    ("got an A in nat 5 practical metalworking", "I got an A in National 5 practical metalworking."),
    (
        "been on cranes eleven years the last three on a luffer",
        "I've been on cranes eleven years, the last three on a luffer.",
    ),
    ("I am 5 years receptionist in Lyon", "I have five years as a receptionist in Lyon."),
    ("5 yrs qualified, last 3 on nights", "I've been qualified for five years, the last three on nights."),
    (
        "commended twice for stopping fights, promoted to lead",
        "I was commended twice for stopping fights and promoted to lead.",
    ),
    ("changeovers 90 mins > 35", "Changeovers went from 90 minutes to 35."),
    (
        "my return rate is 8 in 10, shop average is like 5",
        "My return rate is 8 in 10, and the shop average is about 5.",
    ),
    ("i set up a rota board. it cut no shows from 9 to 2 🙂", "I set up a rota board. It cut no-shows from 9 to 2."),
    ("gearbox swaps - we brought ours in house", "We brought our gearbox swaps in house."),
    ("Form PF. I prepared it three years running", "On Form PF, I prepared it three years running."),
    (
        "drove the airport shuttle fifteen years no preventable accidents",
        "I drove the airport shuttle fifteen years, with no preventable accidents.",
    ),
    (
        "changeouts took us 3 shifts, got em down to 2. stage all the parts the day before",
        "Changeouts took us three shifts, and I got them down to two by staging all the parts the day before.",
    ),
    ("graveyard is fine im a total night owl", "Graveyard is fine. I'm a night owl."),
    ("told him how I learned every kid on my route by name", "I learned every kid on my route by name."),
]
MISSED = [
    ("CFM!! got my certificate in May and forgot to say so", "CFM: certificate in May"),
    ("Being on the school board since 2023. Ran out of time", "On the school board since 2023"),
    ("NBIS team leader qualified. never came up", "NBIS team leader qualified"),
]
MISSED_AS_SENTENCES = [
    (
        "never said Im halfway thru my ECC cert, finish in June",
        "I'm halfway through my ECC certificate, and I finish in June.",
    ),
    ("I was not able to say that I can do nights and weekend, any line", "I can do nights and weekends, any line."),
    (
        "didnt mention me dogging ticket + HR truck licence",
        "I should have mentioned my dogging ticket and HR truck licence.",
    ),
    ("labor. Bargained two union contracts", "On labor, I bargained two union contracts."),
    (
        "bugger never told him I've got my cert four so I can train and assess",
        "I have my Certificate IV so I can train and assess.",
    ),
    (
        "shouldve said ive passed my theory, driving test is 28 june",
        "I passed my theory, and my driving test is 28 June.",
    ),
    ("my driving tests on 2 feb", "My driving test is on 2 February."),
]
LEFT_OUT = [
    "by cutting sign-offs from seven to three",
    "never slept right anyway",
    "2 fines, I shouldn't have said that",
    "survival of larva was 30%, i change the filters and the routine of clean and it go to 55%",
    "my client was refusing bath everyday, I do slow and I sing",
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
def test_what_is_no_sentence_is_an_item(typed: str, said: str) -> None:
    assert item(typed) == said
    assert is_item(said)


@pytest.mark.parametrize(("typed", "said"), MISSED)
def test_what_was_missed_and_is_no_sentence_is_an_item(typed: str, said: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == said


@pytest.mark.parametrize(("typed", "said"), SURE)
def test_what_only_its_writer_can_have_done_is_a_sentence(typed: str, said: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == said


@pytest.mark.parametrize(("typed", "said"), MISSED_AS_SENTENCES)
def test_what_was_missed_is_a_sentence_where_that_is_sure(typed: str, said: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == said


def test_what_breaks_off_behind_because_ends_before_it() -> None:
    said = item("happy to get the crew on the same radio calls before day one because that's where it goes wrong")
    assert said == "Happy to get the crew on the same radio calls before day one"


def test_a_background_beside_sentences_is_a_sentence_of_its_own() -> None:
    told = Answers(
        told=(Point("Dip ECEC + 5 yrs, last 2 in the toddler room"), Point("can rebuild actions in house")),
        met=(Met("Priya Raman"),),
    )
    talk = Talk("Northwind", "Clerk", "Sam Rivera", date(2026, 11, 23), date(2026, 11, 23))
    body = draft(gather(talk, told)[0], NoteKind.THANK_YOU, Tone.WARM).body
    assert "I can rebuild actions in house." in body
    assert "My background, in short: " in body
    assert "\n- " not in body


@pytest.mark.parametrize("typed", LEFT_OUT)
def test_what_reads_badly_by_itself_is_no_item(typed: str) -> None:
    assert not item(typed)


@pytest.mark.parametrize(
    ("typed", "problem", "said"),
    [
        (
            "hired 3 people and took it to 4%, no agency",
            "high turnover",
            "Turnover: hired 3 people and took it to 4%, no agency",
        ),
        ("got ours to 31, 2 audits", "stock is at about 60 days", "Got our stock to 31, 2 audits"),
    ],
)
def test_an_item_names_what_it_means_of_the_trouble_it_answers(typed: str, problem: str, said: str) -> None:
    assert item(typed, problem) == said


def test_an_item_of_more_than_thirty_words_leaves_out_what_has_no_figure() -> None:
    long = (
        "built a tool for the night desk, "
        + "which everybody in the house says they like a lot, " * 4
        + "cut calls by 40%"
    )
    assert item(long) == "Built a tool for the night desk, cut calls by 40%"


def test_how_it_was_done_stands_behind_an_item_in_brackets() -> None:
    point = Point("get-ins: wrote venue sheets, avg down from 7hrs to 5", result="one side of A4 each. they liked it")
    said = "Get-ins: wrote venue sheets, average down from 7 hours to 5 (one side of A4 each)"
    assert sentence_of(point, Fragment.POINT) == said
    assert with_result("3 tours", "nah") == "3 tours"
    assert with_result("3 tours", "pls dont say where") == "3 tours"


def test_behind_a_colon_an_item_has_a_small_letter_and_no_second_colon() -> None:
    assert inside("Peat free since 2019") == "peat free since 2019"
    assert inside("PA1 ticket") == "PA1 ticket"
    assert inside("Auslan: use it every day") == "Auslan (use it every day)"


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
def test_whatever_is_typed_an_item_is_one_line_without_a_full_stop(typed: str, result: str) -> None:
    said = with_result(item(typed), result) if item(typed) else ""
    assert "\n" not in said
    assert said == said.strip()
    assert not said.endswith((".", ";", ","))


SHORTHAND = Answers(
    told=(Point("trained 2 clerks, both passed"), Point("3 tours on the book, last one 22 venues, 0 cancelled shows")),
    missed=(Point("NBIS team leader qualified"),),
    met=(Met("Priya Raman"),),
)


@pytest.mark.parametrize("tone", Tone)
def test_points_that_are_not_all_sentences_stand_in_a_list_of_one_form(tone: Tone) -> None:
    talk = Talk("Northwind", "Clerk", "Sam Rivera", date(2026, 11, 23), date(2026, 11, 23))
    body = draft(gather(talk, SHORTHAND)[0], NoteKind.THANK_YOU, tone).body
    lines = [line for line in body.split("\n") if line.startswith("- ")]
    trained, tours = "- Trained 2 clerks, both passed", "- 3 tours on the book, last one 22 venues, 0 cancelled shows"
    assert sorted(lines) == sorted([trained, tours])
    assert "NBIS team leader qualified." in body


def test_a_sentence_beside_an_item_is_read_back_as_the_item_that_the_note_will_have() -> None:
    assert heard(SHORTHAND, Place(told=True, at=0)).sentence == "Trained 2 clerks, both passed"
    alone = replace(SHORTHAND, told=SHORTHAND.told[:1])
    assert heard(alone, Place(told=True, at=0)).sentence == "I trained two clerks, and both passed."
