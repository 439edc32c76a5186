"""What Slack does to people's text on its way is undone: the bot reads what they typed."""

import pytest

from handlers.slack.payload_text import plain_text


@pytest.mark.parametrize(
    ("arrived", "typed"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("&amp;lt;", "&lt;"),
        ("<mailto:priya@x.io|priya@x.io>, VP", "priya@x.io, VP"),
        ("Priya, <tel:5550102200|555 010 2200>", "Priya, 555 010 2200"),
        ("<tel:5550102200>", "5550102200"),
        ("<https://x.io/a?b&amp;c|x.io>", "x.io"),
        ("<https://x.io/>", "https://x.io/"),
        ("<@U0DANA|Dana> in <#C0GENERAL|general>", "@Dana in #general"),
        ("<!channel>", "@channel"),
    ],
)
def test_text_reads_as_it_was_typed(arrived: str, typed: str) -> None:
    assert plain_text(arrived) == typed
