"""The permission matrix, row by row, on Teams."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.actions.interaction import May
from handlers.teams.render import plain
from tests.handlers.slack.matrix import ROWS
from tests.handlers.slack.payloads import NOTHING, REFUSALS, Row, expected
from tests.handlers.slack.personas import (
    ADMIN,
    COACH,
    ELSEWHERE,
    FORMER,
    GONE,
    MARK,
    MEMBER,
    OTHER_COACH,
    OWNER,
    Persona,
)
from tests.handlers.teams.trial import UNHIDDEN, TeamsTrial, answers, told, trial_of
from tests.words import wanted

QUICK = 6


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TeamsTrial]:
    with pytest.MonkeyPatch.context() as patch, trial_of(tmp_path_factory.mktemp("trial"), patch) as made:
        yield made


def cells() -> Iterator[Any]:
    for at, row in enumerate(filter(answers, ROWS)):
        for persona in row.personas:
            marks = () if at < QUICK and persona is OWNER else (pytest.mark.whole,)
            yield pytest.param(row, persona, id=f"{row.name}: {persona.name}", marks=marks)


@pytest.mark.parametrize(("row", "persona"), list(cells()))
def test_on_teams_everybody_is_answered_as_the_matrix_says_and_reaches_only_what_is_for_them(
    trial: TeamsTrial, row: Row, persona: Persona
) -> None:
    before, words = trial.again(), expected(row, persona)
    if persona in (MEMBER, OTHER_COACH, ADMIN):
        words = UNHIDDEN.get(row.name, words)
    status, said = trial.send(row, persona)
    (sams, ours), (sams_now, ours_now) = before, trial.rows()
    assert status == (403 if persona is ELSEWHERE else 200)
    if persona is ELSEWHERE:
        assert said == []
    elif words != NOTHING and persona not in (GONE, FORMER):
        assert told(plain(wanted(words) if isinstance(words, str) else words.text), said), said
    if persona not in row.reached_by:
        assert sams_now == sams
        assert MARK not in str(said).lower()
    if persona not in row.rulers:
        assert ours_now == ours
    if words in REFUSALS and row.may is not May.LINKER and persona is not COACH:
        assert "inner-circle" not in str(said)
