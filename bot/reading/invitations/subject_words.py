"""The words that calendars and people put around company and role in an invitation's subject."""

import re

from bot.reading.invitations.descriptions import without_tags
from bot.reading.people.lines import unescaped, visible
from bot.reading.people.names_with_titles import name_and_title
from bot.support.patterns import regex

_MOST_SUMMARY = 300
_CANCELLED_HEAD = regex(
    r"\s*+(?:(?:re|fwd?|aw|wg|\[external\])\s*+(?::\s*+)?){0,3}(?:cancell?ed|cancell?ation|abgesagt|absage|annul(?:é|e|ée|ated|ation)|cancela(?:d[oa]|ci[oó]n|mento)|"
    r"annulla(?:t[oa]|mento)|geannuleerd|avbok(?:ad|at)|aflyst|avlyst|peruutettu|odwołan[oeay]|anulowan[oeay]|отменено|"
    r"storniert|gecancelt|zrušeno|iptal edildi|キャンセル|取消|취소)"
    r"(?:\s+event(?:\s+with\s+note)?)?(?:\s?:|\s[-–—|](?=\s))\s*",
    re.IGNORECASE,
)
_REPLIES = regex(
    r"^(?:(?:re|fwd?|aw|wg|(?:updated )?invitation(?: with note)?|accepted|confirmed|rescheduled|reminder|updated|"
    r"new time|\[external\])(?:\s*[:–-]\s*|(?<=\])\s*))+",
    re.IGNORECASE,
)
_ABOUT = regex(r"(?<=\w) re: ?", re.IGNORECASE)
"""Inside a subject it leads to the role, and parts nothing."""
_NOT_YET = (
    r"(?:(?:calendar|time|on|diary) )?hold(?:ing)?|tentative(?:ly)?|placeholder|pencill?ed(?: in)?|provisional(?:ly)?|"
    r"unconfirmed|tbc|save the date"
)
_HOLD = regex(
    rf"(?:^|(?<=[:\]]))\s*(?:{_NOT_YET})(?:\s*[:|–-]+\s*|\s+for\s+)|[(\[]\s*(?:{_NOT_YET})\s*[)\]]|(?-i:\bHOLD\b)|"
    rf"\s[-–|]\s(?:{_NOT_YET})$",
    re.IGNORECASE,
)
"""That the time is only kept free: "HOLD: Interview", "Interview (tentative)"."""
_ANY_GENDER = regex(r"\s?\(?(?<!\w)(?:[mwfdhx]\s?[/|]\s?){1,3}[mwfdhx](?!\w)\)?", re.IGNORECASE)
"""As German and French law wants it behind a role: "(m/w/d)"."""
_POST = (
    r"(?:for|für|pour|para|per|voor|för|på)\s(?:(?:the|die|den|le|la|el|de|het|il|o|a)\s)?(?:role|position|post|job|stelle|"
    r"poste|puesto|vaga|posizione|ruolo|functie|tjänsten|stillingen|jobbet)\s(?:of|as|als|de|di|da|van|som)"
)
LEAD = regex(
    rf"(?:^|\s+)({_POST}|(?:for|with|at) (?:our|my|the) client|on behalf of|for|with|at|between|on|via|through|from|"
    r"re|about|regarding|bei|chez|presso|bij|hos|mit|avec|als|für|pour|voor|för|"
    r"(?-i:en|em|på|con|met|med|para|per|som)(?=\s(?-i:[A-ZÀ-Þ])))\s+",
    re.IGNORECASE,
)
_LEADS = {
    "at": "bei chez presso bij hos en em på",
    "with": "mit avec con met med",
    "for": "als für pour para per voor för som re about regarding",
    "via": "through",
}
"""What means the same as another leading word, "at" for "bei"."""
_BY_WORD = {word: lead for lead, words in _LEADS.items() for word in words.split()}
_KIND = (
    r"(?:your|our|job|phone|video|virtual|remote|online|on-?site|in-person|zoom|teams|google meet|initial|group|quick|"
    r"short|presentation|case|culture|skills|coding|intro(?:duct(?:ory|ion))?|first|second|third|final|next|1st|2nd|"
    r"3rd|of\s\d{1,2}|part|follow-?up|panel|client|technical|behaviou?ral|round|\d{1,3}|min(?:ute)?s?|recruit(?:er|ing|ment)|"
    r"hiring(?: manager)?|hr|team|peer|screening|screen|working)"
)
_ABROAD = (
    r"vorstellungsgespräch|bewerbungsgespräch|gespräch|entretien(?: d['’]embauche)?|"
    r"entrevista(?: de (?:trabajo|emprego))?|colloquio(?: di lavoro)?|"
    r"sollicitatiegesprek|gesprek|jobsamtale|jobbintervju|anställningsintervju|intervju|"
    r"jobintervju|rozmowa kwalifikacyjna|(?:työ)?haastattelu|mülakat|собеседование|面接|面試|面试|면접"
)
"""What an interview is called in other languages."""
_TRIAL = r"(?:(?:trial|taster|shadow(?:ing)?|test|work) (?:shift|day|session)|(?:\w{4,10}ing|skills|trade|work) tests?)"
TALK = (
    r"(?:(?:telefon|video)?interviews?|screen(?:ing)?|call|chat|conversation|meeting|discussion|intro|round|invitation|schedule|"
    rf"on-?site|superday|{_TRIAL}|assessment(?:\s+(?:days?|cent(?:re|er)))?|event|{_ABROAD})(?:\s+\d)?"
)
_INTERVIEW = regex(
    rf"\binterview|\b(?:phone|video|recruiter|initial) (?:screen|call|chat)|\brecruit|\bcandidate|\b(?:{_ABROAD})\b"
    r"|\A\W*on-?site\b|\bon-?site (?:loop|round|visit)|\bsuper ?day\b|\bassessment (?:day|cent(?:re|er))\b"
    r"|\b(?:first|second|third|final|next|panel|technical|hr) round\b",
    re.IGNORECASE,
)
_KINDS_FIRST = regex(
    rf"^(?:{_KIND}\s+){{0,6}}(?:(?:telefon|video)?interviews?|screen(?:ing)?|chat|conversation|invitation|{_ABROAD})(?:\s+|$)",
    re.I,
)
_KINDS_LAST = regex(rf"(?:^|(?<!\s)(?<!\sof)\s++)(?:{_KIND}\s+){{0,6}}{TALK}$", re.IGNORECASE)
# Nothing is tried in two ways, or a line of such words would take for ever.
_ONLY_KINDS = regex(rf"(?:(?>{_KIND}|{TALK}|confirmed|scheduled|stage)(?:\s+|$))++", re.IGNORECASE)
_ADDRESSED = regex(r"\b(?:your|our|my|meet)\b", re.IGNORECASE)


def names_interview(text: str) -> bool:
    """Whether a text of up to some thousand characters speaks of an interview."""
    return bool(_INTERVIEW.search(text))


def is_called_off(summary: str) -> bool:
    """Whether a summary opens with the words for a cancellation, as Outlook has it: "Canceled: Interview"."""
    return bool(_CANCELLED_HEAD.match(summary[:_MOST_SUMMARY]))


def is_hold(summary: str) -> bool:
    """Whether a summary says that the time is kept free, and nothing is agreed yet."""
    return bool(_HOLD.search(_REPLIES.sub("", visible(summary[:_MOST_SUMMARY]))))


def plain_subject(summary: str) -> str:
    """Without markup, and without what mail programs write before it."""
    summary = visible(without_tags(unescaped(_ANY_GENDER.sub("", summary[:_MOST_SUMMARY]))))
    summary = _HOLD.sub(" ", _ABOUT.sub(" re ", _REPLIES.sub("", summary))).strip()
    return _CANCELLED_HEAD.sub("", _REPLIES.sub("", summary[:_MOST_SUMMARY]), count=1)


def lead_of(word: str) -> str:
    """What leads to a company ("at"), to a role ("for"), or to either or somebody ("with")."""
    if word.casefold().endswith((" client", " behalf of")):
        return "at"
    if re.fullmatch(_POST, word, re.IGNORECASE):
        return "for"
    return _BY_WORD.get(word.casefold(), word.casefold())


LONGEST_PART = 200
"""Characters; a longer part of a subject is a sentence, and names no kind of talk."""


def without_kinds(text: str) -> str:
    """A text without the words for the kind of talk at either end: "" for "Second phone interview"."""
    if len(text) > LONGEST_PART:
        return text.strip()
    if _ONLY_KINDS.fullmatch(text):
        return ""
    return _KINDS_LAST.sub("", _KINDS_FIRST.sub("", text)).strip()


def is_role(text: str) -> bool:
    """Whether a text is surely a role, and nobody's name."""
    if _ADDRESSED.search(text):
        return False
    name, title = name_and_title(text.strip(), title_may_lead=False) if text.strip() else ("", "")
    return bool(title) and not name
