"""A mail that is pasted below a few words about it."""

import pytest

from bot.reading.intents.forwarded import Forwarded, read_forwarded
from tests.bot.actions.flows import FIRST_QUESTION, NORTHWIND, debriefed
from tests.surfaces.app import App, text
from tests.words import in_english

MAIL = "From: Priya Raman <priya@x.example>\nSent: Monday\nSubject: RE: References\n\nHi Sam, could you send us two?"


@pytest.mark.parametrize(
    ("typed", "mail"),
    [
        (
            f"can you remind me to reply to this\n\n{MAIL}",
            Forwarded("can you remind me to reply to this", "Priya Raman", "References"),
        ),
        (
            "pls remind me fri\n---- Forwarded message ----\nFrom: Bo <bo@x.io>\nSubject: Fwd: start",
            Forwarded("pls remind me fri", "Bo", "start"),
        ),
        (
            "what does she want\nOn Mon, Nov 23, 2026 at 9:14 AM Priya Raman <p@x.example> wrote:\n> hi",
            Forwarded("what does she want", "Priya Raman", ""),
        ),
        (MAIL, None),
        ("remind me to reply to this", None),
        ("I come from: Leeds", None),
    ],
)
def test_a_mail_is_told_from_what_is_said_of_it(typed: str, mail: Forwarded | None) -> None:
    assert read_forwarded(typed) == mail


@pytest.mark.parametrize(
    ("words", "day"),
    [("can you remind me to reply to this", "Wednesday, November 25"), ("remind me on friday", "Friday, November 27")],
)
def test_a_mail_to_be_answered_is_kept_for_the_day_they_name_or_else_the_next(app: App, words: str, day: str) -> None:
    debriefed(app.sam)
    said = app.sam.say(f"{words}\n\n{MAIL}")
    assert "answer Priya Raman, “References”" in said
    assert day in said
    app.sam.command("nudges")
    app.sam.see("nudges.subject.promised")


def test_a_mail_to_be_answered_is_no_answer_to_the_open_question(app: App) -> None:
    app.sam.command(NORTHWIND)
    app.sam.say(f"remind me to answer this\n{MAIL}")
    assert FIRST_QUESTION in text(app.sam.messages()[-1])
    assert "So far" not in app.sam.screen()


def test_a_mail_without_an_interview_to_keep_it_for_is_asked_about(app: App) -> None:
    assert in_english("sending.not_kept") in app.sam.say(f"remind me to answer this\n{MAIL}")
