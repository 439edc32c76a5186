"""What `deploy/` names is there, and the bot is run with as few rights as can be. No container is built here."""

import configparser
import fnmatch
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from bot.app.cli import app
from bot.app.serving import AT_THE_LATEST
from bot.support.settings import DatabaseSettings
from tests.end_to_end.test_command_line import environment, playground, serving  # noqa: F401 - fixtures
from tests.tables import ROOT

DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "afterword.service"
CONTAINERFILE = (DEPLOY / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yml").read_text(encoding="utf-8"))
COMMANDS = {command.callback.__name__ for command in app.registered_commands if command.callback}
MOST_EXPOSED = 1.5
"""Of ten, as systemd counts it; a unit without any hardening has 9.6."""


def service() -> Mapping[str, str]:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(UNIT)
    return unit["Service"]


def instructions(name: str) -> list[str]:
    return re.findall(rf"^ *{name} +(.*)$", CONTAINERFILE, re.M)


def test_the_unit_starts_a_command_of_the_wheel_in_its_own_folder_and_waits_for_its_end() -> None:
    program, command = service()["ExecStart"].split()
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert (Path(program).name in scripts, command in COMMANDS) == (True, True)
    assert service()["WorkingDirectory"] == f"/var/lib/{service()['StateDirectory']}"
    assert int(service()["TimeoutStopSec"]) > AT_THE_LATEST.total_seconds()


@pytest.mark.whole
@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this machine has no systemd-analyze")
def test_systemd_takes_the_unit_and_finds_little_exposed(tmp_path: Path) -> None:
    there = tmp_path / UNIT.name
    program = service()["ExecStart"].split()[0]
    there.write_text(UNIT.read_text(encoding="utf-8").replace(program, sys.executable), encoding="utf-8")
    verified = subprocess.run(["systemd-analyze", "verify", there], capture_output=True, text=True, check=False)
    assert (verified.returncode, verified.stderr) == (0, "")
    judge = ["systemd-analyze", "security", "--offline=true", "--no-pager", str(there)]
    judged = subprocess.run(judge, capture_output=True, text=True, check=False).stdout
    [exposure] = re.findall(r"Overall exposure level.*: ([\d.]+)", judged)
    assert float(exposure) <= MOST_EXPOSED


def test_the_image_copies_what_is_there_and_let_through_and_runs_as_nobody_special() -> None:
    rules = [line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").split() if not line.startswith("#")]
    let_through = {line[1:] for line in rules if line.startswith("!")}
    copied = {source for line in instructions("COPY") if "--from" not in line for source in line.split()[:-1]}
    assert copied == let_through
    assert all((ROOT / source).exists() for source in copied)
    assert not any(fnmatch.fnmatch(source, ".env*") for source in let_through)
    assert [int(part) > 0 for part in instructions("USER")[-1].split(":")] == [True, True]
    assert set(json.loads(instructions("CMD")[-1])) <= COMMANDS
    assert all("/" not in line.split()[0] for line in instructions("FROM")), "no registry is named"


@pytest.mark.whole
def test_the_health_check_finds_a_bot_that_is_alive_and_none_that_is_not(
    environment: dict[str, str],  # noqa: F811
    tmp_path: Path,
) -> None:
    [check] = re.findall(r"^HEALTHCHECK .*CMD (\[.*\])$", CONTAINERFILE, re.M)
    _, *arguments = json.loads(check)
    with serving(tmp_path, PORT="0", **environment) as told:
        port = told[0].strip().rpartition(":")[2]
        asked = [sys.executable, *arguments], os.environ | {"PORT": port}
        assert subprocess.run(asked[0], env=asked[1], timeout=30, check=False).returncode == 0
    after = subprocess.run(asked[0], env=asked[1], timeout=30, check=False, stderr=subprocess.DEVNULL)
    assert after.returncode != 0


def test_compose_builds_that_image_and_runs_it_with_few_rights_on_a_database_that_the_bot_knows() -> None:
    bot, database = COMPOSE["services"]["bot"], COMPOSE["services"]["database"]
    context = (DEPLOY / bot["build"]["context"]).resolve()
    assert (context, (context / bot["build"]["dockerfile"]).is_file()) == (ROOT, True)
    assert (bot["read_only"], bot["cap_drop"]) == (True, ["ALL"])
    assert "no-new-privileges:true" in bot["security_opt"]
    assert bot["user"] == instructions("USER")[-1]
    assert int(bot["stop_grace_period"].removesuffix("s")) > AT_THE_LATEST.total_seconds()
    url = re.sub(r"\$\{POSTGRES_PASSWORD[^}]*\}", "secret", bot["environment"]["DATABASE_URL"])
    overridden = {"DATABASE_URL", "HOST", "PORT"}  # whatever a copy of .env.example says of them
    assert overridden <= set(bot["environment"])
    made = database["environment"]
    expected = f"postgresql+psycopg://{made['POSTGRES_USER']}:secret@database/{made['POSTGRES_DB']}"
    assert DatabaseSettings(database_url=url).database_url == expected
    places = [volume.partition(":") for each in (bot, database) for volume in each["volumes"]]
    assert {name for name, _, _ in places} == set(COMPOSE["volumes"])
    assert bot["volumes"][0].endswith(f":{instructions('VOLUME')[-1]}")
