"""Stock phrases that stand for plainer words, and these words: what the review finds worn or wooden, said plainly."""

import re

from bot.notes.checks.idioms import said

_PLAINLY = {
    "(i(?:'m| am) writing (this )?((e-?mail|letter|note) )?to|(i )?just wanted to) (say )?thank(s| you)": "Thank you",
    "i (would like|wish) to (take this opportunity to )?(express|extend|convey) my ((deep|sincere|heartfelt|warm) )?"
    "(gratitude|thanks|appreciation)( to you)? for": "Thank you for",
    "please find (attached|enclosed)": r"I've \1",
    "kindly (do|note|consider|inform|advise|let)": r"please \1",
    "as you (so )?kindly (allowed|agreed|permitted)": "as you said I could",
    "revert (back )?(to me|at)": r"write back \2",
    "please (do not|don't) hesitate to": "please",
    "at your earliest convenience": "",
    "your good (self|selves)": "you",
    "pick your brain": "ask you",
    "touch base": "talk",
    "circle back": "ask again",
    "reach out to": "write to",
    "leverage": "use",
    "leveraged": "used",
    "leveraging": "using",
    "utili[sz]e": "use",
    "utili[sz]ed": "used",
    "utili[sz]ing": "using",
    "deep dive": "close look",
}
INSTEAD: tuple[tuple[re.Pattern[str], str], ...] = tuple((said(way), instead) for way, instead in _PLAINLY.items())
"""Each with what is said instead; "" for what is left out."""
