"""What people type, as an app receives it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import transcript
from playground.control import typed_text
from playground.workspace import channels, people

USERS = people.users("Echo Bot").values()
CHANNELS = channels.channels().values()


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("fish & <chips>", "fish &amp; &lt;chips&gt;"),
        ("<!channel> &lt;", "&lt;!channel&gt; &amp;lt;"),
        ("<@U0DANA>", "&lt;@U0DANA&gt;"),
        ("thank @Dana Okafor, please", "thank <@U0DANA>, please"),
        ("@sam and @echo bot", "<@U0SAM> and <@U0BOT>"),
        ("@samuel", "@samuel"),
        ("see #career-coaches", "see <#C0COACHES|career-coaches>"),
        ("@here now", "<!here> now"),
        ("read https://example.com/a?b=1&c=2.", "read <https://example.com/a?b=1&amp;c=2>."),
        ("Priya, priya@x.io, VP", "Priya, <mailto:priya@x.io|priya@x.io>, VP"),
        ("at northwind.com", "at <http://northwind.com|northwind.com>"),
        ("call (555) 010-1234 today", "call <tel:5550101234|(555) 010-1234> today"),
        ("1.5 million, e.g. 3.2 and 2026-11-23", "1.5 million, e.g. 3.2 and 2026-11-23"),
    ],
)
def test_a_message_arrives_as_slack_sends_it(typed: str, sent: str) -> None:
    assert typed_text.in_message(typed, USERS, CHANNELS) == sent


@pytest.mark.parametrize(
    ("should_escape", "sent"),
    [
        (True, "<@U0SAM|sam> &amp; <#C0GENERAL|general> <mailto:a@b.co|a@b.co>"),
        (False, "@sam &amp; #general a@b.co"),
    ],
)
def test_a_command_is_marked_up_only_where_it_asks_for_it(should_escape: bool, sent: str) -> None:
    typed = "@sam & #general a@b.co"
    assert typed_text.in_command(typed, USERS, CHANNELS, should_escape=should_escape) == sent


@given(st.text(alphabet="ab &<>;!|@#:/.-\n😀é", max_size=60))
def test_nothing_typed_can_open_a_mention_or_a_link(typed: str) -> None:
    assert not set(typed_text.escape(typed)) & set("<>")
    assert typed_text.in_command(typed, USERS, CHANNELS, should_escape=False) == typed_text.escape(typed)


@pytest.mark.parametrize("piece", ["a", "a.", "@", "a@", "<", "*", "https://", "(555) ", "@sam ", "&", "\n", "é😀"])
def test_the_longest_message_of_any_one_thing_is_marked_up(piece: str) -> None:
    typed = (piece * typed_text.MOST)[: typed_text.MOST]
    sent = typed_text.in_message(typed, USERS, CHANNELS)
    assert transcript.mrkdwn(sent, {})
