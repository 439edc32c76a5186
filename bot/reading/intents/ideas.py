"""The ideas that messages are made of, each with the ways in which people put it.

They stand in `ideas/`: an idea's name, and below it its phrases. A phrase stands for all its slips, with or without
small words; "_" in it is up to three words. To teach the bot a new way to say something, add it there, and an example
to `tests/bot/intents/phrases.txt`.
"""

from pathlib import Path

_FOLDER = Path(__file__).with_name("ideas")


def ideas() -> dict[str, tuple[str, ...]]:
    """The phrases of each idea, by its name; read anew each time, as they are needed only to build tables."""
    found = dict[str, list[str]]()
    for file in sorted(_FOLDER.glob("*.txt")):
        name = ""
        for line in filter(None, file.read_text(encoding="utf-8").splitlines()):
            if line[0].isalpha():
                name = line
            else:
                found.setdefault(name, []).append(line.strip())
    return {name: tuple(" ".join(lines).split(", ")) for name, lines in found.items()}


def plain(name: str) -> frozenset[str]:
    """The words of a list in `plain/`: `small` ones need no explaining, `filler` changes nothing in what is meant."""
    return frozenset(Path(__file__).with_name("plain").joinpath(f"{name}.txt").read_text(encoding="utf-8").split())
