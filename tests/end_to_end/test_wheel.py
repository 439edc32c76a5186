"""The wheel runs without the repository, and with what `make install` installs and nothing else."""

import os
import subprocess
import sys
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from bot.support import files
from playground.server import Playground
from tests.end_to_end.test_command_line import SETTINGS, environment, playground  # noqa: F401 - fixtures

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = ["wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", *build, str(ROOT)], check=True, timeout=120)
    [made] = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def afterword(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, in a venv of its own that has the wheel and what `requirements.txt` names."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, symlinks=True)
    install = ["--python", str(home / "bin/python"), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], check=True, timeout=120)
    [packages] = home.glob("lib/python*/site-packages")
    for name in locked():
        link(name, packages)
    return home / "bin/afterword"


def locked() -> list[str]:
    """The packages of `requirements.txt` that this machine needs."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    wanted = [Requirement(line.rstrip(" \\")) for line in lines if line[:1].isalnum()]
    return [each.name for each in wanted if each.marker is None or each.marker.evaluate()]


def link(name: str, packages: Path) -> None:
    """Put a package that is installed here into the other venv, without any network."""
    distribution = metadata.distribution(name)
    for top in {file.parts[0] for file in distribution.files or ()} - {"..", "__pycache__"}:
        place = packages / top
        if not place.exists():
            place.symlink_to(Path(str(distribution.locate_file(top))))


def run(command: Path, *arguments: str, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS | {"PYTHONPATH"}}
    return subprocess.run(
        [command, *arguments], env=kept | settings, cwd=cwd, capture_output=True, text=True, timeout=60, check=False
    )


def test_everything_that_the_code_reads_is_in_the_wheel(wheel: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "bot", "handlers", "playground", "templates", "manifest.yml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    moved = ("templates/", "manifest.yml")
    wanted = {f"bot/{name}" if name.startswith(moved) else name for name in tracked.stdout.split()}
    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_it_runs_from_any_folder_without_the_repository(
    afterword: Path,
    environment: dict[str, str],  # noqa: F811
    playground: Playground,  # noqa: F811
    tmp_path: Path,
) -> None:
    assert run(afterword, "--version", cwd=tmp_path).stdout == f"afterword {files.version()}\n"
    assert run(afterword, "manifest", cwd=tmp_path).stdout == files.path("manifest.yml").read_text()
    assert list(tmp_path.iterdir()) == []
    migrated = run(afterword, "migrate", cwd=tmp_path, **environment)
    assert migrated.stdout == "The database is up to date.\n", migrated.stderr
    examined = run(afterword, "doctor", cwd=tmp_path, **environment)
    assert examined.returncode == 0, examined.stdout + examined.stderr
    told = run(afterword, "demo", "--story", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Dear Priya," in told.stdout
