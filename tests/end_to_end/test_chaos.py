"""A short run of `python -m tests.chaos`."""

import pytest

from tests.chaos.run import chaos

pytestmark = pytest.mark.whole


def test_killed_thirty_times_while_slack_fails_the_bot_sends_each_nudge_once_and_none_that_was_stopped() -> None:
    verdicts = chaos(kills=30)[0].values()
    evidence = [line for verdict in verdicts for line in verdict.evidence]
    assert not evidence, "\n".join(evidence)
    assert sum(verdict.counts["kills"] for verdict in verdicts) == 30
    assert any(verdict.counts["found by look-up"] for verdict in verdicts), "the kills missed their aims"
