"""`python -m playground.teams`, when it cannot start."""

import sys
from pathlib import Path

import pytest

from playground.teams.__main__ import main
from tests.playground.teams.conftest import MANIFEST


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nope.json"], "nope.json is not there."),
        (["broken.json"], "The tenant cannot start: broken.json is no Teams app manifest: it is no JSON."),
        (["slack.json"], "The tenant cannot start: slack.json is no Teams app manifest: it declares no bots."),
        (["odd.json"], "The tenant cannot start: odd.json is no Teams app manifest: "),
        ([str(MANIFEST), "--port", "99999"], "The tenant cannot start: bind(): port must be 0-65535."),
    ],
)
def test_why_the_tenant_cannot_start_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.json").write_text("{")
    Path("slack.json").write_text('{"display_information": {}}')
    Path("odd.json").write_text('{"bots": [{"scopes": []}]}')
    monkeypatch.setattr(sys, "argv", ["playground.teams", "--manifest", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr().err.startswith(sentence)
