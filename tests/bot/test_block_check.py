"""What `doctor --blocks` makes of Slack's answers; that it walks past the forms is held in `end_to_end`."""

from typing import Any

import pytest

from bot.app.block_check import Screen, difference
from bot.app.finding import Finding

GOOD = [{"type": "section", "text": {"type": "plain_text", "text": "Well done"}}]
BAD = [{"type": "section", "text": {"type": "plain_text", "text": "Well done", "emphasis": 1}}]
REFUSED: dict[str, Any] = {
    "ok": False,
    "error": "invalid_blocks",
    "errors": [{"code": "failed_constraint", "message": "unsupported type: plain_text", "pointer": "/0/text/type"}],
}
WHERE = "message (Well done)"


@pytest.mark.parametrize(
    ("blocks", "answer", "says"),
    [
        (GOOD, {"ok": True}, None),
        (BAD, REFUSED, None),
        (
            GOOD,
            REFUSED,
            "the playground takes it, Slack does not: unsupported type: plain_text at /0/text/type",
        ),
        (
            BAD,
            {"ok": True},
            "Slack takes it, the playground does not: invalid additional property: emphasis at /blocks/0/text",
        ),
        (GOOD, {"ok": False, "error": "ratelimited"}, "not checked, Slack says ratelimited"),
    ],
)
def test_where_slack_and_the_playground_judge_differently_is_said(
    blocks: list[Any], answer: dict[str, Any], says: str | None
) -> None:
    expected = says and Finding(WHERE, False, says)
    assert difference(Screen("blocks", blocks), answer) == expected
