"""`python -m playground`, when it cannot start."""

import sys
from pathlib import Path

import pytest

from playground.__main__ import main
from tests.playground.conftest import MANIFEST


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--manifest", "nope.yml"], "nope.yml is not there."),
        (["--manifest", "broken.yml"], "The playground cannot start: broken.yml is no app manifest: it is no YAML."),
        (["--manifest", "list.yml"], "The playground cannot start: list.yml is no app manifest: it has no"),
        (
            ["--manifest", str(MANIFEST), "--port", "99999"],
            "The playground cannot start: bind(): port must be 0-65535.",
        ),
    ],
)
def test_why_the_playground_cannot_start_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.yml").write_text("{")
    Path("list.yml").write_text("[]")
    monkeypatch.setattr(sys, "argv", ["playground", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr().err.startswith(sentence)
