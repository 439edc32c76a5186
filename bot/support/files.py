"""Where files that ship with the code are: at the top of a checkout, or inside the installed package."""

import tomllib
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def path(name: str) -> Path:
    """The path of a file or folder such as "templates" or "manifest.yml". Raises FileNotFoundError."""
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.exists():
            return place
    raise FileNotFoundError(f"{name} is neither in the installed package nor beside it")


def version() -> str:
    """The bot's version, such as "0.1.0"; pyproject.toml is the only place that states it."""
    found: str = tomllib.loads(path("pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    return found
