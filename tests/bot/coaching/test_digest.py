"""What coaches read is short, plain, and made of nothing but what was shared."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coaching import digest
from bot.coaching.digest import Need, details, figures, line
from bot.coaching.sharing import GOOD_NEWS, SharedData, SharedInterview, SharedNote, SharedQuestion, seen
from bot.interviews.figures import Sent
from bot.interviews.stages import Stage
from bot.nudges.facts import Outcome
from bot.vocabulary.asked import Asked, Went
from bot.vocabulary.items import HeldBack, Item
from bot.wording.catalog import say
from tests.bot.coaching.test_sharing import NOW, items, wholes
from tests.words import in_english

NEW_YORK = ZoneInfo("America/New_York")
PLACEHOLDERS = ("None", "  ", "..", " .", " ,", ",,", "()", "( ", "{", "on today", "on yesterday", "on tomorrow")


def new_york(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=NEW_YORK)


def interview(company: str, ended_at: datetime, stage: Stage | None, **more: object) -> SharedInterview:
    plain = SharedInterview(company, "Finance Manager", "", None, ended_at, stage, None, None, None, (), ())
    return replace(plain, **more)  # type: ignore[arg-type]


def closed(company: str, ended_at: datetime, outcome: Outcome, closed_at: datetime) -> SharedInterview:
    return interview(company, ended_at, Stage.CLOSED, outcome=outcome, closed_at=closed_at)


def ahead(company: str, starts_at: datetime) -> SharedInterview:
    return interview(company, starts_at + timedelta(hours=1), Stage.AHEAD, starts_at=starts_at)


def person(name: str, *interviews: SharedInterview) -> SharedData:
    return SharedData(name, frozenset(Item), interviews, {})


def text_of(one: SharedData, but: Item | None = None) -> str:
    found = line(one, NOW)
    fragments = (*(found.fragments if found else ()), *details(one, NOW))
    return "\n".join(each.text for each in fragments if each.item is not but)


# --- a coach's week, on Monday, November 23, 2026 at 9:00 am

NOTE = SharedNote(
    to="Priya Raman",
    subject="Thank you for Thursday",
    body="Dear Priya,\n\nThank you for showing me how your team closes the month.\n\nSam",
    sent_at=new_york(20, 8, 30),
)
ASKED = (
    SharedQuestion(Asked("Why did you leave\nWingtip?", Went.BETTER), new_york(20, 9)),
    SharedQuestion(Asked(""), new_york(20, 9), HeldBack.PAY),
)
WEEK = [
    person("Amir", ahead("Fabrikam", new_york(26, 10)), ahead("Litware", new_york(24, 9, 30))),
    person("Bea", closed("Contoso", new_york(10, 15), Outcome.OFFER, new_york(19, 16))),
    person("Chen", interview("Contoso", new_york(10, 15), Stage.TO_CALL, hire_date=date(2026, 11, 20))),
    person(
        "Dilek",
        ahead("Wingtip Toys", new_york(25, 14)),
        interview("Adatum", new_york(22, 17), Stage.NOTE),
        interview("Northwind Traders", new_york(10, 11), Stage.TO_WRITE, hire_date=date(2026, 11, 22)),
    ),
    person("Emeka", interview("Northwind Traders", new_york(12, 11), Stage.WAITING, hire_date=date(2026, 12, 15))),
    person(
        "Fatima",
        ahead("Fabrikam", new_york(30, 11)),
        ahead("Proseware", new_york(25, 9)),
        interview("Litware", new_york(20, 16), Stage.TO_DEBRIEF),
        interview("Northwind Traders", new_york(21, 12), Stage.NOTE),
        interview("Tailspin", new_york(3, 12), Stage.TO_CALL, hire_date=date(2026, 11, 13)),
        closed("Adatum", new_york(2, 9), Outcome.NEXT_ROUND, new_york(17, 12)),
    ),
    person("Goran", interview("Wide World Importers", new_york(23, 8), Stage.TO_DEBRIEF)),
    person(
        "Sam",
        interview(
            "Northwind Traders", new_york(19, 11), Stage.WAITING, round="second round", notes=(NOTE,), questions=ASKED
        ),
        closed("Tailspin", new_york(9, 9), Outcome.REJECTED, new_york(18, 12)),
    ),
]
DIGEST = """\
Amir: interview with Litware tomorrow at 9:30 am; interview with Fabrikam on Thursday at 10:00 am
Fatima: interview with Proseware on Wednesday at 9:00 am; interview with Fabrikam on Monday, November 30 at 11:00 am; \
note to Northwind Traders late since yesterday; and 2 more; next round with Adatum
Dilek: interview with Wingtip Toys on Wednesday at 2:00 pm; write to Northwind Traders, answer due since yesterday; \
note to Adatum due by today at 5:00 pm
Chen: call Contoso, answer due since Friday
Goran: debrief of Wide World Importers due by tomorrow at 8:00 am
Bea: offer from Contoso"""


def test_a_coachs_monday_reads_as_written() -> None:
    lines = sorted((found.need, each.name, found.fragments) for each in WEEK if (found := line(each, NOW)))
    said = [f"{name}: {'; '.join(part.text for part in fragments)}" for _, name, fragments in lines]
    assert "\n".join(said) == DIGEST


def test_the_thread_tells_everything_of_a_person() -> None:
    about = "Finance Manager at Northwind Traders (second round, Thursday, November 19)"
    assert [(each.item, each.text) for each in details(WEEK[-1], NOW)] == [
        (
            Item.STATUS,
            f"{about}: {stands('without_a_date', Stage.WAITING)}",
        ),
        (
            Item.NOTES,
            f"{about}: 1 note.\n\n"
            "To Priya Raman, sent on Friday, November 20 at 8:30 am.\n"
            "Subject: Thank you for Thursday\n\n"
            "Dear Priya,\n\nThank you for showing me how your team closes the month.\n\nSam",
        ),
        (
            Item.QUESTIONS,
            f"{in_english('digest.questions', n=2, about=about)}\n"
            f"{in_english('common.asked_and_went.better', question='Why did you leave Wingtip?')}\n"
            f"{in_english('digest.question_held_back', why=in_english('common.held_back.pay'))}",
        ),
        (
            Item.OUTCOME,
            f"Finance Manager at Tailspin (Monday, November 9): {in_english('digest.outcome.rejected')} (noted on "
            "Wednesday, November 18).",
        ),
    ]


def stands(where: str, stage: Stage, **values: str) -> str:
    """Where an interview stands, as a sentence."""
    return in_english(f"digest.stage_{where}", stage=in_english(f"digest.stage.{stage}"), **values) + "."


ENDED = new_york(22, 11)
CALL_DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (ahead("Contoso", new_york(26, 10)), "(Thursday, November 26): interview ahead, at 10:00 am."),
        (interview("Contoso", new_york(26, 10), Stage.AHEAD), "(Thursday, November 26): interview ahead."),
        (interview("Contoso", ENDED, Stage.NOTE), stands("due", Stage.NOTE, by="today at 11:00 am")),
        (
            interview("Contoso", new_york(21, 11), Stage.NOTE),
            stands("late", Stage.NOTE, since="yesterday at 11:00 am"),
        ),
        (
            interview("Contoso", new_york(21, 11), Stage.TO_DEBRIEF),
            stands("late", Stage.TO_DEBRIEF, since="yesterday at 11:00 am"),
        ),
        (
            interview("Contoso", ENDED, Stage.WAITING, hire_date=date(2026, 12, 15)),
            f"(yesterday): {stands('expected', Stage.WAITING, by='Tuesday, December 15')}",
        ),
        (
            interview("Contoso", ENDED, Stage.TO_CALL, hire_date=CALL_DAY),
            stands("answer_was_due", Stage.TO_CALL, on="on Friday, November 20"),
        ),
        (
            interview("Contoso", ENDED, Stage.TO_WRITE, hire_date=date(2026, 11, 22)),
            stands("answer_was_due", Stage.TO_WRITE, on="yesterday"),
        ),
        (closed("Contoso", ENDED, Outcome.OFFER, new_york(23, 8)), "(yesterday): an offer (noted today)."),
        (
            interview("Contoso", ENDED, None, notes=(SharedNote("", "Hi", "", None, HeldBack.PAY),)),
            in_english(
                "digest.note_held_back",
                head="1 note.\n\nTo the team, not sent yet.",
                why=in_english("common.held_back.pay"),
            ),
        ),
    ],
)
def test_where_an_interview_stands_is_said_plainly(one: SharedInterview, said: str) -> None:
    assert details(person("Sam", one), NOW)[0].text.endswith(said)


# --- what was not shared


@given(wholes(), items)
def test_no_word_of_what_was_not_shared_is_ever_said(whole: SharedData, shared: frozenset[Item]) -> None:
    shown = seen(whole, shared)
    text = text_of(shown)
    visible = {each.company.removeprefix("company") for each in shown.interviews}
    told = set(re.findall(r"(?:company|role|round)(\w+x)", text))
    assert told <= visible
    if Item.TASKS not in shared:
        assert not re.search(r"\btask", text)
    text = text_of(shown, but=Item.TASKS)  # a task is accepted, too
    if Item.NOTES not in shared:
        assert not re.search(r"reader|subject|body|speaks of pay|sent ", text)
    if Item.QUESTIONS not in shared:
        assert not re.search(r"asked|went well|answer better", text)
    if Item.OUTCOME not in shared:
        words = [say(f"digest.outcome.{outcome}") for outcome in Outcome]
        words += [say(f"digest.news.{outcome}", company="{").partition("{")[0] for outcome in GOOD_NEWS]
        assert not any(word in text for word in (*words, "noted", "good news", "accepted"))
    if Item.STATUS not in shared:
        words = [say(f"digest.stage.{stage}") for stage in Stage]
        assert not any(word in text for word in (*words, "24 hours", "late", "call ", "due", "write"))


@given(wholes(), items, st.sampled_from(Item))
def test_taking_an_item_back_leaves_out_its_fragments_and_changes_no_other(
    whole: SharedData, shared: frozenset[Item], back: Item
) -> None:
    before, after = seen(whole, shared), seen(whole, shared - {back})
    assert details(after, NOW) == tuple(each for each in details(before, NOW) if each.item is not back)
    lines = [line(one, NOW) for one in (before, after)]
    had, has = (found.fragments if found else () for found in lines)
    assert has == tuple(each for each in had if each.item is not back)


@given(wholes(), items)
def test_the_details_have_one_fragment_for_each_interview_and_item_that_it_shows(
    whole: SharedData, shared: frozenset[Item]
) -> None:
    shown = seen(whole, shared)
    told = details(shown, NOW)
    for each in shown.interviews:
        mine = [fragment for fragment in told if f"{each.company} (" in fragment.text]
        wanted = [Item.OUTCOME] if each.outcome else [Item.STATUS] if each.stage else []
        assert [fragment.item for fragment in mine] == [
            *wanted,
            *[Item.NOTES] * bool(each.notes),
            *[Item.QUESTIONS] * bool(each.questions),
        ]
        texts = {fragment.item: fragment.text for fragment in mine}
        for note in each.notes:
            assert note.to in texts[Item.NOTES]
            assert (say(f"common.held_back.{note.held_back}") if note.held_back else note.body) in texts[Item.NOTES]
        assert all(question.asked.text in texts[Item.QUESTIONS] for question in each.questions)


# --- what people typed

typed = st.one_of(st.text(max_size=200), st.sampled_from(["A\nB\r\nC", "x" * 3_000, "*Acme* <!channel>", "{company}"]))


@given(wholes(), typed, typed)
def test_a_line_stays_short_whatever_people_typed(whole: SharedData, company: str, role: str) -> None:
    named = tuple(replace(each, company=company, role=role) for each in whole.interviews)
    one = replace(whole, interviews=named)
    found = line(one, NOW)
    details(one, NOW)
    texts = [each.text for each in found.fragments] if found else ["nothing to say"]
    assert len(texts) <= digest.MOST_STATUS + digest.MOST_TASKS + digest.MOST_NEWS + 3
    assert all(0 < len(text) <= 120 and len(text.splitlines()) == 1 for text in texts)


@given(wholes(), items)
def test_our_own_words_have_no_gap_and_no_placeholder(whole: SharedData, shared: frozenset[Item]) -> None:
    text = text_of(seen(whole, shared))
    assert not [wrong for wrong in PLACEHOLDERS if wrong in text], text


def test_a_long_name_is_cut_with_an_ellipsis_and_a_broken_one_is_one_line() -> None:
    named = [interview(name, ENDED, Stage.TO_CALL) for name in ("x" * 3_000, "Wide\r\nWorld")]
    found = line(person("Sam", *named), NOW)
    assert found
    assert [each.text for each in found.fragments] == [f"call {'x' * 49}…", "call Wide World"]


# --- who comes first, and when


def need(one: SharedInterview, now: datetime = NOW) -> Need | None:
    found = line(person("Sam", one), now)
    return found.need[0] if found else None


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (interview("Contoso", new_york(22, 9), Stage.NOTE), Need.OPEN),
        (interview("Contoso", new_york(22, 8, 59), Stage.NOTE), Need.LATE),
        (interview("Contoso", new_york(22, 8, 59), Stage.TO_DEBRIEF), Need.LATE),
        (interview("Contoso", ENDED, Stage.TO_DEBRIEF), Need.OPEN),
        (interview("Contoso", ENDED, Stage.TO_CALL), Need.DUE),
        (interview("Contoso", ENDED, Stage.WAITING, hire_date=CALL_DAY), None),
        (ahead("Contoso", new_york(30, 23)), Need.AHEAD),
        (ahead("Contoso", new_york(1, 0, month=12)), None),
        (closed("Contoso", ENDED, Outcome.ACCEPTED, new_york(16, 0)), Need.NEWS),
        (closed("Contoso", ENDED, Outcome.ACCEPTED, new_york(15, 23)), None),
        (closed("Contoso", ENDED, Outcome.REJECTED, NOW), None),
        (interview("Contoso", ENDED, None), None),
    ],
)
def test_a_line_is_about_what_needs_a_coach_now(one: SharedInterview, expected: Need | None) -> None:
    assert need(one) is expected


def test_a_day_has_24_real_hours_when_the_clocks_go_back() -> None:
    evening = datetime(2026, 10, 31, 20, tzinfo=NEW_YORK)
    note = interview("Contoso", evening, Stage.NOTE)
    assert need(note, datetime(2026, 11, 1, 19, 0, tzinfo=NEW_YORK)) is Need.OPEN
    assert need(note, datetime(2026, 11, 1, 19, 1, tzinfo=NEW_YORK)) is Need.LATE


def test_of_the_same_need_what_is_nearest_to_now_comes_first() -> None:
    notes = [interview(name, new_york(day, 9), Stage.NOTE) for name, day in (("Old", 2), ("Fresh", 21))]
    found = line(person("Sam", *notes), NOW)
    assert found
    assert [each.text.split()[2] for each in found.fragments] == ["Fresh", "Old"]


def test_what_a_line_has_no_place_for_is_counted() -> None:
    offers = [closed(f"Company {number}", ENDED, Outcome.OFFER, NOW) for number in range(4)]
    found = line(person("Sam", *offers), NOW)
    assert found
    assert [each.text for each in found.fragments] == [
        in_english("digest.news.offer", company="Company 0"),
        in_english("digest.news.offer", company="Company 1"),
        in_english("digest.more_good_news", n=2),
    ]


def test_a_group_of_fewer_than_five_senders_has_no_figures() -> None:
    senders = [{Sent.SAME_DAY: 2, Sent.LATE: 1}] * 4
    assert figures([*senders, {}, {Sent.LATE: 0}]) is None
    assert figures([*senders, {Sent.ONE_DAY: 3}]) == {Sent.SAME_DAY: 8, Sent.ONE_DAY: 3, Sent.LATE: 4}


@given(st.lists(st.dictionaries(st.sampled_from(Sent), st.integers(0, 9)), max_size=12))
def test_figures_count_every_note_once(counts: list[dict[Sent, int]]) -> None:
    found = figures(iter(counts))
    if found is not None:
        assert sum(found.values()) == sum(sum(each.values()) for each in counts)
    assert (found is None) is (sum(any(each.values()) for each in counts) < 5)
