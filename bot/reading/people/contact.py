"""Whom to call and on which number, read from what was typed: "yes, call Tom at 555 0102".

Unlike whom they met, there is one contact an interview: the first number counts, and "Priya or Bo" is one answer.
"""

import re
from dataclasses import dataclass

from bot.reading.people.lines import unescaped, visible
from bot.reading.people.pasted import written_out
from bot.reading.people.people import EMAIL, read_people
from bot.reading.people.phones import in_digits, phone_numbers, without_phones
from bot.support.limits import LONGEST_EMAIL, LONGEST_WHOM
from bot.support.patterns import regex

_NOT_WHOM = regex(
    r"\b(?:i|we)'(?:ve|d|m)\b|\b(?:yes|yeah|yea|ya|yep|yup|oui|haan|ji|aye|nae|bother|bug|hmu|sure|k|ok|okay|calls?|go|through|thru|madam|ma'?am|ring|text|reach|dial|ask|for|at|on|"
    r"her|his|him|their|them|the|my|"
    r"gets|leaves|starts|finishes|works|comes|goes|txt|mate|"
    r"says?|saying|tells?|telling|told|asks|asked|asking|talks?|talking|speaks?|speaking|maybe|perhaps|probably|better|"
    r"may(?= (?:be|i|we|he|she|you|u|call|ask|go)\b)|(?<=he )may|(?<=they )may|(?<=\bu )may|"
    r"(?-i:he|she|they|to)|"
    r"just|names?|cell|cellphone|mobile|phone|office|front|desk|reception|line|landline|numbers?|direct|main|"
    r"tel|work|"
    r"(?<=you )may|(?<=i )may|be|brief|beforehand|weekdays?|mean|nah|worries|thing|late|early|tmrw|tomorrow|"
    r"today|definitely|leave|first|second|half|"
    r"voicemail|travels|doesnt|doesn't|pick|kindly|calls|instead|home|whatsapp|ext|extension|is|its|it's|same|"
    r"so|u|you|can|i'll|ill|i|me|card|gave|picks|answers|up|whoever|"
    r"anyone|hell|heck|"
    r"absolutely|said|after|before|vote|not|but|during|service|lunch|please|pls|thx|thanks|problem|fine|no|anytime|"
    r"whenever|time|any|already|have|has|got|know|as|like|last|use|one|number's|see|above|person|people|pay|"
    r"paid|will|puts?|transfer|forget|forgot|forgotten|hers|theirs|mailto|e-?mails?|address|something|somewhere|rest|dont|"
    r"ref|reference|zip|round|by|switchboard)\b|'s\b",
    re.IGNORECASE,
)

_ADDRESS = regex(r"(?:\bmail ?to ?:\s*)?(?<![^\s<>,;:])<?[^\s<>@,;]{0,64}@[^\s<>,;]*>?|\bmail ?to ?:\s*", re.IGNORECASE)
_AROUND_AT = regex(r"(?<=\w) @ (?=[\w-]{1,60}\.[a-z]{2,24}\b)", re.IGNORECASE)
"""As in "jane @ acme.com"."""
_OF_ANOTHER = regex(
    r"\b[^\W\d_]+['’]s (?:(?:personal|executive) )?(?:assistant|secretary|deputy|e\.?a\.?|p\.?a\.?)\b(?= [^\W\d_])",
    re.IGNORECASE,
)
"""Before the name of somebody who answers for another: "Grant's assistant Jo" is Jo."""
LONGEST_SAID = 1_000
"""Characters in which somebody is looked for."""


_PARTS = regex(r"[,;!]+\s*|(?<=[a-z\d]{3})\.\s+|\s-\s|\b(?:but|because|though|so)\b", re.IGNORECASE)
_WHEN = regex(
    r"\b(?:after|before|between|until|till|not(?!\s*$)|unless|if|once|when|while|during|over|any ?time|whenever|from|"
    r"by|in the|in (?:a|an|\d+|two|three)|this|next|mornings?|afternoons?|evenings?|arvo|lunch ?time|noon|midday|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:on )?(?:a )?\d{1,2}(?::\d\d)? ?[ap]m|wait|leave it|"
    r"only(?! (?:ask|call|ring|speak|through|thru|via))|(?:she|he|they|that)(?:'?s| is| are| was| will|'ll)|"
    r"(?:you|u|i|we|she|he|they) (?:may|can|could)(?=\W*$| call\W*$)|"
    r"(?:text|e-?mail|message) (?:her |him |them )?first|(?:is|are) (?:best|better)|"
    r"will (?:put|connect)|give (?:it|them|her|him))\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""From here on a part says when, or that one may: no names."""


@dataclass(frozen=True)
class Contact:
    """Whom to call and on which number, and an e-mail address said along; what was not said is ""."""

    whom: str
    number: str
    email: str = ""


def _is_read(address: str) -> bool:
    """Whether a person may read what is sent there: not "no-reply@greenhouse.io"."""
    nobody = re.match(r"(?:do-?not|no)[._-]?reply\b", address, re.IGNORECASE)
    return len(address) <= LONGEST_EMAIL and not nobody


def read_contact(text: str) -> Contact | None:
    """Whom to call, the first number and the e-mail address in a text, each of which may be missing.

    None without any. Of several addresses none is taken: it is not said which is whose. An address is nobody's name,
    and neither is a faulty one.
    """
    line = visible(written_out(_AROUND_AT.sub("@", in_digits(unescaped(text[: 2 * LONGEST_SAID])))))
    emails = {found[1].lower() for found in EMAIL.finditer(line) if _is_read(found[1])}
    email = emails.pop() if len(emails) == 1 else ""
    line = _ADDRESS.sub(" , ", line)
    number = next(iter(phone_numbers(line)), "")
    rest = ", ".join(_WHEN.split(part)[0] for part in _PARTS.split(without_phones(line[:LONGEST_SAID])))
    rest = _OF_ANOTHER.sub("", re.sub(r"\bor\b", " and ", rest))
    people = read_people(_NOT_WHOM.sub(" ", rest))
    whom = " or ".join(met.name for met in people)[:LONGEST_WHOM].strip()
    return Contact(whom, number, email) if whom or number or email else None
