"""Where the files that travel with the code are: at the top of a checkout, or inside the installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def path(name: str) -> Path:
    """The file or folder of this name, such as "templates" or "manifest.yml". Raises FileNotFoundError."""
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.exists():
            return place
    raise FileNotFoundError(f"{name} is neither in the installed package nor beside it")
