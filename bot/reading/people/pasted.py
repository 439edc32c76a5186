"""What people paste when they are asked whom they met: mails, signatures, business cards, profiles. Pure.

What is no person in it (greetings, headers, addresses, companies) is taken out here, a line at a time, and is shown as
left out by whoever reads the rest.
"""

import re

from bot.reading.people.trades import is_place
from bot.support.limits import LONGEST_NAME
from bot.support.patterns import regex

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "＂": '"'})
SHORTCODE = regex(r"(?<![\w:]):[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*:(?::skin-tone-\d:)?", re.IGNORECASE)
_P = (
    r"(?:he|him|his|she|hers?|they|them|theirs?|ze|zie|hir|zir|xe|xem|ey|em|fae|er|ihm|ihn|sie|ihr|elle|ella|"
    r"lui|il|él|"
    r"el|hen|hon|han|any|all|any pronouns|iel|dey)"
)
_PRONOUNS = regex(
    rf"[(\[]\s*(?:pronouns?:?\s*)?{_P}(?:\s*[/,|&]\s*{_P})*\s*[)\]]"
    rf"|\b(?:my )?pronouns?(?: are|:)?\s*{_P}(?:\s*[/,|&]\s*{_P})*\b|\b{_P}\s?/\s?{_P}(?:\s?/\s?{_P})*\b|\bn/a\b",
    re.IGNORECASE,
)
_LINK = regex(
    r"(?<![\w.@-])(?:https?://|www\.)\S+|(?<![\w.@-])(?:[\w-]+\.)+(?:com|org|net|io|co|edu)/\S+", re.IGNORECASE
)
_WROTE = regex(r"^On .{6,60}(?:\d:\d\d|[AP]M|\d{4}),?\s(?P<who>[^\d].+) wrote:$", re.IGNORECASE)
_SCHRIEB = regex(
    r"^(?:Am|Le|El) .{6,60}\d\d[:.h]\d\d,? ?(?:Uhr )?(?:schrieb |, )?"
    r"(?P<who>[^\d<]+<[^<>]+>)(?: a écrit| escribió)? ?:$"
)
_STRUCK = regex(r"(?<!\w)~\w[^~\n]{0,80}~(?!\w)")
_LABEL = regex(
    r"^(?:from|b?cc|name|full name|linked ?in|interviewers?(?: \d)?|panel(?:ists?)?|met|signed|contact|organi[sz]er"
    r"|attendees?|"
    r"with|e-?mail|title|position|web(?:site)?)\s*:\s*",
    re.IGNORECASE,
)
_NO_PERSON = regex(
    r"(?:sent|to|subject|date|reply-to|fwd?|re|when|where|location|company|employer|address|website|web)\s*:.*"
    r"|sent (?:from|via|on|by) .*|get outlook for .*|-{2,}.*(?:forwarded|original) message.*|[-_=*\s]{2,}"
    r"|(?:full )?name\s*[|,/]\s*(?:role|title|position|job|e-?mail|phone).*"
    r"|(?:hi|hello|dear|hey) [\w .]+[,!]"
    r"|\d+(?:st|nd|rd|th)?\+? ?(?:degree )?(?:connections?|followers|mutual connections?).*|.*\bcontact info|"
    r"connect|message|"
    r"follow(?:ing)?|view (?:full )?profile|open to work|he?r? pronouns|more|pending|about|experience|"
    r"(?:this|the information in this) e-?mail .*",
    re.IGNORECASE,
)
_SIGN_OFF = regex(
    r"(?:(?:with )?(?:best|kind|kindest|warm|warmest)(?: (?:regards|wishes))?|regards|thanks|thank you|many thanks|"
    r"thanks again|cheers|sincerely(?: yours)?|yours (?:sincerely|truly|faithfully)|talk soon|see you soon|"
    r"all the best|warmly|"
    r"respectfully|best wishes|br|vg|mfg|(?:liebe|viele|beste|herzliche|freundliche) grüße|mit (?:freundlichen|besten|"
    r"lieben) grüßen|gruß|cordialement|bien à vous|bien cordialement|"
    r"sincères salutations|(?:un )?saludos?(?: cordiales)?|"
    r"atentamente|atenciosamente|cordiali saluti|distinti saluti|met vriendelijke groet|(?:med )?(?:vänlig|vennlig|"
    r"venlig) (?:hälsning|hilsen)|hilsen|pozdrawiam|z poważaniem)\s*[,.!]*",
    re.IGNORECASE,
)
_CLOSING = regex(r"^(?:cheers|thanks|thank you|best|regards|best regards|kind regards|sincerely)[,!] ", re.IGNORECASE)
_HTML = regex(r"</?(?:b|i|p|br|em|strong|div|span|a|li|ul|td|tr)\b[^<>@]{0,100}>")
MARKUP = regex(r"(?<!\w)[*_~`]{1,3}(?=\w)|(?<=\w)[*_~`]{1,3}(?!\w)")
LONGEST_ADDRESS = 200
_ADDRESS = regex(
    r"(?i:\d+[a-z]? (?:\w+\.? ){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|way|"
    r"place|plaza|square|court)"
    r"\b.*)|(?i:(?:suite|ste|floor|p\.?o\.? box|room|building)\b.*\d.*)|.*\b[A-Z]{2},? \d{5}(?:-\d{4})?(?:,.*)?"
    r"|.*\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}"
)
_PROFILE = regex(
    r"\s{0,3}[·•|]\s{0,3}(?:[123](?:st|nd|rd)\b\+?(?: degree(?: connection)?)?|you\b)"
    r"|\b[123](?:st|nd|rd) degree connection\b|\b\d+\+? (?:connections|followers)\b|\bcontact info\b",
    re.IGNORECASE,
)


_WRITTEN_OUT = regex(
    r"\b([\w+-]{1,40}(?:(?: (?:dot|underscore|dash|hyphen) |\.)[\w+-]{1,40}){0,4})"
    r" ?(?:[\[({]at[\])}]| at (?=[\w-]{1,40} dot )) ?"
    r"([\w-]{1,40}(?:(?:\.| dot | ?[\[({]dot[\])}] ?)[\w-]{1,40}){1,4})\b",
    re.IGNORECASE,
)
_DOT = regex(r" ?[\[({]dot[\])}] ?| dot ", re.IGNORECASE)


def written_out(text: str) -> str:
    """With an address that was hidden from machines as it is: "ann dot lee at x dot com", "ann[at]x.com"."""
    return _WRITTEN_OUT.sub(lambda found: f"{_signs(found[1])}@{_signs(found[2])}", text)


def _signs(words: str) -> str:
    return re.sub(" (?:dash|hyphen) ", "-", re.sub(" underscore ", "_", _DOT.sub(".", words), flags=re.I), flags=re.I)


_PROFILE_LINK = regex(
    r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/(?:mwlite/)?(?:in|pub)/(?P<who>[\w%.-]+)", re.IGNORECASE
)
_EMOJI_APART = regex(
    rf"(?<=[a-z])\s*(?:[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]+|{SHORTCODE.pattern})\s*(?=[a-z])"
)


def emoji_apart(line: str) -> str:
    """With a comma for an emoji between a name and a title in small letters, where a name has its capital."""
    return _EMOJI_APART.sub(" , ", line) if line[:1].isupper() else line


def profiles(text: str) -> tuple[list[str], list[str]]:
    """The names in links to LinkedIn profiles, and the links that hold none: "linkedin.com/in/ana-diaz-1b2"."""
    names, strange = dict[str, None](), dict[str, None]()
    for found in _PROFILE_LINK.finditer(text):
        words = [word for word in found["who"].rstrip(".").split("-") if word.isalpha()]
        if 1 < len(words) < 5:
            names[" ".join(map(str.capitalize, words))] = None
        else:
            strange[found[0]] = None
    return [*names], [*strange]


def without_dress(line: str) -> str:
    """A line without what stands around words: smart quotes are plain, shortcodes, pronouns and links are gone."""
    line = SHORTCODE.sub(" ", line.translate(_QUOTES).replace("\ufe0f", "").replace("\u20e3", ""))
    return _PRONOUNS.sub(" ", _LINK.sub(" ", _HTML.sub(" ", line)))


def about_people(line: str) -> str:
    """What a pasted line says of people; "" for a greeting, a header or whatever else names nobody."""
    line = line.strip().lstrip("> ").strip()
    if found := _WROTE.match(line) or _SCHRIEB.match(line):
        return found["who"]
    line = _CLOSING.sub("", MARKUP.sub(" ", _STRUCK.sub(" ", line))).strip()
    if (
        _NO_PERSON.fullmatch(line)
        or _SIGN_OFF.fullmatch(line)
        or (len(line) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(line))
    ):
        return ""
    return _PROFILE.sub(" ", _LABEL.sub("", line)).strip()


def is_sign_off(line: str) -> bool:
    """Whether a mail ends with it, so that whoever wrote it stands below: "Best regards,"."""
    return bool(_SIGN_OFF.fullmatch(line.strip()))


def is_address(line: str) -> bool:
    """Whether a line of a card is where somebody lives or works: "Austin, Texas, United States"."""
    pieces = line.split(",")
    return 1 < len(pieces) < 4 and len(line) < LONGEST_NAME and is_place(pieces[-1])


def is_profile(line: str) -> bool:
    """Whether it is of a profile that was pasted: "Jane Doe · 2nd"."""
    return bool(_PROFILE.search(line))
