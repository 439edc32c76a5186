"""What somebody types beside a note to have it changed: "a bit too stiff", "lose the bit about audits". Pure."""

import re
from collections.abc import Iterator

from bot.notes.edits import ORDINALS, Edit, What
from bot.reading.shorthand.capitals import upper_first
from bot.support.patterns import regex
from bot.vocabulary.note_kinds import Tone

LONGEST = 300
"""Characters of what may be an edit; what is longer is no edit."""

_QUOTES = "\"'“”‘’"
_POLITE = regex(
    r"^(?:(?:ok(?:ay)?|nah|nope|no(?=,)|and|also|now|please|pls|plz|hmm+|um|actually|maybe|hey|thanks|so|but"
    r"|(?:could|can|would|will) (?:you|u|we)|i(?:['’]d| would) (?:like|prefer|rather|want)(?: you to| it| to)?"
    r"|i want(?: you to| it| to)?|let['’]?s|just|try to|you (?:could|can|should))[, ]+)+",
    re.IGNORECASE,
)
_BEHIND = regex(
    r"(?:,? (?:please|pls|plz|thanks|thank you|thx|ok|go back|put it back|if (?:you|u) can|for me|instead of that"
    r"|imo|tbh|lol|though)){1,6}$"
    r"|[,;.!]? (?:because |cos |as )?(?:he|she|they|nobody|no one|who)(?:['’]?(?:s|ll"
    r"|re))? (?:[\w'’]+ ){0,4}reads?\b.{0,40}$",
    re.IGNORECASE,
)
_IT = (
    r"(?:it|this(?: one| note)?|that(?: one| note)?|the (?:note|letter"
    r"|thing|email|e-mail|text|message)"
    r"|my note|her note|his note)"
)
_BIT = (
    r"(?:(?:just )?(?:a )?(?:bit|little(?: bit)?|touch|tad)|much|even"
    r"|way|far|rather|slightly|quite"
    r"|really|kinda|kind of|sort of|more)"
)

_TONES = {
    Tone.BRIEF: "shorter|briefer|brief|more concise|more to the point|tighter|crisper|snappier",
    Tone.FORMAL: "more formal|formal|more professional|more polite|more businesslike|more serious|more respectful",
    Tone.WARM: "warmer|more warm|warm|friendlier|more friendly|more casual|casual|informal|more informal|more personal"
    "|more relaxed|softer|more human|more natural|nicer|kinder",
}
_MADE = {
    Tone.BRIEF: "short|concise|snappy|to the point",
    Tone.FORMAL: "professional|polite|businesslike|serious",
    Tone.WARM: "friendly|personal|relaxed|human|natural|sound like me",
}
_TOO = {
    Tone.BRIEF: "long|wordy|lengthy|long-winded|rambling",
    Tone.FORMAL: "casual|chatty|informal|familiar|friendly|personal|relaxed",
    Tone.WARM: "formal|stiff|cold|stuffy|robotic|corporate|dry|serious|distant|businesslike|impersonal|wooden",
}
_DONE = {
    Tone.BRIEF: rf"(?:shorten|trim|condense|tighten|cut|pare"
    rf"|boil) {_IT}(?: (?:down|up|a bit|a little|by half|in half))*"
    "|keep it (?:short|brief)",
    Tone.FORMAL: "dress it up|tone it down",
    Tone.WARM: rf"(?:warm|loosen) {_IT} up|(?:make it )?sound more like me",
}
_SOUNDS = (
    r"(?:(?:it|this|that|the note)(?:['’]?s| is| sounds| feels| reads| seems| looks)?|sounds|feels|reads|is|seems)"
)

_DROP = (
    r"(?:drop|remove|delete|leave out|take out|cut(?: out)?|lose|skip|scrap|ditch|scratch|strike|omit|get rid of"
    r"|(?:i )?don['’]?t (?:need|want|use)|do not (?:need|use)|without|no need for|kill)"
)
_MENTION = (
    r"(?:don['’]?t|do not|no need to|never) (?:mention|say|include"
    r"|bring up|talk about"
    r"|put(?: in)?)(?: anything about)?|no mention of"
)
_ABOUT = (
    r"(?:(?:the |that |my |this )?(?:whole )?(?:bit|part|line|sentence|thing|piece|stuff|section|bits|parts|paragraph)"
    r"|anything|everything|what (?:it|you) sa(?:ys?|id)) (?:about|with|on|of|where i (?:say|mention)|that says)"
)
_ORDINAL_OF = {
    said: ORDINALS[at]
    for at, spellings in enumerate(("1 1st one", "2 2nd two", "3 3rd three", "4 4th four", "5 5th five"))
    for said in spellings.split()
}
_WHICH = rf"(?:{'|'.join(ORDINALS)}|last|1st|2nd|3rd|4th|5th)"
_NUMBER = r"(?:(?:point|number|no\.?|#) ?(?:number |no\.? |#)?)([1-5]|one|two|three|four|five)"
_ADD = (
    r"(?:add|mention|say|include|(?:put|stick|pop|throw|squeeze|get|slip) in|write|tell (?:her|him|them)|work in)"
    r"(?: in)?(?: there| somewhere| as well| too| also)?(?:,? that|:)? "
)
_CLOSE = (
    r"(?:(?:(?:with )?(?:best|kind|kindest|warm|warmest|many) )?(?:regards|wishes|thanks)|yours (?:sincerely|truly"
    r"|faithfully)|sincerely(?: yours)?|respectfully|all the best|best|warmly|cheers|take care)"
)
_SIGN_OFF = r"(?:sign|close|end|finish)(?: (?:it|this|the note|them|both|all))?"
_TITLED = r"(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.? [A-Z]\S+"
_NOT = r",? (?:not|instead of|rather than|over|in place of)"
_PATTERNS = tuple(
    (what, regex(pattern, re.IGNORECASE))
    for what, pattern in (
    (What.LONGER, rf"(?:make {_IT} )?(?:{_BIT} )?(?:longer|more detail(?:s|ed)?)"
        rf"|(?:add|give|use|with)(?: {_BIT})? (?:more )?detail(?:s)?"),
    (What.LONGER, rf"(?:{_SOUNDS} )?(?:{_BIT} )?too (?:short|brief|thin)|(?:say|add"
        rf"|write) (?:{_BIT} )?more|expand (?:on )?{_IT}|flesh {_IT} out"),
    (What.ANOTHER, rf"(?:(?:write|give|show|try|make|do|get)(?: me)? )?(?:another|a different"
        rf"|a new|a second|one more) (?:version|one|draft|try|go)(?: of {_IT})?"),
    (What.ANOTHER, rf"(?:rewrite|redo|reword|rephrase|redraft) {_IT}(?: (?:differently|again"
        rf"|from scratch))?|(?:say|write|put|word) {_IT} (?:differently|another way|again)"),
    (What.ANOTHER, r"i (?:don['’]?t|do not) (?:really )?like (?:this|the|that) (?:note|version|draft|one"
        r"|wording)|(?:not )?(?:happy|keen) (?:with|on) (?:this|the|that) (?:note|version|draft)"),
    (What.DROP_SENTENCE, rf"{_DROP} (?:the |that |my )?({_WHICH}) (?:sentence"
        rf"|line)|(?:the )?({_WHICH}) (?:sentence|line) can go"),
    (What.DROP_PARAGRAPH, rf"{_DROP} (?:the |that |my )?({_WHICH}) (?:paragraph|para|block|section)"),
    (What.DROP, rf"{_DROP} (?:the |that |my )?({_WHICH}) (?:point|thing|one|bit)|(?:the )?({_WHICH}) point can go"),
    (What.DROP, rf"{_DROP} (?:the )?{_NUMBER}"),
    (What.LEAVE_OUT, rf"(?:{_DROP}|(?:{_MENTION})|not) {_ABOUT} (.+)"),
    (What.LEAVE_OUT, rf"(?:leave|take|cut|edit) {_ABOUT} (.+) out|{_ABOUT} (.+) can go"),
    (What.LEAVE_OUT, rf"(?:leave out|take out|cut out|edit out|omit|{_MENTION}) (?:the |my |our |their )?(.+)"),
    (What.LEAVE_OUT, r"(?:leave|take|cut|edit) (?:the |my |our |their )?(.+) out"),
    (What.CALM, r"(?:no|without|drop(?: all)?|remove|lose|fewer|less|too many|skip|don['’]?t use"
        r"|not so many|cut)(?: the| so many)? (?:exclamation (?:marks?|points?)|!+)"),
    (What.ADD, _ADD + r"((?:i|we)(?:['’]?(?:ve|m|d|ll|re))? .+)"),
    (What.ADD, r"(?:add|mention|say|include|(?:put|stick|pop|throw|squeeze|get|slip) in) that (.+)"),
    (What.CLOSE, rf"(?:{_SIGN_OFF}(?: off| up)? (?:with|as|using|in)|use|put|say|make it) ({_CLOSE})(?:{_NOT} .+)?"
        rf"|({_CLOSE}){_NOT} {_CLOSE}|sign off ({_CLOSE})"
        rf"|(?:change|replace|swap|switch) {_CLOSE} (?:to|with|for) ({_CLOSE})"),
    (What.ADDRESS, rf"(?:say|use|write|put|make it) ({_TITLED}){_NOT} .+"),
    (What.NAMED, rf"({_TITLED}){_NOT} .+"),
    (What.ADDRESS, rf"(?:call|greet|address) (?:her|him|them) (?:as |with |by )?(.+?)(?:{_NOT} .+)?"
        r"|(?:start|begin|open)(?: it)? with (?:dear|hi|hello) (.+)"),
    (What.ADDRESS, r"(?:dear|hi|hello) ([A-Z][^,]+?),? (?:not|instead of|rather than) .+"),
    (What.SIGN, r"(?:end|finish|close)(?: it| off| the note)* with (?:(?:(?:best|kind|kindest|warm|many) )?"
        r"(?:regards|wishes|thanks)|yours sincerely|sincerely|best|cheers),? (.+)"),
    (What.LEAVE_OUT, rf"{_DROP} (?:the |that |my )?(.+?) (?:line|bit|part|sentence|stuff)"),
    (What.SIGN, r"sign (?:it |this |the note |off )?(?:as|with)? ?(.+)"
        r"|(?:put|use) ([A-Z].+) as (?:the|my) (?:signature|name)"),
    (What.ALSO_TO, r"(?:(?:send|do|write)(?: it| one| this)?|one|the same|same)? ?(?:to"
        r"|for) (.+?) (?:as well|too|also)|(?:the )?same (?:for|to) (.+)"),
    (What.UNDO, r"undo(?: that| it| this)?|(?:take|put|change) (?:that"
        r"|it|this) back(?: (?:how|the way|as|like) it was)?"
        r"|as (?:it was )?before|revert(?: that| it| this)?"
        r"|go back(?: to (?:the )?(?:old|first|last|previous|one before).*)?"),
    (What.UNDO, r"(?:back to|bring back|restore|i (?:liked|preferred"
        r"|want)) the (?:old|first|original|previous|last|earlier)(?: one"
        r"| version| note)?(?: better| more| back)?|the (?:old|first"
        r"|original|previous|earlier) (?:one|version|note) was better"),
    (What.CHANGE, r"(?:change|replace|swap|switch|turn|correct|fix) (.+?) (?:to|with|by|into|for|->|→) (.+)"),
    (What.CHANGE, r"(?:say|use|write|put|make it|have it say|it should (?:say|be)) (?P<instead>.+?)(?:,| and)? "
     r"(?:instead of|rather than|not|in place of|over) (?P<words>.+)"),
    (What.STRIKE, rf"{_DROP} (?:the |my |our |their |that )?(?!(?:it|that|this"
        rf"|them|him|her|all|everything)\b)(.+)|(?:the )?(.+) can go"),
))  # fmt: skip
_PLACED = frozenset({What.DROP, What.DROP_SENTENCE, What.DROP_PARAGRAPH})


def _toned(made: str, stands: str, too: str, done: str) -> re.Pattern[str]:
    """The ways to ask for a tone: "shorter", "make it a bit shorter", "that's too long", "trim it"."""
    return regex(
        rf"(?:(?:make|keep|have|get) {_IT} (?:sound |read "
        rf"|feel )?)?(?:{_BIT} )?(?:{stands}|less (?:{too}))(?: (?:tone|version))?"
        rf"|(?:make|keep) {_IT} (?:sound |read |feel )?(?:{_BIT} )?(?:{made})"
        rf"|(?:{_SOUNDS} )?(?:{_BIT} )?(?:too|not so|not as|not that|so|very) (?:{too})(?: for (?:me|my taste))?"
        rf"|{_SOUNDS} (?:{_BIT}) (?:{too})|(?:sounds|feels|reads) (?:{too})"
        rf"|an? (?:{stands}) (?:version|one|note)|(?:a )?bit (?:{too})|{done}",
        re.IGNORECASE,
    )


_TONE = {tone: _toned(_MADE[tone], _TONES[tone], _TOO[tone], _DONE[tone]) for tone in _TONES}


_FOR = regex(
    r",? (?:for|in|on|from) ([A-Z][^\W\d_]+|[a-z]{2,20}(?=['’]s (?:note|one)))(?:['’]s(?: (?:note|one))?)?[.!]?\s*\Z"
)


def whose(text: str) -> tuple[str, str]:
    """The name at the end of a text, "shorter for Bo", and the text without it; ("", text) where there is none."""
    found = _FOR.search(text[: LONGEST + 1])
    return (found[1], text[: found.start()]) if found else ("", text)


def read_edit(text: str) -> Edit | None:
    """The change that is asked for; None where a text is none. Total and linear."""
    said = " ".join(text[: LONGEST + 1].split())
    if not said or len(said) > LONGEST:
        return None
    said = _BEHIND.sub("", _POLITE.sub("", said).rstrip(".!?, ")).rstrip(".!?, ")
    return _in_a_clause(said) or next(_readings(said), None)


def _in_a_clause(said: str) -> Edit | None:
    """What one clause asks for, where the other says why: "lose the Excel line, everyone can use Excel"."""
    found = next((edit for why in _WHY.finditer(said) for edit in _readings(said[: why.start()])), None)
    if found is None and (led := _BUT.search(said)):
        found = next(_readings(said[led.end() :]), None)
    return found if found and found.what in _BY_A_CLAUSE else None


def find_edit(text: str) -> Edit | None:
    """The same, also where a name stands behind it: "shorter for Bo"."""
    name, said = whose(text)
    return read_edit(text) or (read_edit(said) if name else None)


def _readings(said: str) -> Iterator[Edit]:
    yield from (Edit(What.TONE, tone) for tone, pattern in _TONE.items() if pattern.fullmatch(said))
    for what, pattern in _PATTERNS:
        if found := pattern.fullmatch(said):
            named = found.groupdict()
            said_in = (named["words"], named["instead"]) if named else found.groups()
            words = [each.strip(_QUOTES + " ") for each in said_in if each]
            if what not in {What.ADDRESS, What.SIGN} or _is_name(words[0]):  # "call her tomorrow" is no name
                yield _edit(what, *words)


_WHY = regex(
    r",? (?:because|cos|since|as) |, (?=(?:everyone|everybody|it|its|it['’]s|that|thats|that['’]s|they|i|i['’]m|we"
    r"|slack|teams|my|in (?:our|my)) )",
    re.I,
)
_BUT = regex(r",? but ", re.I)
_BY_A_CLAUSE = frozenset({What.LEAVE_OUT, What.SIGN, What.CLOSE, What.ADDRESS, What.DROP, What.DROP_SENTENCE})


_SHORT = regex(r"^i(ve|m|d|ll)(?= )", re.I)
"""As in "ive been a CPA since 2019"."""


def _edit(what: What, words: str = "", instead: str = "") -> Edit:
    words = _SHORT.sub(r"I'\1", words) if what is What.ADD else words
    if what is What.CLOSE:
        return Edit(what, upper_first(words.lower()))
    if what in _PLACED:
        return Edit(what, _ORDINAL_OF.get(words.lower(), words.lower()))
    return Edit(what, words, instead)


def _is_name(words: str) -> bool:
    return words[:1].isupper() and len(words.split()) <= 4
