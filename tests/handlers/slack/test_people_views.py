"""The list of a channel's people fits Slack's limits, and mentions nobody but those who are in it."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.screens import people as views
from bot.services.coaching.people import PAGE, Entry, People, Stands, Wanted
from bot.vocabulary.items import Item
from handlers.slack import render
from playground import validator
from tests.handlers.slack.test_post_views import NASTY, markup, names, texts

TODAY = date(2026, 11, 24)
entries = st.builds(
    Entry,
    user=st.integers(0, 10**9).map(lambda number: f"U{number:010}"),
    name=names,
    stands=st.sampled_from(Stands),
    items=st.frozensets(st.sampled_from(Item)),
    says=st.lists(texts, max_size=7).map(tuple),
    last_here=st.none() | st.dates(date(2026, 1, 1), TODAY),
    invited_by=names,
)
pages = st.builds(
    People,
    channel=names,
    zone=st.just("America/Argentina/ComodRivadavia"),
    zone_is_theirs=st.booleans(),
    today=st.just(TODAY),
    wanted=st.builds(Wanted, st.integers(1, 9), st.booleans()),
    pages=st.integers(1, 9),
    entries=st.lists(entries, max_size=PAGE).map(tuple),
    counts=st.fixed_dictionaries({stands: st.integers(0, 500) for stands in Stands}),
)


@given(pages)
def test_a_page_of_people_is_one_that_slack_takes_and_no_markup_is_read_in_it(page: People) -> None:
    message = views.listing(page)
    validator.check_message(render.text(message), render.blocks(message), most=4_000)
    assert "<" not in render.text(message)
    assert NASTY[:8] not in markup(message)
    mentioned = [
        user for entry in page.entries if (user := f'"user_id": "{entry.user}"') in json.dumps(render.blocks(message))
    ]
    assert len(mentioned) == len(page.entries), "no name is lost, however long the words are"
