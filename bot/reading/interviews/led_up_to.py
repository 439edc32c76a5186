"""How people lead up to an interview that they tell of, turned into a line: "they want me to come in". Pure."""

import re

from bot.support.patterns import regex
from bot.support.rewriting import rewritten

_THEM = r"(?:they(?:['’]ve| have)?|he|she|the \w{1,20}|i(?:['’]ve| have)? (?:got|been)|i(?:['’]m| am| was))"
_INVITE = (
    r"(?:want(?:s|ed)?|asked|invited|booked|called|need(?:s|ed)?|(?:would|['’]d) like|selected|shortlisted|picked|got)"
)
_COME = (
    r"(?:(?: me)?(?: to)?(?: come| go| pop)(?: back)?(?: in)?| me (?:back )?in| in(?= (?:by|for)\b)"
    r"|(?: me)? (?:to|for)(?= (?:an? )?(?:interview|chat|talk|call|meeting)\b))"
)
_HAD_WORD = (
    r"^(?:i )?(?:just )?(?:got|had) (?:a )?(?:call|email|text|message|ring) from (?P<who>[\w'&. ]{2,40}?),?(?: and)? "
)
_PLAINLY = (
    (
        regex(
            r"^(?P<who>[A-Z][\w'&.]*(?: [A-Z][\w'&.]*)?) (?:have |has )?(?:just )?(?:called|rang|phoned|emailed"
            r"|e-mailed|texted"
            r"|messaged)(?: me)?,?(?: and)? i(?:['’]ve| have)?(?: got)?(?: an)? interview(?: there| with them)?\b",
            re.IGNORECASE,
        ),
        r"interview at \g<who>",
    ),
    (
        regex(
            r"^i(?:['’]?ve| have)(?: got)? an? (?P<role>(?!phone|video|zoom|teams"
            r"|job)[a-z]+(?: [a-z]+)?) interview (?:in|at|with)\b",
            re.I,
        ),
        r"interview for \g<role> at",
    ),
    (
        regex(
            r"^(?:i )?(?:just )?(?:had|did|finished) (?:an?|my|the) (?=(?:phone|zoom|video|teams|online|in[- ]person) "
            r"(?:interview|screen(?:ing)?|call)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(
            r"^(?:my|the) interview(?:['’]s| is) (?=(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)? ?(?:jan|feb|mar|apr|may"
            r"|jun|jul"
            r"|aug|sep|oct|nov|dec)|(?:on )?(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)",
            re.IGNORECASE,
        ),
        "interview ",
    ),
    (
        regex(
            r"(?<=\w) (?:went|was) (?:really |pretty |so |very |quite |super )?(?:well|ok(?:ay)?|good|great|fine"
            r"|al(?:l )?right|badly|bad|brilliant(?:ly)?|terribl[ey]|amazing|awful)(?: i think)?"
            r"(?=\s+(?:today|yesterday|this|on|last|just now)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (regex(r"(?<![\d:.])(\d{1,2})([0-5]\d) ?([ap]m)\b", re.IGNORECASE), r"\1:\2 \3"),
    (regex(r"\b(?:um+|uh+|erm)\b,? ?", re.IGNORECASE), ""),
    (regex(r"(?:^|(?<=[a-z,] ))po\b,? ?|(?<=[a-z]) po$"), ""),
    (
        regex(
            r"^(?:(?:hey|hi|hello|so|ok|omg|btw|just|also|well|apparently|looks like|i think|can you remind me)"
            r"[,!]? )+",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(
            r"^\W*(?:i(?:['’]?ve| have)? )?(?:just |been |got ){0,3}"
            r"(?:shortlisted|selected|picked|invited|yay+|yes+|woo\w*|good news|finally)\s{0,2}[!.,:–—-]+\s{1,2}",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(
            r"^(?:(?:i )?(?:got|have|had|received) )?(?:an? |the )?invit(?:e|ation) (?:for|to) (?:an? |the )?"
            r"(?!interview\b)",
            re.I,
        ),
        "interview ",
    ),
    (
        regex(rf"{_HAD_WORD}{_THEM} {_INVITE}{_COME}(?: for (?:an? )?(?:interview|chat))?\b", re.IGNORECASE),
        r"interview with \g<who>",
    ),
    (
        regex(
            rf"^(?:{_THEM} )?(?:just )?(?:got |been )?{_INVITE}{_COME}(?: for| by)?(?: an?| the)?"
            r"(?: interview| chat| talk)?\b",
            re.IGNORECASE,
        ),
        "interview",
    ),
    (
        regex(
            r"^(?!(?:they|he|she|i|we)\b)(?P<who>[\w'&.]{2,20}(?: (?!has\b|have\b|just\b)[\w'&.]{2,20})?)"
            rf" (?:has |have |just )*{_INVITE} me(?: to come)?(?: back)? in(?: for)?\b",
            re.IGNORECASE,
        ),
        r"interview with \g<who>,",
    ),
    (
        regex(
            r"^(?!(?:they|he|she|i|we)\b)(?P<who>[\w'&.]{2,20}(?: (?!has\b|have\b|just\b)[\w'&.]{2,20})?)"
            r" (?:has |have |just )*(?:invit|want|ask|book|call|need)(?:s|e[ds]|ed)? me"
            r"(?=(?: back)? (?:for|to|on|at|in|(?:to|mon|tues|wednes|thurs|fri|satur|sun)\w*)\b)"
            r"(?: (?:to|for)(?: an?)? (?=(?:\w+ )?(?:interview|talk|chat|round)\b))?",
            re.IGNORECASE,
        ),
        r"interview with \g<who>,",
    ),
    (
        regex(
            rf"^{_THEM} (?:just )?(?:given|gave|offered|booked|got) me (?:an? )?"
            r"(?:slot|time|place|appointment|interview)\b",
            re.IGNORECASE,
        ),
        "interview",
    ),
    (regex(r"\bi(?:['’]?m| am) (?=interviewing)", re.IGNORECASE), ""),
    (
        regex(
            r"^(?:dear|respected|good (?:day|morning|afternoon)) (?:sirs?|madam|ma['’]?am|all)\b[,.!]? ", re.IGNORECASE
        ),
        "",
    ),
    (regex(r"\b(interview)(?:d|de|ded)\b", re.IGNORECASE), r"\1ed"),
    (
        regex(
            r"[,;.]? (?:i |sorry,? )?forgot to (?:tell|say|mention|log|add|put|note)(?: (?:you|u|it|this|that"
            r"|in))*\W*\Z"
            r"|[,;] (?:it['’]?s|that['’]?s|it is|that is) (?:for )?an interview\W*\Z|(?<=\w) there(?= (?:yesterday"
            r"|today|this \w+|last \w+|on \w+day)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(
            r"[,;.]? (?:and )?(?:that|this) was (?:my|the|an) interview(?= (?:for|with|at)\b)"
            r"|(?<=\w)\s*[-–—:]\s*interview(?= (?:for|as)\b)|\bfor an? (?=(?:second|third|final|2nd"
            r"|3rd) (?:round )?interview\b)",
            re.IGNORECASE,
        ),
        ",",
    ),
    (
        regex(
            r"[,;.]? (?:and |where )?(?:they|he|she)(?:['’]?re| are|['’]?s| is)? (?:after|(?:looking"
            r"|advertising) for|hiring|needs?|needing"
            r"|wants?|wanting|seeking|recruiting)(?: for)? (?:an? |some )(?=[a-z][^,.;]{2,50}\W*\Z)",
            re.IGNORECASE,
        ),
        ", for ",
    ),
    (
        regex(
            r"[,;.]? (?:and )?(?:they|he|she) (?:called|took|had|saw|brought) me in(?= (?:by|at|about|around"
            r"|for) (?:\d|half|noon|ten))",
            re.I,
        ),
        ",",
    ),
    (regex(r"^(?:that|the|my|this) (?:call|chat|interview|meeting) (?=with [A-Z])", re.IGNORECASE), "interview "),
    (regex(r"^(?:that|the|my|this) (?P<how>zoom|teams|phone) (?=with [A-Z])", re.IGNORECASE), r"\g<how> interview "),
    (regex(r"(?<=\w) (?:wrapped(?: up)?|got done)(?=\s*[.,])"), ""),
    (
        regex(
            r"^(?:they|he|she) (?:just )?interviewed me (?=(?:at|with|for)\b)"
            r"|^(?:i )?(?:just )?(?:went|was called|got called|was) (?:in |over |down |up )?for (?:an?|my"
            r"|the) (?:job )?interview (?=(?:at|with|for)\b)"
            r"|^(?:(?:just|finally) )*(?:booked|got|landed|scheduled) my interview\b\W*"
            r"|^(?:my |the )?interview (?:was|is|got|has been) (?:held|conducted|taken|kept|fixed)\b",
            re.IGNORECASE,
        ),
        "interview ",
    ),
    (
        regex(
            r"^(?:[Ii]['’]?m |[Ii] am )?[Ss]eeing (?=[A-Z])|^(?:[Ii] )?(?:[Jj]ust )?[Ll]eft (?=[A-Z])"
            r"|^(?:[Ii] )?[Ww]as (?:up|over|down|out) (?:with|at) (?=[A-Z])"
            r"|^[Ii](?:['’]ve| have)(?: got)? to (?:go|be|pop|head|call)(?: in| into| over| up| down| out)*(?: to"
            r"| at| with)? (?=[A-Z])"
            r"|\b[Ii] had (?:an? )?(?:talk|conversation|meeting|chat) about (?:the |an? )?(?:job|work"
            r"|position) (?:in|at|with)(?: the)?(?: (?:firm|company))? (?=[A-Z])",
        ),
        "interview with ",
    ),
    (
        regex(
            r"^(?:i )?(?:just )?(?P<how>zoom|skype|facetime|phone)(?:e?d)?(?: w/?| with)? (?:the |an? |their )?"
            r"(?:(?:hiring manager|recruiter|hr|owner|manager|boss|team|panel) )?(?:at|from|of|over at) ",
            re.IGNORECASE,
        ),
        r"\g<how> interview with ",
    ),
    (regex(r"[,;]?\s(?:and )?(?:it['’]?s|it is|that['’]?s)(?= (?:for|at|with)\b)", re.IGNORECASE), ","),
    (regex(r"[,;]\s(?i:it['’]?s|it is|that['’]?s) (?=[A-Z])"), " with "),
    (
        regex(
            r"^(?:please )?(?:can|could|will) (?:you|u) (?:please )?(?=put|add|note|log|save)"
            r"|^please (?=put|add|note|log|save)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(r"^(?:put|add|note|log|save)(?: down| in)? (?:an? |my )?interview(?: for (?:me|us)\b)?", re.IGNORECASE),
        "interview",
    ),
    (
        regex(
            r"^(?:(?:the |my )?\w{2,20} )?(?:(?:has|have|just) )*"
            r"(?:arranged|set up|booked|organi[sz]ed|scheduled|sorted)"
            r"(?: me)?(?: in)?(?: for)?(?: an?)? (?:chat|call|meeting|interview|talk|screen)\b",
            re.IGNORECASE,
        ),
        "interview",
    ),
    (
        regex(
            r",? (?:and )?(?:it|that) (?:was|lasted|took) (?:(?:only|just|like|about|around|maybe|roughly) )*"
            r"(?:an?|half an?|\d{1,3}|two|three|five|ten|fifteen|twenty|thirty|forty(?:[ -]five)?|a couple of) "
            r"(?:min(?:ute)?s?|hours?|hrs?)(?: long)?\b",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        regex(
            r"(?<=\w)[\s,.!-]{1,4}(?:so )?(?:what (?:now|next)|now what|what do i do(?: now| next)?)\W{0,4}\Z",
            re.IGNORECASE,
        ),
        "",
    ),
    (regex(r"(?<=[a-z]) w (?=\w)"), " with "),
    (regex(r"\b(?:by|with|in|at|from|for) (?:the |a )?company (?:called |named )?(?=[A-Z])"), "with "),
    (regex(r"(?<=\w) interview (?:coming up|lined up|booked|scheduled|arranged|set)\b", re.IGNORECASE), ","),
    (regex(r"\bi(?:['’]?m| am) (?:going|coming|heading)(?: in)? (?:to|for) (?:an? )?(?=interview)", re.IGNORECASE), ""),
    (regex(r"\b(i)nt(?:er?v(?:ew|eiw|iw|eew|iwe)|revi?ew|ervei?w|eview)(?=s?\b)", re.IGNORECASE), r"\1nterview"),
    (
        regex(
            r"^(?:(?:my|the|a) )?(?:(?:temp|recruitment|staffing|local) )?(?:agency|recruiter|job ?cent(?:re|er))"
            r"(?: \([^()]{1,40}\))? (?:(?:has|have|is|are|just) )*(?:sent|sending|put|putting|got|getting) me "
            r"(?:to|for|in for|on|up for)(?: an?)? interview\b",
            re.IGNORECASE,
        ),
        "interview",
    ),
    (
        regex(
            r"^(?:i(?:['’]?ve| have)? )?(?:been )?(?:shortlisted|selected|picked|chosen) for (?:the |an? )?",
            re.IGNORECASE,
        ),
        "interview for ",
    ),
    (
        regex(
            r",? (?:i )?(?:think|reckon|guess|believe) (?:it['’]?s|it is)(?: (?:like|about|around|at|maybe))* "
            r"(?=\d{1,2}(?:ish|[:.]\d| ?[ap]m)?\b)",
            re.IGNORECASE,
        ),
        " at ",
    ),
    (regex(r"^(?:done|finished|tapos)(?: na)?(?: po)? (?:my|the|ang) interview(?: ko)?\b", re.IGNORECASE), "interview"),
    (regex(r"(?<=\w) kanina\b", re.IGNORECASE), " today"),
    (regex(r"\bearlier (?:on )?(?=(?:today|this (?:morning|afternoon))\b)", re.IGNORECASE), ""),
    (regex(r",? (?:and )?(?:the )?interview(?:['’]s| is| was) (?=(?:on |at )?(?:the )?\d)", re.IGNORECASE), ", "),
    (regex(r"^(?:i )?was in (?:with|at) (?=.{2,80}\binterview\b)", re.IGNORECASE), "interview with "),
    (regex(r"(?<=\w) for an interview\b(?=\s*(?:$|[,.;]))", re.IGNORECASE), ""),
    (
        regex(
            r"^(?:(?:so|just|i|i['’]?m|i have) )*(?:got |come |came )?off (?:the )?(?:phone|call|zoom)(?: (?:from"
            r"|after|with))*"
            r"(?: an? interview)?(?: with)? (?=[^\W\d_])",
            re.IGNORECASE,
        ),
        "interview with ",
    ),
    (regex(r",? (?:and )?(?:s?he|they) interviewed me for (?:the |an? )?", re.IGNORECASE), ", for "),
    (regex(r"(?<=\w) (?:it|this) was for (?:the |an? )?(?=[a-z])"), " for "),
    (
        regex(
            r"\bwith (?:the|their) (?:[a-z]+ ){0,2}(?:head|manager|owner|director|principal|recruiter|team|panel|boss"
            r"|supervisor|lead|ceo|cfo|coo)(?: of [a-z]+)? (?=(?:at|from|of|for) [A-Z])"
        ),
        "",
    ),
    (regex(r"(?:['’]s|\bis) there with (?=[A-Z])"), " with "),
    (regex(r",? (?:her|his|their) name(?:['’]?s| is| was) (?P<whom>[A-Z][\w'-]+)"), r", with \g<whom>,"),
    (regex(r"(?<!\bon )(?<!\bon the )\bposition (?=[a-z]{4,}\b)(?!that|with|which|and\b)"), "for "),
    (
        regex(r"(?<=\w) is (?=(?:on |at )?(?:[A-Za-z]{3,9}\.? \d{1,2}\b|\d{1,2}[/.]\d|tomorrow\b|today\b))"),
        ", ",
    ),
    (
        regex(
            r",? (?:and |but )?(?:i(?:['’]?ve| have)? )?(?:no idea|not sure|don['’]?t know|dunno) how (?:it|that) went"
            r"(?: lol| haha| tbh)*",
            re.IGNORECASE,
        ),
        "",
    ),
)
"""How people lead up to it, as it stands in a line: "they want me to come in" is "interview"."""


def plainly(text: str) -> str:
    """A sentence that tells of an interview, as it would stand in a line. Total."""
    return rewritten(text, _PLAINLY)
