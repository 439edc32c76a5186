"""How the bot talks to Slack."""

import logging

from handlers.slack.messenger import make_client


def test_what_goes_to_slack_is_put_into_words_for_no_log() -> None:
    client = make_client("xoxb-1", "http://127.0.0.1/api/")
    assert client.logger.level > logging.DEBUG  # the SDK looks at the logger's own level, whatever holds above it
