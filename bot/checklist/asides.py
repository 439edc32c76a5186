"""What people say beside the checklist: "I got the job!", "thank you so much", "delete my data", "interviews".

Only what is clearly one of these is read as one, and the whole message has to say it.
"""

import re
from enum import Enum, auto


class Aside(Enum):
    """What was meant."""

    HELP = auto()
    THANKS = auto()
    GO_ON = auto()
    DEBRIEF = auto()
    INTERVIEWED = auto()
    """There was an interview just now."""
    INTERVIEWS = auto()
    NUDGES = auto()
    NOTE = auto()
    SENT = auto()
    SETTINGS = auto()
    DATA = auto()
    COMMAND = auto()
    """A command with more behind it, sent as a message."""
    OFFER = auto()
    NEXT_ROUND = auto()
    REJECTED = auto()
    ANSWERED = auto()
    """The employer got in touch; what they said is open."""


_BEFORE = (
    r"(?:(?:hi|hey|hello|oh|omg|wow|yay|yes|so|well|ok|okay|great|guess what|update|finally|"
    r"(?:good|great|bad|sad) news|sadly|unfortunately|please|um+) )*"
)
_AFTER = (
    r"(?: (?:today|yesterday|tonight|this (?:morning|afternoon)|just now|now|already|again|finally|btw|lol|thanks|"
    r"please))*"
)
_THEY = r"(?:(?:they|he|she|the (?:company|recruiter|manager|boss|employer)) (?:just |have |has |ve )*)"
_JOB = r"(?:the|this|that) (?:job|position|role)"

_ASIDES: dict[Aside, str] = {
    Aside.HELP: r"\?+|help(?: me)?|hi|hello|hey|what can you do\??|menu|start",
    Aside.THANKS: r"(?:thanks|thank (?:you|u)|thx|ty|tysm|cheers|much appreciated|you ?a?re the best)"
    r"(?: (?:so|very) much| a (?:lot|bunch|ton|million)| for (?:everything|(?:all )?(?:your|the|ur) help)| afterword)*",
    Aside.GO_ON: r"go on|continue|resume",
    Aside.DEBRIEF: r"/?debrief",
    Aside.INTERVIEWED: r"(?:i )?(?:just |only just )?(?:had|finished|did|left|came (?:out of|from)|got out of) "
    r"(?:my|an?|the) (?:(?:job|phone|video|first|second|next) )*interview(?: (?:at|with|for) .{1,80})?"
    r"|my interview (?:just )?(?:ended|finished|is over)",
    Aside.INTERVIEWS: r"/?(?:my )?interviews",
    Aside.NUDGES: r"/?(?:my )?(?:nudges|reminders)",
    Aside.NOTE: r"/?thankyou|(?:(?:show|write|draft) )?(?:me )?my (?:thank ?you )?notes?",
    Aside.SENT: r"(?:i |ive |i have )?(?:just )?sent "
    r"(?:it|them|(?:the|my) (?:thank ?yous?|(?:thank ?you )?(?:notes?|e ?mails?)))",
    Aside.SETTINGS: r"/?(?:(?:change )?(?:my )?|interviews )settings",
    Aside.DATA: r"(?:(?:can|could) you )?(?:(?:delete|erase|remove|export|download) (?:all )?(?:of )?my "
    r"(?:data|account|info|information|answers)|(?:delete|erase) everything|forget me)\??|my data|/?interviews data",
    Aside.COMMAND: r"/(?:debrief|interviews|nudges|thankyou|coach)\b.*",
    Aside.OFFER: rf"(?:i )?(?:just )?(?:got|landed) {_JOB}"
    rf"|(?:i )?(?:just )?(?:got|received) (?:a job|an|the) offer|(?:i am |im |i got |i was )hired"
    rf"|{_THEY}(?:hired me|(?:made|sent|gave) me an offer|offered me (?:a|the) (?:job|position|role))",
    Aside.NEXT_ROUND: r"(?:i )?(?:just )?(?:got|made it|im|i am)(?: in)?(?: ?to)? (?:the|a) "
    r"(?:next|second|2nd|third|3rd|final|last) (?:round|interview)"
    rf"|{_THEY}(?:invited|want|asked) me (?:back|(?:to|for) (?:an?|the) (?:next|second|2nd|third|3rd|final|last|other) "
    r"(?:round|interview))",
    Aside.REJECTED: rf"{_THEY}(?:rejected me|turned me down|said no|"
    rf"(?:chose|picked|hired|took|went with) some(?:one|body) else)|"
    rf"(?:i )?(?:just )?(?:got|was|been) (?:rejected|turned down)|i (?:didnt|did not) get {_JOB}",
    Aside.ANSWERED: rf"{_THEY}(?:called|phoned|rang|e ?mailed|texted|wrote|answered|replied|responded|got back)"
    r"(?: to)?(?: me)?(?: back)?|(?:i )?(?:just )?heard back(?: from (?:them|her|him))?",
}
_FORMS = {aside: re.compile(f"{_BEFORE}(?:{form}){_AFTER}", re.DOTALL) for aside, form in _ASIDES.items()}
_FORMS[Aside.HELP] = re.compile(_ASIDES[Aside.HELP])  # "start today" is an answer


def read_aside(text: str) -> Aside | None:
    """What was meant by a message that answers no question; None where it is not clearly one of these. Total."""
    if len(text) > 300:
        return None
    words = re.sub(r":\w+:|['’]", "", text.lower())
    words = " ".join(re.sub(r"[^\w\s/?]", " ", words).split())
    return next((aside for aside, form in _FORMS.items() if form.fullmatch(words)), None)
