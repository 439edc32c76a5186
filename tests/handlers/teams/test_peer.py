"""The story in Microsoft's Agents Playground, where that is installed: its rendering, and its connector."""

import shutil
import subprocess
import sys

import pytest

from tests.browser import CHROMIUM
from tests.handlers.teams.peer import ALONE, BEATS, PROGRAM

pytestmark = pytest.mark.whole


@pytest.mark.skipif(not (PROGRAM and CHROMIUM and shutil.which("unshare")), reason="it is not installed")
def test_an_interview_and_the_weeks_after_it_are_played_in_microsofts_agents_playground() -> None:
    played = subprocess.run(
        [*ALONE, sys.executable, "-m", "tests.handlers.teams.peer"], capture_output=True, text=True, check=False
    )
    assert played.returncode == 0, played.stdout + played.stderr
    assert [beat.sees for beat in BEATS if beat.sees not in played.stdout] == []
    assert "It was added to the notes." in played.stdout
