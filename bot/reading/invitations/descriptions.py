"""Company and role as an invitation's description names them: in a line of its own, or in a sentence."""

import re

from bot.reading.people.lines import visible
from bot.support.limits import LONGEST_EMPLOYER
from bot.support.patterns import regex

_MOST = 5_000
_TAG = regex(r"</?[A-Za-z][^<>]*>")
_NEW_LINE_TAG = regex(r"<(?:br|/p|/div|/li)\b[^<>]*>", re.IGNORECASE)
_LABEL_ENDS = r"\s?(?::|\s[-–—]\s)\s?(\S[^;|\n]*)"
_OPENS = r"(?:^|[;|])[^\w\n;|]{0,10}"
_ROLE_LINE = regex(
    rf"{_OPENS}(?:(?:what|which) (?:position|role|job)[^:?\n]{{0,40}}\?"
    rf"|position|role|job(?: title)?|opening|vacancy|req(?:uisition)?|appl(?:ied|ying) for)"
    rf"{_LABEL_ENDS}",
    re.IGNORECASE | re.MULTILINE,
)
_COMPANY_LINE = regex(
    rf"{_OPENS}(?:company|employer|organi[sz]ation|client|hiring company)(?: name)?{_LABEL_ENDS}",
    re.IGNORECASE | re.MULTILINE,
)
_EVENT_NAME = regex(rf"{_OPENS}event (?:name|type)(?:{_LABEL_ENDS}|\s?\n\s?(\S[^;|\n]*))", re.IGNORECASE | re.MULTILINE)
_NAME = r"([A-Z][\w&'/-]*(?:\s(?:of|and|&|[A-Z][\w&'/-]*)){0,7})"
_ROLE_SAID = regex(
    rf"\b(?:[Ff]or|[Aa]bout|[Rr]egarding|[Dd]iscuss|[Oo]f|[Ii]n)\s(?:the|our|an?)\s{_NAME}\s(?:role|position|opening|opportunity|"
    rf"vacancy)\b|\b(?:role|position|post|opening)\s(?:of|as)\s(?:an?\s|the\s|our\s)?{_NAME}|"
    rf"\b(?:applying|applied|application|interview(?:ing)?)\sfor\s(?:the\s|our\s|an?\s)?{_NAME}\s(?:at|with)\b"
)
_CLIENT_SAID = regex(rf"\b(?i:on behalf of|(?:my|our) client,?)\s(?:our client,?\s)?{_NAME}")


def plain(description: str) -> str:
    """The text of a description, which may be written in HTML."""
    text = without_tags(_NEW_LINE_TAG.sub("\n", description[:_MOST]))
    return "\n".join(" ".join(visible(line).split()) for line in text.splitlines())


def without_tags(text: str) -> str:
    """A text without the tags of HTML; "<>" between two names is none."""
    return _TAG.sub(" ", text)


def role_in(description: str) -> str:
    """The role that a plain description has a line for, or ""."""
    return _line(_ROLE_LINE, description)


def event_name_in(description: str) -> str:
    """What a booking page calls the appointment: "30 Minute Phone Screen - Customer Success Lead"; or ""."""
    return _line(_EVENT_NAME, description)


def role_said_in(description: str) -> str:
    """The role that one of its sentences names, or ""."""
    return _said(_ROLE_SAID, description)


def company_in(description: str) -> str:
    """The company that it names as the one that hires, also where an agency writes; or ""."""
    return _line(_COMPANY_LINE, description) or _said(_CLIENT_SAID, description)


def _line(label: re.Pattern[str], description: str) -> str:
    found = label.search(description)
    said = next(filter(None, found.groups()), "") if found else ""
    return said.strip(" .*") if len(said) <= LONGEST_EMPLOYER else ""


def _said(sentence: re.Pattern[str], description: str) -> str:
    found = sentence.search(description)
    return next(filter(None, found.groups()), "")[:LONGEST_EMPLOYER] if found else ""
