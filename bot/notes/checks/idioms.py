"""How people say it: the ways to thank, to want the job, to announce a call. Each is a list, one way a line.

A line is a regular expression in which a space is a space; whole words are found, in either case. Nothing in a line
may repeat without a bound, so that every search is linear.
"""

import re

from bot.reading.shorthand.written import ANY_DATE
from bot.support.patterns import regex

WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = "(mon|tues|wednes|thurs|fri)day"


def said(*ways: str, **parts: str) -> re.Pattern[str]:
    """One pattern of many ways; "<part>" in a way stands for the part of that name."""
    lines = [line.strip() for way in ways for line in way.splitlines() if line.strip()]
    for name, part in parts.items():
        lines = [line.replace(f"<{name}>", part) for line in lines]
    return regex(rf"(?<![^\W_])(?:{'|'.join(lines)})(?![^\W_])", re.IGNORECASE)


THANKS = said("""
    thank you(?! (in advance|for (your |the )?consider))
    thanks(?! (in advance|to (my|our|the|a|this|that|careful)))
    (thank|thanked|thanking|thankful|grateful|gratitude|much obliged)(?! you)
    appreciat(e|ed|ive|ion)(?! your consider)
""")
_TALK = "(?:talk|conversation|interview|chat|call)"
THANKED_FOR = regex(
    rf"\b(?:thank you|thanks)(?: (?:so|very) much| again)? for (?:your time|(?:the|our) {_TALK}"
    "|(?:talking|speaking|meeting|chatting|sitting down)(?: with me)?|(?:having|seeing|inviting|interviewing) me"
    r"|taking the time(?: to (?:talk|speak|meet|chat)(?: with me)?)?)(?! to\b)(?![^\W_])",
    re.IGNORECASE,
)
"""Thanks for the talk itself, behind which its day stands."""
REQUEST = said("""
    (would|i'd|i would) ((also|be|really|very|most|so|greatly|much) ){0,3}(grateful|thankful|appreciate|appreciative)
    no thanks
""")
"""Not thanks yet: "I would be grateful to know"."""

INTEREST = said(
    """
    (?<!your )(?<!no )(?<!in the )(?<!best )(?<!not )(?<!longer )(?<!of )interest(ed)?(?! (rate|rates|expense|charges?))
    (?<!not )(excited|exciting|excites|excitement|enthusiastic|enthusiasm|keen|keener|eager|thrilled|drawn to)
    appeal(s|ed)? to me
    (would|i'd) (\\w+ ){0,3}(love|like|glad|delighted|happy|happily|pleased|proud|gladly|honou?red|welcome) (to )?<wish>
    want (the|this|that) (job|role|position|work)
    (would|i'd) (really |very much |still )?(like|love) (the|this|that) (\\w+ ){0,6}(job|role|position|work)
    why (i'd|i would) (like|love)
    (i'd|i would) rather
    looking for
    (?<!would )i (like|love) (that|your|having)
    (want|hope|hoping|like|wish|ready|get) to (be able to )?<wish>
    (hope|wish) (that )?i (can|could|may|might) <wish>
    what i want to do
    (see|picture) myself (working|on|in|at|with)
    first choice
    jump at the
    (rather|happy in) (do|this|the|that)
    look(ing)? forward to (the (possibility|chance|prospect|opportunity) of )?(join|work|contribut|help|build)ing
    (even more|surer|more (sure|certain)|convinced|confirmed|strengthened) [^.!?\\n]{0,40}(role|job|position|place|want)
    (job|role|position|work) (that )?(i want|i would enjoy|(i'd|i would) (really )?(like|love)|for me|i am looking for)
    (would|i'd) accept
    hope (that )?(you'll|you will|you) (choose|pick) me
    (would|i'd) take the (job|role|position)
    """,
    wish="(join|work|be (a )?part|be on|do (it|this|that|the)|help|contribute|build|bring"
    "|take (on )?(the|this|it) (job|role|position|on)|accept|jump at|stay|have th(e|is) (job|role)"
    "|the (chance|opportunity))",
)

MET_TOO = said("good to meet", "do the same for you", "when you hope to decide")
"""What every note of a panel may say."""

FORWARD = said("""
    look(ing)? ((so|very) much )?(forward|ahead)
    hop(e|ing) (to|that|we|you|this|for)
    hear(ing)? (from you|back)
    check(ing)? in
    your (news|answer|decision)
    (check|checked) in
    where things stand
    start(ing)? (date|day)
    next steps?
    (see|seeing) you
    until (then|we)
    can(not|'t) wait
    (talk|speak|meet)(ing)? (to you |with you )?(again|soon)
    happy to (talk|answer|provide|send|discuss|meet)
    (any|more) (other |further )?(questions?|information)
    anything (else|more|further)
    wish you
    (i'll|i will) ((also|then) )?(send|bring|e-?mail|mail|share|forward|call|try|give|book|drop|write)
    (may|could) i (ask|check|call|write)
""")

_WHOM_OR_WHEN = (
    "(you|your|back|again|next|tomorrow|if|in (a week|the|two|early|mid|late|about)|on|then|early|late|by|at the"
    f"|around|after|(to|and) (ask|follow|check|see|hear|learn|find)|the (week|day)|{_DAY})(?! (my|our|experience|upon))"
)
_CALL = (
    f"((call|phone|telephone|ring|try)(ing)? {_WHOM_OR_WHEN}|give you a (quick |short |brief )?(call|ring)"
    "|(follow up|reach out|contact you|be in touch) (with you |to you )?by (tele)?phone)"
)
ANNOUNCED = said(
    """
    (i will|i'll|i shall|i am going to|i'm going to|i plan (to|on)|i intend to) <adverb>{0,2}<call>
    (expect|my) (a |my )?(follow-up )?(phone )?call (from me |will come )?on
    """,
    adverb="(then |also |gladly |simply |just |happily |certainly |therefore |of course |try to |be )",
    call=_CALL,
)
"""A call announced: "I will call on December 14", not "I will call on my experience"."""
ASKED_TO_CALL = said(
    "(may|might|can|could|would it be (all right|ok|okay)|if) i (then |also )?(to )?<call>", call=_CALL
)
WITH_LEAVE = said("""
    if (i may|you allow|you agree|you don't mind|that is|that's|it is|it's|this is|convenient|you prefer)
    with your (permission|leave)
    unless you
    (may|can|could) i
    whenever
    when you ask
""")

FIGURE = regex(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|hundreds?"
    r"|thousands?|millions?|half|halv(?:e|ed|ing)|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|twice|quarter|third)\b",
    re.IGNORECASE,
)
NO_FIGURE = regex(
    rf"{ANY_DATE.pattern}|\b(?:19|20)\d\d\b|\b\d{{1,2}}:\d\d\b|\b(?:at|from|until) \d{{1,2}}\b(?!:)"
    r"|\b\d{1,2} ?[ap]\.?m\b|\+?\(?\d{3}\)?[ .-]?\d{3,4}[ .-]\d{2,4}\b",
    re.IGNORECASE,
)
"""Days, years, hours and telephone numbers: digits that tell of no work."""

TOPIC = said("""
    (talked|spoke|talking|speaking) about
    discuss(ed|ing|ion)?
    mention(ed|ing)?
    describ(ed|ing)
    explain(ed|ing)?
    told me
    hear(ing)? (about|how|that)
    learn(ed|t|ing)? (about|how|that)
    asked about
    show(ed|ing|n)? me
    (conversation|question) (about|on)
    stayed with me
""")
JOB = said("role", "position", "job", "opportunity", "opening", "vacancy", "post")

AHEAD = said(
    "(will|i'll|shall|may i|could i|look(ing)? forward|not heard|hear|call)[^.!?\\n]{0,60}? "
    f"(on|by|until|before|from|after) (<day>,? )?(?P<date>{ANY_DATE.pattern})",
    day=_DAY,
)
"""A date in what is still to come."""
