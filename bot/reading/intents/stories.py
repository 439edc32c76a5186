"""Whether somebody tells of what they once did, which asks for nothing. Pure."""

from itertools import pairwise

from bot.reading.intents.finding import known

_WORKED = frozenset(["led", "ran", "cut", "built", "grew", "taught", "drove"])
_AUXILIARY = frozenset(
    ["do", "did", "am", "was", "are", "were", "can", "could", "should", "would", "shall", "may", "if"]
)
"""Before what is only asked or supposed."""
_STATES = frozenset(
    """
    need wanted hoped expected asked needed wished moved tapped pressed clicked relocated shifted landed arrived
    """.split()  # noqa: SIM905
)
_DID = frozenset(
    [
        "had",
        "set",
        "led",
        "ran",
        "cut",
        "built",
        "made",
        "wrote",
        "set",
        "sold",
        "grew",
        "won",
        "kept",
        "taught",
        "drove",
        "brought",
        "held",
        "spoke",
        "saw",
    ]
)


def is_work(words: list[str]) -> bool:
    """Whether somebody tells of work they did, in words that no intent uses: "I designed", "we built"."""
    pairs = pairwise(words)
    return any(
        who in {"i", "we"} and (did in _WORKED or (did.endswith("ed") and did not in known())) for who, did in pairs
    )


def is_story(words: list[str]) -> bool:
    """Whether somebody tells what they did: "I designed the settings page"."""
    triples = zip(["", *words], words, words[1:], strict=False)
    return any(
        who in {"i", "we"} and before not in _AUXILIARY and (did in _DID or (did.endswith("ed") and did not in _STATES))
        for before, who, did in triples
    )
