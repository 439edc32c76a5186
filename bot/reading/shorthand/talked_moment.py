"""One thing that two people talked about, and in which kind of sentence a note may come back to it. Pure."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.support.patterns import regex


class Frame(Enum):
    """In which kind of sentence a moment can stand."""

    FAVOUR = auto()
    """Behind "Thank you for": "walking me through the blast freezer"."""
    LIKED = auto()
    """Behind "I was glad you liked": "that I keep a kill list"."""
    HELP = auto()
    """Behind "I'd like to help you": "start teaching patients to self-cannulate"."""
    HEARD = auto()
    """Behind "I liked hearing that": "you fish the same creek as my grandpa"."""
    CAME_UP = auto()
    """The same, of how they came to their work: "you drove the 12 yourself for nine years"."""
    PROUD = auto()
    """Behind "You have every reason to be proud of": "the new racking"."""
    NOTICED = auto()
    """Behind "I noticed that": "you know every operator by name"."""
    OFFERED = auto()
    """Behind "As I said,": "I'd set up a table in the break room"."""
    SHARED = auto()
    """Before "and so do I": "you ride a Harley"."""
    AGREED = auto()
    """Behind "I agree with you that": "the first twenty minutes should be tea and no forms"."""
    CALLED = auto()
    """What they have a word for: "spreadsheet bingo"."""
    TOPIC = auto()
    """Behind "talking with me about": "the dam removal at Pike's Mill"."""


@dataclass(frozen=True)
class Moment:
    """One thing that the note may come back to."""

    frame: Frame
    text: str


TROUBLE = regex(
    r"\b(?:recalls?|scrap|just to|complain\w*|cuss\w*|worr\w+|nervous|scared|afraid"
    r"|embarrass\w*|angry|upset|hate[sd]?|los(?:[ets]\w*|ing)|slow\w*|quit\w*|died?|dies"
    r"|fired|lawsuits?|sued?|wrong|mess\w*|behind|short|crazy"
    r"|terrible|awful|bad|nobody|no one|none|never|hardly|can't|won't"
    r"|doesn't|don't|isn't|aren't|not|weak|tired|stuck|problems?"
    r"|issues?|faults?|fail\w*|broken?|breaks?|trouble\w*|backlogs?"
    r"|tension|fight\w*|struggl\w*|sick|layoffs?|cuts?|bugs "
    r"(?:him|her|them)|stress\w*|turnover|late|overwhelmed|drowning"
    r"|burn\w*|confus\w*|divorce\w*|cancer|pregnan\w+|leaving"
    r"|retir\w+|old|fat|salary|pay|raise|triple|crash\w*|1[ -]star"
    r"|bust|bankrupt\w*|receivership|mistakes?|errors?|accidents?|injur\w+|theft|steal\w*|understaffed|flood\w*|jam(?:s|med|ming)|cancel\w*|flops?|headaches?|bleed\w*|leak\w*|delay\w*|pulling|NOT)\b",
    re.IGNORECASE,
)
"""What a note does not remind people of."""
GRAVE = regex(
    r"\b(?:complain\w*|reviews?|lawsuits?|mess\w*|embarrass\w*|layoffs?"
    r"|fired|wrong|angry|problems?|issues?|backlogs?|theft|accidents?|leaving|left|quit\w*"
    r"|salary|pay|divorce\w*|cancer|worr\w+|turnover|rude|bad|terrible)\b",
    re.IGNORECASE,
)
"""What one does not thank for being shown."""
WHO = r"(?:he|she|they|we)"
"""Of whom a jotting tells; "we" are the reader's people as well."""


def is_name(thing: str) -> bool:
    """Whether a thing's words have capitals beyond the first."""
    return bool(re.match(r"[A-Z][a-z]+ [A-Z]", thing))
