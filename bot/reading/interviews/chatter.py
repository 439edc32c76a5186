"""What people say around an interview that is no part of it: "omg so nervous", "wish me luck". Pure.

Talk that says nothing is left away; what stands before "I have an interview" and is not surely talk comes back.
"""

import re

from bot.reading.people.pasted import MARKUP, SHORTCODE
from bot.support.patterns import regex

_WORDS = frozenset(
    """
    a add also am an and another are as back be been bit bot booked but call called can coming could dear debrief do
    down dream er excited evening final finally fingers first for from fyi get glad going good got great guys ha had
    haha happy has have having heads hello hey hi hmm hope hr i i'd i'll i'm i've im in interview interviewing
    interviews invite invited is it it's its ive job just kinda kindly know landed let's like lined log lol luck me
    meeting morning my nervous new news next note now of oh ok omg on one onsite panel phone please pls pretty
    put really record
    round save scared scheduled screen screening second see set so soo sooo soon super teams technical that's the there
    there's they they've thing third this thrilled to today track think uh um up upcoming update very video w w/ want
    wants
    was we we've well what will with wow would yay yeah yes you zoom about afterword anxious btw crossed erm over innit
    """.split()  # noqa: SIM905 - a page of words
)
"""Words that lead up to an employer, a role or a time, and name none of them."""
_FEELS = (
    r"(?:(?:i['’]?m|so+|very|really|super|pretty|a bit|kinda|feeling) )*"
    r"(?:nervous|excited|scared|anxious|thrilled|happy|relieved|glad|stressed)(?: (?:it['’]?s|that['’]?s|it is) over)?"
)
_THANKS = r"(?:many )?(?:thanks?|thx|ty)(?: you)?(?: so much| a lot| very much| in advance)?"
_SO_MANY = r"(?:two|three|four|five|six|\d)"
_TALK = (
    rf"(?:(?:please )?wish me luck|fingers crossed|{_THANKS}|cheers|please|pl[sz]|lol|(?:ha){{2,3}}|yay|omg|wow"
    r"|(?:dear|hi|hey|hello)(?: (?:bot|afterword|there|team|all))?"
    r"|(?:i )?(?:just )?(?:heard|got) back|it['’]?s|it is|quick (?:one|question)"
    r"|(?:(?:it|that|(?:(?:the|my) )?interview)(?:['’]?s)? )?(?:(?:just|is|was|all) )*(?:finished|ended"
    r"|done(?: and dusted)?"
    r"|over)(?: now)?"
    r"|(?:i )?(?:saw|met|spoke (?:to|with)|talked (?:to|with)) (?:them|him|her)(?: (?:all|both))?"
    r"|(?:and |but )?(?:(?:i )?think )?(?:it|that|(?:(?:the|my) )?interview) went (?:so |really |very )?"
    r"(?:ok|okay|well|fine|great|good|alright|badly)"
    r"(?: i (?:think|guess|hope)| enough)?"
    r"|(?:(?:i['’]?m )?not sure|(?:i )?don['’]?t know|no idea)(?: yet)?(?: when| what time)"
    r"|(?:and )?(?:(?:i|we) )?(?:just )?went(?: (?:in|over|down|up))?|sharp|prompt|on the dot|o ?clock"
    r"|(?:(?:i|it) )?(?:was |went )?(?:out|over|up|down|back|in) there|(?:right |just )?after (?:school|class)"
    r"|(?:i )?(?:totally |really |kinda )?(?:bombed|nailed|smashed|aced|fluffed|blew|flunked) (?:it|that)(?: tbh"
    r"| lol| i think)?"
    rf"|{_SO_MANY} (?:people|interviewers|guys|of them)"
    r" (?:one (?:by|at|after) (?:one|a time|another)|in a row|at once|back to back)"
    rf"|can['’]?t wait|(?:good|great|big) news|finally|{_FEELS}(?: about (?:it|this|that))?|{_FEELS} lol"
    r"|(?:the )?(?:time|date|day)s? (?:is |are )?(?:still )?(?:tb[acd]|unknown|to be (?:confirmed|decided|announced)"
    r"|not (?:known|set|fixed|confirmed)(?: yet)?))"
)
_PIECE_OF_TALK = regex(rf"(?:^|(?<=[,;.!?]))\s*{_TALK}\s*(?=$|[,;.!?:])", re.IGNORECASE)
_ENDS_IN_TALK = regex(
    rf"\s(?:wish me luck|fingers crossed|{_THANKS}|please|pl[sz]|lol|(?:ha){{2,3}}|po|lah)(?=[\s,.!?]*$)", re.IGNORECASE
)
_MET = regex(
    r"(?:^|(?<=[,;.]))\s*(?:(?:i|we) )?(?:just )?(?:met|spoke|talked|chatted)(?: up)?(?: with| w/?| to)? "
    r"(?P<who>[^\W\d_]+(?: [^\W\d_]+)?)"
    r" (?:(?:out |over |down |back |up )?(?:at|in|by|on) (?:the|their) [^\W\d_]+"
    r"|(?:out|over|down|up|back|in) there)\s*(?=$|[,;.])",
    re.IGNORECASE,
)
"""Whom they met where, as told beside the interview: "met w rick at the yard"."""
TOLD = regex(
    r"(?:(?:i|they|he|she|we) )?(?:met|spoke|talked|showed|toured|waited|walked|chatted) (?!with\b|to\b)"
    r"|(?:(?:and|then) )*(?:(?:i|we) )?[Ss]at (?:down |in )?with "
    r"|(?:(?:i|we) )?(?:(?:had|did|went for) )?(?:an? )?(?:[Ll]unch|[Dd]inner|[Bb]reakfast|[Cc]offee|[Dd]rinks|[Tt]ea"
    r"|[Tt]our|[Yy]arn) (?:with|of|for) (?=[a-z])"
)
"""What opens with a deed is no employer and no role: "met the owner"."""
IN_A_TOWN = regex(r"in (?:[A-Z]|the [a-z]+\Z)")
"""What says in which town an interview is, and so is no role: "in Brisbane"."""
_EMOJI = regex(rf"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]+|{SHORTCODE.pattern}")
_MARKS = regex(r"(?:(?<=[,;.!?])|^)\s*[.!?]+(?=\s|$|,)|[!?]{2,4}|[!?](?=\s*$)|(?<=\s)[!?](?=\s)")
_STOP_FIRST = regex(r"^[.!?]+\s+")
"""What ended the talk that stood before: ".NET" stays."""
_REQUEST = regex(
    r"^(?P<polite>(?:\W*(?:hi|hey|hello|ok|so|well|please|pls|kindly|(?:can|could|would|will) (?:you|u)"
    r"|i(?:['’]d| would) like to|i want to|let['’]?s)\b)*)"
    r"\W*(?:add|note(?: down)?|log|record|save|track|put (?:down|in)|remind me(?: of| about)?)\b(?![-'’])"
    r"(?P<mark>\s*:)?\s*(?:(?:my|our) )?",
    re.IGNORECASE,
)
_HESITATION = regex(r"^(?:(?:uh+(?! oh)|um+|erm+|hmm+)\b[\s,.]*)+(?=\w)", re.IGNORECASE)
_NOT_YET = regex(r"^(?:not (?:yet )?booked(?: yet)?|no (?:date|time) yet)\b[ ,]*(?:but )?", re.IGNORECASE)
_CALLED = regex(
    r"^(?:i )?(?:just |have |['’]ve )*(?:got|was|been) (?:called|contacted|invited|shortlisted|e-?mailed|rung)"
    r"(?: in)?(?: to interview)? (?:by|to|for|at|with) "
    r"|^(?:i )?(?:just )?(?:got|had|have) (?:a|an) (?:call|message|e-?mail|text|invite) from "
    r"|^(?:so )?i(?:['’]ve)? applied (?:to|at) "
    r"|^(?:i(?:['’]?m)? )?(?:(?:just|only|finally) )*"
    r"(?:(?:walked|came|come|got|went|fresh|straight|hung up|hopped|logged) )?(?:out of|off|from) (?:my |the |an? )?"
    r"(?=[^,;]{1,60} interview\b|\s*,)"
    r"|^(?:i )?(?:(?:just|only|finally) )*(?:walked|came|come|got|fresh|straight) out of (?:the "
    r"|an? )?(?=[^,;.]{2,40},)",
    re.IGNORECASE,
)
_INVITED = regex(
    r"(?:(?:,| and|,? then) they|^they|(?<=\w))(?:['’]ve| have| has|['’]s)?(?: just)?"
    r" (?:is |are |was )?(?:expected|scheduled|booked)(?=\s*(?:,|$))"
    r"|(?:(?:,| and|,? then) they|^they|(?<=\w))(?:['’]ve| have| has|['’]s)?(?: just)?"
    r" (?:wants? (?:me|to (?:see|interview) me|to (?:talk|meet|chat|speak)(?: (?:to|with) me)?)|invited me|asked me"
    r"|(?:called|rang|e-?mailed|messaged)(?: me)?(?=\s*(?:,|$)))"
    r"(?: in| back| over)?(?: to interview| (?:for|to) (?:an|the) interview)?"
    r"(?= *,? *(?:(?:for|at|with|to|on)\b|$|[,;]))",
    re.IGNORECASE,
)
_ALONE = regex(r"(?<=[\w.)]) interviews?(?= *(?:$|[,;]))|(?<=[,;]) *interviews?(?= *(?:$|[,;]))", re.IGNORECASE)
_MEETING = regex(
    r"^(?:(?:i['’]?m|am|a|an|my|quick|video|phone|recruiter|hr|intro|screening) )*"
    r"(?:(?:meeting|seeing|speaking (?:to|with)|talking (?:to|with)) (?!with\b)(?=[^,;]{1,80} (?:from|at|of) )"
    r"|i (?:will )?(?:meet|see|talk to|speak to)(?: with)? "
    r"|(?:i(?:['’]?ve| have)? )?(?:got )?an? thing (?:with|at) "
    r"|(?:i )?(?:(?:have|got|need|going|off) to |gotta |gonna )(?:meet|see|talk to|speak to)(?: with)? "
    r"|(?:meeting|call|chat|talk|screen|speaking|talking|coffee|lunch|breakfast|drinks|catch[- ]?up) with "
    r"|(?:call|invite|invitation) from )",
    re.IGNORECASE,
)
_BOOKED = regex(
    r"(?:(?<=\w) |(?<=[,;]) {0,3})(?:(?:is|was|has been|now|all) ){0,3}"
    r"(?:booked|confirmed|scheduled|arranged|lined up|pencilled)(?: in)?(?: for)?"
    r"(?= *(?:$|[,;]))",
    re.IGNORECASE,
)
_CHAT = regex(
    r"^(?:i(?:['’]ve)? )?(?:just )?had (?:an? |my )?(?:(?:good|great|quick|nice|long|lovely) )?"
    r"(?:yarn|chat|talk|coffee|natter|word|sit[- ]?down|catch[- ]?up|meeting) (?:with|at) (?P<who>[^,.;]{2,60}?) "
    r"(?:about|for|re) (?:the |an? |their )?(?P<role>[^,.;]{2,40}?) (?:job|role|position|post|vacancy|opening)\b",
    re.IGNORECASE,
)
""" "Had a yarn with Acme about the sales rep job"."""
_SEEN = regex(
    r"^(?:i )?(?:just )?(?:saw|met(?: with)?|seen|seeing|spoke (?:to|with)) (?:the |an? )?(?P<who>[\w'’&.][^,;]{1,40}?)"
    r" (?:lady|woman|man|guy|bloke|people|lot|folks?|lads?|crew)\b",
    re.IGNORECASE,
)
"""Somebody called by their employer: "saw the Post Office lady"."""
_HEADING = regex(
    r"^(?:and )?(?:(?:my |the )?(?:next|new|other|another|last|latest) (?:thing|one|up|interview)(?: up| is)?|next up"
    r"|updates?|reminder|heads up|fyi|calendar|interview"
    r"|(?:new )?invit(?:ation|e)(?: rec(?:ei|ie)ved)?)\s*(?::|\s[-–—]\s|\.{2,4})\s*"
    r"|^(?:and )?(?:the|my) (?:next|new|other|last) (?:one|interview)(?: up)? (?:is|was) (?:with |at )?",
    re.IGNORECASE,
)
"""What leads up to a line: "next thing: Lidl"."""
_MOVED = regex(
    r"^(?P<who>(?:they|he|she|hr)(?:['’]ve| have| has)?(?: just)? (?:re-?scheduled|moved|pushed|changed|postponed)) "
    r"(?:my |the |our )?(?P<name>(?:(?!interview\b)[^\s,;]+ ){1,6})(?:interview )?(?:back )?(?:to|for|until)\b",
    re.IGNORECASE,
)
_LISTED = regex(r"^\s*(?:\d{1,2}[.)]|[•·*‣◦-])\s+")
_HAVE = (
    r"(?:(?:(?:have|had|['’]ve) )?(?:given|gave|attended|had)"
    r"|(?:(?:got|come|came|walked|straight|fresh) )?(?:out of|off)"
    r"|(?:(?:got|come|came|straight) )?back from|(?:finished|done)(?: up)? with"
    r"|['’]?ve|have|having|got|get|landed|scored|booked|did|finished|completed|there['’]?s|there is"
    r"|there was|is|was|it['’]?s)"
)
_ANCHOR = regex(
    rf"(?:\b(?:so|and|but|then|i|we|i['’]?ve|we['’]?ve|just|finally|also)\b\W+)*"
    rf"\b{_HAVE}\b(?P<inner>(?: [\w'’/&-]+){{0,5}}?)\W+(?:interviews?\b|(?:one|another)(?= (?:with|at|for)\b))"
    r"(?:\W*\b(?:is|was|scheduled|set|booked|lined|arranged|coming up|up)\b)*\s*"
    r"|(?<=[.!?;,] )interview(?:ing)? (?=(?:with|at|for)\b)",
    re.IGNORECASE,
)
_MY_INTERVIEW = regex(
    r"^my (?P<what>(?:(?!interview\b)[^\s,;]+ ){1,6})interview(?:['’]s| is| was)?(?= *(?:$|[,;]))",
    re.IGNORECASE,
)
_ENDS_IN_IS = regex(r"(?<=\w) (?:is|was|done|over|finished|ended)(?= *(?:$|,))", re.IGNORECASE)
_LED_TO = regex(
    r"^(?:\W*(?:so|ok|hi|hey|hello|well|yes|just|i|i['’]?ve|i['’]?m|we|have|had|got|did|finished|done|a|an|the|another|"
    r"new|add|debrief|note|upcoming|scheduled|coming|up|my|next|job|there['’]?s|it['’]?s|is|was|with|at|for|on|about|"
    r"talk|meeting|phone|video|call|chat)\b)*\W*\binterview(?:s|ed|ing)?\b"
    r"(?:\W*\b(?:is|was|scheduled|set|booked|lined|arranged|coming up|up)\b)*\s*",
    re.IGNORECASE,
)
_TALKED = regex(
    r"^(?:\W*(?:so|i|i['’]?ve|we|just|now|finally|have|had)\b)*\W*"
    r"\b(?:got|came|walked|hung|sat(?: down)?|spoke|talked|chatted|met|finished|done|interviewed|was|been|went|a)\b"
    r"(?:\W*\b(?:off|out|of|up|a|an|the|my|good|great|nice|quick|call|chat|talk|meeting|zoom|teams)\b)*\W*(?=\b(?:with|at|to)\b)",
    re.IGNORECASE,
)
_ABOUT = regex(r"\babout (?:the |an? )?(?=[^,;]{1,60}\b(?:job|role|position|post|opening)\b)", re.IGNORECASE)
_IT_WAS = regex(
    r"^\W*(?:(?:so|ok|okay|um|uh|well|hi|hiya|hello|hey|yes|yeah|yep|right|sorry"
    r"|good (?:morning|afternoon|evening))\W+)*"
    r"(?:(?:it|this|this one)(?:['’]s| is| was)|was)"
    r" (?:(?:an? (?:\w+ )?(?:one|call|chat|interview) )?(?:for|with) (?:the |an? )?"
    r"|(?:the|an?) (?=[^,]{1,60} (?:position|role|job|post|opening)\b))",
    re.I,
)
_LED_IN = regex(
    r"^\W*(?:(?:ok|okay|um+|uh+|alright|right)\W+(?:(?:so|um+|uh+|like|yeah)\W+)*|so\W+(?=it|um|uh|yesterday|today|i\b))"
    r"(?:(?:it|this)(?:['’]?s| is| was)\s+(?:for (?:the |an? )?)?)?(?=(?-i:[a-z\d]))"
    r"|^\W*so\W+(?:it|this)(?:['’]?s| is| was)\s+(?:for (?:the |an? )?)?(?=(?-i:[a-z\d]))",
    re.I,
)
"""How somebody begins to talk: "ok so um it was", "so it's"."""
_WENT_IN = regex(
    r",?\s+(?:(?:and|so|then|but) )*(?:i|we|they|he|she)(?:['’](?:ve|d))? (?:just |all |both |only )*"
    r"(?:went|was|were|came|got|interviewed|met|saw|seen|talked|spoke|chatted|sat|drove|called|rang"
    r"|(?:had|did) (?:it|(?:my|the|an|our) interview))"
    r"(?: (?:in|there|over|back|up|down|out|for it|me|us|them|him|her|with|to|at))*\W*$",
    re.I,
)
"""What was done at the time that stood behind it: "and I went in", "and they saw me"."""
_IT_WAS_BEHIND = regex(r",?\s+(?-i:(?:and )?(?:it|this|that)(?: is| was|['’]s))\s*(?=,|$)", re.I)
_SENTENCE_END = regex(r"(?:(?<=[a-z]{4})|(?<=[A-Z]{3}))\. (?=[A-Z][a-z]+ )")


_THE_JOB_IS = regex(
    r"^\W*(?:(?:so|ok|okay|well)\W+)*(?:(?:the|my) )?(?:job|role|position|post)(?:['’]s| is| was) (?:for |as |with )?"
    r"(?:an? |the )?(?=[^\W\d])",
    re.I,
)
_DEED_BEHIND = regex(r"(?<=\w) (?=(?:i |we )?(?:had|did) an? [a-z]+ (?:with|for) (?:them|em|him|her|the)\b)")


def without_telling(text: str) -> str:
    """A line without what tells it, and with its sentences as pieces: "so it was ... and I went in"."""
    text = _DEED_BEHIND.sub(", ", _THE_JOB_IS.sub("", text))
    text = _SENTENCE_END.sub(", ", text)
    text = text if "," in text.strip(" ,") else re.sub(r"(?<=[a-z]{3})\. +(?=\w)", ", ", text)
    return _IT_WAS_BEHIND.sub("", _WENT_IN.sub("", _IT_WAS.sub("", _LED_IN.sub("", text))))


def without_chatter(text: str) -> tuple[str, str]:
    """A line without the talk around the interview, and what stands before it and may be more than talk."""
    text = _ABOUT.sub("for ", _MARKS.sub(" , ", MARKUP.sub("", _LISTED.sub("", _without_emoji(text)))))
    while (shorter := _ENDS_IN_TALK.sub("", _PIECE_OF_TALK.sub("", text)).strip(" ,;").lstrip("!?")) != text:
        text = _STOP_FIRST.sub("", shorter)
    text = _CHAT.sub(r"\g<role> at \g<who>", _IT_WAS.sub("", text))
    if met := _MET.search(text):
        text = f"{text[: met.start()]}{text[met.end() :]}".strip(" ,;") + f", with {met['who']}"
    text = _without_talk_first(_HEADING.sub("", _HESITATION.sub("", text)))
    request = _REQUEST.match(text)
    if request and (request["mark"] or request["polite"]):
        text = text[request.end() :]
    text = _BOOKED.sub("", text)
    text = _INVITED.sub(" ", _CALLED.sub("", _NOT_YET.sub("", text)))
    text = _MEETING.sub("with ", _SEEN.sub(r"with \g<who>", text))
    said, before = _behind_the_anchor(text)
    return _ALONE.sub("", said), before


def _without_talk_first(text: str) -> str:
    """Without a first piece of several words that say nothing: "hey so I have, with Acme"."""
    first, comma, rest = text.partition(",")
    return rest.strip() if comma and len(first.split()) > 1 and all(map(is_talk, first.split())) else text


def _without_emoji(text: str) -> str:
    """Without emoji, but for a company or a role that is nothing else."""
    pieces = text.split(",")
    return ",".join(
        piece if at < 2 and not re.search(r"\w", piece) else _EMOJI.sub(" ", piece) for at, piece in enumerate(pieces)
    )


def _behind_the_anchor(text: str) -> tuple[str, str]:
    """What follows "I have an interview", with the role that stood in it; and what stood before, if it says a thing."""
    if moved := _MOVED.match(text):
        return f"{moved['name']}{text[moved.end() :]}", moved["who"]
    if mine := _MY_INTERVIEW.match(text):
        return f"{mine['what']}{text[mine.end() :]}", ""
    if lead := _LED_TO.match(text):
        return _ENDS_IN_IS.sub("", text[lead.end() :]), ""
    if lead := _TALKED.match(text):
        return re.sub("^to ", "with ", text[lead.end() :]), ""
    found = _ANCHOR.search(text)
    if not found:
        return text, ""
    before, after = text[: found.start()].strip(" ,;:.!?-"), text[found.end() :]
    inner = " ".join(word for word in (found["inner"] or "").split() if not is_talk(word))
    if not re.search(r"\w", after):
        return f"{before}, {inner}" if inner else before, ""
    if inner:
        after = f"{inner} {re.sub('^(?:with|at) ', 'at ', after)}"
    return after, "" if all(map(is_talk, before.split())) else before


def is_talk(word: str) -> bool:
    """Whether a word around an interview says nothing of it: "so", "nervous"."""
    bare = word.lower().replace("’", "'").strip(".,:;!?*-")
    return not bare or bare in _WORDS
