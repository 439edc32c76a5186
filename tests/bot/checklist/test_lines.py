"""An interview from one line, with commas or without: company, role, when, how and with whom; the lines: lines.txt."""

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.reading.dates import Unread, read_moment
from bot.reading.dates.filler import unread
from bot.reading.dates.spelling import plain
from bot.reading.interviews.chatter import is_talk
from bot.reading.interviews.starting import read_start
from bot.reading.interviews.unpunctuated import tells_apart
from bot.reading.interviews.unsure import NotRead, Unsure
from bot.screens.unsure import why
from bot.vocabulary.answers import How, NewInterview
from tests.words import in_english

NOW = datetime(2026, 11, 24, 11, 30, tzinfo=ZoneInfo("America/Chicago"))


def _lines() -> dict[str, list[str]]:
    """The lines of `lines.txt` by kind, each with what is right: company, role, day and hour, and what else is said."""
    found, kind = dict[str, list[str]](), ""
    for line in filter(None, Path(__file__).with_name("lines.txt").read_text().splitlines()):
        if line.startswith("["):
            kind = line.strip("[]")
        else:
            found.setdefault(kind, []).append(line)
    return found


LINES = _lines()
TYPED = [line.partition(" => ")[0] for lines in LINES.values() for line in lines]


def shown(read: NewInterview | Unsure) -> str:
    """What was read: company, role, when, and how, how long, which round, what is asked, with whom."""
    if isinstance(read, Unsure):
        at = f"{read.at:%d}" if read.at and read.only_day else f"{read.at:%d %H:%M}" if read.at else ""
        beside = [read.how or "", why(read).removeprefix(in_english("unsure.understood").rstrip(".")).strip(",. ")]
    else:
        starts = read.starts_at or read.ended_at
        at, lasts = f"{starts:%d %H:%M}", (read.ended_at - starts).seconds // 60
        beside = [read.how or "", f"{lasts} min" if lasts not in {0, 60} else "", read.round]
        beside.append(f"without “{read.left_out}”" if read.left_out else "")
    people = [f"with {each.name}" for each in read.met]
    return " | ".join([read.company, read.role, at, " ".join(filter(None, [*beside, *people]))]).strip()


@pytest.mark.parametrize("kind", LINES)
def test_a_line_comes_apart_or_what_is_missing_is_asked_for(kind: str) -> None:
    rows = [row.partition(" => ") for row in LINES[kind]]
    read = [shown(read_start(line.replace(r"\n", "\n"), NOW, "en_US", ahead=True)) for line, _, _ in rows]
    wrong = {line: said for (line, _, right), said in zip(rows, read, strict=True) if said != right.strip()}
    assert wrong == {}


@given(
    st.sampled_from([line.split() for line in TYPED if r"\n" not in line]),
    st.integers(0, 12),
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12).filter(
        lambda word: (
            word != "meet"  # "I meet Acme tomorrow" tells that there is an interview, as "interview" does
            and unread(plain(word))
            and not is_talk(word)
            and read_moment(f"today 10am {word}", NOW) == Unread()
        )
    ),
)
@example(["senior", "researcher", "@", "palewell,", "the", "energy", "app,", "mon", "10am"], 5, "aaaa")
@example(
    [
        "tomorrow",
        "I",
        "have",
        "interview",
        "at",
        "Harbor",
        "Controls,",
        "job",
        "is",
        "wiring",
        "technician,",
        "hour",
        "13:00",
    ],
    0,
    "aaaa",
)
def test_no_word_of_a_line_is_lost(words: list[str], at: int, word: str) -> None:
    line = " ".join([*words[:at], word, *words[at:]])
    read, without = (read_start(each, NOW, "en_US", ahead=True) for each in (line, " ".join(words)))
    left = read.left if isinstance(read, Unsure) else read.left_out
    said = [read.company, read.role, *(f"{met.name} {met.title}" for met in read.met), left]
    is_time = shown(read).split(" | ")[2] != shown(without).split(" | ")[2]
    is_way = (read.how, getattr(read, "round", "")) != (without.how, getattr(without, "round", ""))
    what_it_is = re.search(
        rf"\w, the (?:[a-z]+ ){{0,2}}?{word}\b", line
    )  # "Palewell, the energy app": no part of its name
    is_no_loss = is_time or is_way or what_it_is or read == Unsure(not_read=NotRead.SEVERAL)
    assert is_no_loss or word in " ".join(said).casefold(), line


@given(*[st.text("bcdfghjklmnpqrstvwxz", min_size=3, max_size=9)] * 2)
def test_words_that_tell_neither_a_company_nor_a_role_are_asked_about(one: str, other: str) -> None:
    assume(one != other)
    read = read_start(f"{one}, {other}, tomorrow 9am", NOW, "en_US", ahead=True)
    assert isinstance(read, Unsure) or tells_apart(read.company, read.role)


def test_how_an_interview_is_held_goes_into_the_form_that_asks_for_the_rest() -> None:
    read = read_start("Gamma Inc tomorrow 4pm on Zoom", NOW, "en_US", ahead=True)
    assert isinstance(read, Unsure)
    assert read.how is How.VIDEO


def test_what_is_over_ended_when_it_ended() -> None:
    read = read_start("Northwind, Clerk, 10-10:45am", NOW, "en_US")
    assert isinstance(read, NewInterview)
    assert (read.starts_at, read.ended_at) == (None, NOW.replace(hour=10, minute=45))
