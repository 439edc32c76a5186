"""The end of a phone number is mended by words: "her number ends 0149, not 0148". Pure."""

import re
from dataclasses import replace

from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import Corrected, Found, Which
from bot.vocabulary.answers import Answers
from bot.wording.phrases import phrase

_ENDS = forms(
    """
    [WHOSE ](number|phone|cell|mobile) (should end|ends|ended)[ in| with] {new}[[,] (not|instead of|rather than) {old}]
    [it |that ](should end|ends)[ in| with] {new},? (not|instead of|rather than) {old}
    [the ]last DIGITS (are|is|were|was|should be) {new}[[,] (not|instead of|rather than) {old}]
    """,
    WHOSE=r"(?:the|her|his|their|\w+'s)",
    DIGITS="(?:two|three|four|five|2|3|4|5|few) (?:digits|numbers)",
)


def end_changed(said: str, answers: Answers) -> Found:
    """The one number that is meant, with another end; of several it is asked which."""
    found = matched(said, _ENDS)
    if not found or not found["new"].isdigit():
        return None
    new, old = found["new"], found.groupdict(default="").get("old", "")
    noted = dict.fromkeys(filter(None, [*(met.phone for met in answers.met), answers.call_number]))
    meant = [number for number in noted if re.sub(r"\D", "", number).endswith(old) and len(new) < len(number)]
    if len(meant) != 1:
        return Which(tuple(meant)) if meant else None
    number = _with_end(meant[0], new)
    met = tuple(replace(each, phone=number) if each.phone == meant[0] else each for each in answers.met)
    call = number if answers.call_number == meant[0] else answers.call_number
    return Corrected(
        replace(answers, met=met, call_number=call), phrase("corrections.number_is_now", after=number, before=meant[0])
    )


def _with_end(number: str, end: str) -> str:
    """The number with its last digits replaced, written as it was."""
    left, signs = [*end], list[str]()
    for sign in reversed(number):
        signs.append(left.pop() if sign.isdigit() and left else sign)
    return "".join(reversed(signs))
