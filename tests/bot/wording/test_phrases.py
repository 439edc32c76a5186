"""Phrases: they are kept in rows whole, and days in them are said as each is meant."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.wording.phrases import Dated, Phrase, Style, from_json, phrase, to_json
from tests.words import in_english

TODAY = date(2026, 11, 24)
THURSDAY, DECEMBER = date(2026, 11, 26), date(2026, 12, 4)
TEN = datetime(2026, 11, 25, 10, tzinfo=ZoneInfo("America/New_York"))
SAID = [
    (Dated(Style.DAY, DECEMBER), "Friday, December 4, 2026"),
    (Dated(Style.DATE, DECEMBER, TODAY), "Friday, December 4"),
    (Dated(Style.DATE, date(2027, 1, 4), TODAY), "Monday, January 4, 2027"),
    (Dated(Style.NEAR, TODAY, TODAY), "today"),
    (Dated(Style.NEAR, TEN, TODAY), "tomorrow at 10:00 am"),
    (Dated(Style.ON, DECEMBER, TODAY), "on Friday, December 4"),
    (Dated(Style.ON, TODAY, TODAY), "today"),
    (Dated(Style.WEEKDAY, THURSDAY, TODAY), "Thursday"),
    (Dated(Style.WEEKDAY, DECEMBER, TODAY), "Friday, December 4"),
    (Dated(Style.ON_WEEKDAY, THURSDAY, TODAY), "on Thursday"),
    (Dated(Style.HOUR, TEN), "10:00 am"),
]


def kept(said: Phrase) -> Phrase:
    return from_json(json.loads(json.dumps(to_json(said))))


@pytest.mark.parametrize(("dated", "words"), SAID)
def test_a_day_is_said_as_it_is_meant_also_after_a_row_has_kept_it(dated: Dated, words: str) -> None:
    assert str(dated) == words
    assert str(kept(phrase("words.as_said", what=dated))) == words


def test_a_row_keeps_all_that_a_phrase_is_made_of() -> None:
    inner = phrase("common.role_at_company", role="Clerk {x}", company="Wingtip")
    several = phrase("corrections.off_the_list", n=2, names=("Bo Chen", inner))
    for said in (inner, several, phrase("words.as_said", what=TODAY), phrase("words.as_said", what=TEN)):
        assert kept(said) == said
        assert str(kept(said)) == str(said)
    assert str(several) == in_english("corrections.off_the_list", n=2, names="Bo Chen and Clerk {x} at Wingtip")
