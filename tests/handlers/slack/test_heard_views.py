"""The kind word to an outcome, whatever interviews it may be about."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.intents import Intent
from bot.screens import beside
from bot.services.interviews.known import MOST_KNOWN, Known
from bot.wording.phrases import role_at_company
from handlers.slack import render
from playground import validator


@given(
    st.lists(
        st.builds(Known, thanked=st.just(()), name=st.builds(role_at_company, st.text(), st.text())),
        max_size=MOST_KNOWN,
        unique_by=lambda each: each.id,
    ),
    st.sampled_from(sorted(beside.OUTCOMES)),
)
def test_a_kind_word_above_what_may_be_meant_is_a_message_that_slack_takes(known: list[Known], intent: Intent) -> None:
    message = beside.heard(intent, known)
    validator.check_message(render.text(message), render.blocks(message))
