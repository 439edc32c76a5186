"""What was promised, as a note may say it. Pure."""

import re

from bot.reading.people.given import is_given
from bot.reading.shorthand import foreign, verbs
from bot.reading.shorthand.alone import is_tidy
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.finishing import numbers_in_words
from bot.reading.shorthand.nothing import is_none
from bot.reading.shorthand.nouns import with_a
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import opens_with_verb
from bot.reading.shorthand.words import DETERMINERS, MONTH, is_number, is_plural, words
from bot.support.patterns import regex
from bot.support.rewriting import Rules, rewritten

_THEIRS = regex(
    r"^(?:he|she|they|hr|(?!I\b)[a-z]+ said|[A-Z][a-z]+ (?:said|owes|will|is))\b"
    r"|^(?:his|her|their|the) (?:\w+ )?(?:rings?|calls?|will|would|emails?|writes?|phones?)\b"
    r"|[A-Z][a-z]+'s (?:sending|calling|setting)|(?<!\bI )\bowes?\b"
    r"|\b(?:nothing|nowt)\b|(?<!\bI)'ll (?:call|let me|e-?mail|write|ring|tell)|get back to me",
    re.IGNORECASE,
)
_DAY_WORDS = regex(
    r"(?:,|(?<!\s))\s*+(?:\bprobably )?\b(?:by|on|before|until)?\s*+\b(?:(?:the )?end of (?:the )?(?:day|week)"
    r"|(?:this|next) (?:week|weekend)|tnite|tonight|today|(?:EO[DW]|CO[BP])(?: tomorrow| today)?"
    r"|this (?:evening|afternoon|morning)|tomorrow(?: (?:am|noon|morning|a\.m\.|night|EOD|COB))?"
    r"|(?:the (?=\w+day(?:\W*$|[,.;]))|this |next |(?<!the )(?<!our )(?<!my ))(?:Monday|Tuesday|Wednesday|Thursday"
    r"|Friday"
    r"|Saturday|Sunday|(?:Mon|Tues?|Weds?|Thu(?:rs)?|Fri|Sat|Sun)(?! [a-z]))"
    r"(?: after \d{1,2}(?::\d\d)?(?: ?[ap]m)?)?(?: (?:morning|afternoon|evening|night|noon|midday|midnight"
    r"|lunchtime|EOD|COB)\b)?"
    r"(?:,? (?:the )?\d{1,2}(?:/\d{1,2}|st|nd|rd|th)?| (?:after|before) [A-Z][a-z]+)?|\d{1,2}/\d{1,2}"
    r"|the \d+(?:st|nd|rd|th)"
    r"|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December) \d+(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
_SENDING = {"send", "email", "e-mail", "mail", "forward", "share", "text", "drop", "give", "get", "bring"}


_GERUND = regex(r"^(e-?mail|send|bring|forward|shar|giv|dropp|text|upload|tak)ing\b", re.IGNORECASE)
_THINGS_TOO = frozenset(
    ["balance", "sample", "plan", "list", "report", "design", "check", "test", "copy", "draft", "review"]
)
"""They begin what is sent as often as they are what is done: "balance program handout", "sample menu"."""


def promise(typed: str, reader: str, names: tuple[str, ...] = ()) -> str:
    """What was promised, without its day, as it goes on after "I'll": "send Renita a copy of my certificate"; or ""."""
    text = _ASKED_FOR.sub("send ", spelt_out(_TAKEN_BACK.sub("", typed), names))
    if not text or is_none(text) or re.match(r"(?:I )?(?:dunno|don't know|not sure|no idea)\b", text, re.IGNORECASE):
        return ""
    parts = re.split(r"(?<=\w)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bRev)(?<!\bProf)[.!?;]+\s+", text)
    said = (_surely_promised(part.strip(" .!?"), reader, names) for part in parts if part and not _THEIRS.search(part))
    return next(filter(None, said), "")


def _surely_promised(typed: str, reader: str, names: tuple[str, ...]) -> str:
    """One promise, without what was noted behind it where that is no part of it: "my references, 3 of them"."""
    clauses = typed.split(", ")
    heads = (", ".join(clauses[:end]) for end in range(len(clauses), 0, -1))
    return next(filter(None, (_promised(head, reader, names) for head in heads if head.strip())), "")


_ASKED_FOR = regex(
    r"^(?:he|she|they|[A-Z]\w+) (?:wants?|needs?|asked (?:me )?for|would like)(?: me to (?:send"
    r"|e-?mail))?(?: (?:him|her|them))? "
    r"(?=(?:my|an?|the|two|three|copies|copy)\b)",
    re.IGNORECASE,
)
"""What they asked for is promised: "Roz wants my 90-day plan by Friday"."""


def own(typed: str) -> str:
    """What of an answer is the writer's own promise, spelt out: without what the others said they would do."""
    said = spelt_out(_TAKEN_BACK.sub("", typed))
    return ". ".join(each for each in re.split(r"(?<=\w)[.!?;]+\s+", said) if not _THEIRS.search(each))


_TAKEN_BACK = regex(
    r"^.*\b(?:no,? wait|wait,? no|no,? sorry|scratch that)\b[\s,.]*(?:i didn['’]?t [^.;]*[.;]\s*)?",
    re.IGNORECASE | re.DOTALL,
)
"""What was said before it is not what was promised."""


_NO_PROMISE = regex(
    r"^thank you\b|\bif I (?:get|got)\b|^bring you .* to [A-Z]|\b(?:do|make|on|by|at|for)$|, I\b|\d/\d"
    r"|\b\d+(?:st|nd|rd|th)\b|\bthe (?:after|by|on|to)\b|,.*,"
    r"|\byou the [a-z]+ (?:out|off|in|up) "
    r"|\b(?:and|then) (?:fill|sign|drop|bring|post|mail) (?:it|them)\b(?! (?:off|in|back)\b)"
    r"|\bpapers? of\b|\bletters? of my\b"
    r"|(?<![/-])\b(?:yet|already|done|nothing|nowt|needful|said|no|NO|got it)\b(?![/-])"
)


def _promised(typed: str, reader: str, names: tuple[str, ...]) -> str:
    """One promise as it goes on after "I'll"; "" for what is none, or is not surely said."""
    bare, led = _bare(_to_another(_to_initial(_mended(typed), reader), reader))
    if not bare:
        return ""
    done = _placed(_of_the_reader(_as_deed(bare, names, led=led), reader), names, reader)
    done = re.sub(r",? (?:he|she|they) (?:wants?|asked|likes?|needs?|said)\b.*$|, you (?:asked|wanted)\b.*$", "", done)
    known = {word for name in names for word in re.findall(r"[A-Z][a-z]+", name)}
    said = numbers_in_words(done)
    second = [*said.split(), "", ""][1]
    said = said.replace(f" {second}", f" {second.capitalize()}", 1) if second.capitalize() in known else said
    whole = is_tidy(f"I'll {said}.") and not (foreign.marks(typed) and len(said.split()) > foreign.MOST_WORDS)
    return said if whole and not _NO_PROMISE.search(done) and len(done.split()) > SHORTEST else ""


def _bare(promise: str) -> tuple[str, bool]:
    """A promise without its "I said I'd", its day and what is thrown in; and whether it had such a lead."""
    promise = re.sub(
        r",? (?:and|but) (?:(?:tomorrow |then |later )?I (?:[a-z]+|haven't)|(?:he|she|they)(?:'s|'ll|'d|'re)?)\b.*$",
        "",
        re.sub(r"\s*\([^)]*\)", "", promise),
    )
    text = re.sub(
        r"^(?:I )?(?:said |told [a-z]+ |promised )?(?:that "
        r")?(?:I'm(?= (?:sending|bringing|e-?mailing|mailing|forwarding|sharing|dropping|getting)\b)|(?:I'm "
        r"|I am )?going to|(?:I'm |I am )?to|I'm (?:supposed )?to|I am (?:supposed )?to|I need to"
        r"|I have got to|I'd|I would"
        r"|I'll|I will|I shall|I must|will|shall|to|I have to|have to|I) (?=[a-z])",
        "",
        promise,
        flags=re.IGNORECASE,
    )
    led = text != promise and verbs.is_base(words(text)[0])
    text = re.sub(r"(?:,? from)? (?:from|of) (?=today|yesterday)(?:today|yesterday)(?:'s)?\b", "", text)
    text = re.sub(
        r", [^,]*\b(?:removed|redacted|attached|included|blacked out)(?=,| to\b| by\b|$),?",
        "",
        _DAY_WORDS.sub("", rewritten(text, _SENDS)),
    )
    return text.strip(" ,"), led


_SENDS = tuple(
    (regex(shape, re.IGNORECASE), said)
    for shape, said in (
        (r"^revert(?: back)?(?: to [a-z]+)? (?=with|on)", "get back to you "),
        (r"\band copy of\b", "and a copy of"),
        (r"^(?:must|need to) (?=[a-z])", ""),
        (r"^(?:ping|shoot|pop|fire|whatsapp|DM|post) (?=[a-zA-Z])", "send "),
        (r" (?:over|across)(?= to [A-Z]| to (?:him|her|them|you)\b)", ""),
        (r"^send (?:over|along|across|in|on)\b", "send"),
        (r"^sending\b", "send"),
    )
)
"""How people say that they send something."""


def _as_deed(promise: str, names: tuple[str, ...], *, led: bool) -> str:
    """A promise that begins with its verb: of a thing alone, it is sent."""
    promise = _GERUND.sub(lambda found: verbs.base_of_gerund(found[0].lower()), promise)
    verb = words(promise)[0]
    promise = promise if is_known(promise, names) else promise[:1].lower() + promise[1:]
    acts = (opens_with_verb(promise) == "base" and verb not in _THINGS_TOO) or verb in _SENDING or led
    acts = acts or bool(
        re.match(r"(?:(?:fill|sign|finish|hand|drop) (?:out|in|up|off)|upload) (?:the|my|an?|their|your) ", promise)
    )
    return lower_first(promise) if acts else f"send {_to_whom(lower_first(promise))}"


def _of_the_reader(done: str, reader: str) -> str:
    """A promise said to the reader: they, by name, "her" or "their site", are "you"."""
    called = reader.split()
    you = {re.sub(r"\W", "", word).lower() for word in called if len(word) > 1}
    done = re.sub(r"\s*→\s*|, to ", " to ", done)
    done = re.sub(
        r"\btheir(?= (?:checkout|site|website|app|store|shop|menu|page|product|plan|team|form|data|flow|onboarding)\b)",
        "your",
        done,
    )
    done = re.sub(r"\b(?:him|her|them)\b|\b(?:he|she|they)(?= (?:mentioned|asked|wanted|liked))", "you", done)
    if you:
        titles = "Mr|Mrs|Ms|Miss|Dr|Rev|Reverend|Prof|Professor|Captain|Chief"
        names = "|".join(map(re.escape, called))
        done = re.sub(rf"\b(?:{titles})\.? (?=(?:{names})\b)", "", done, flags=re.IGNORECASE)
    done = " ".join("you" if re.sub(r"\W", "", word).lower() in you else word for word in done.split(" "))
    done = re.sub(r"\b(send|email|give) you (?=(?:link|list)\b)", r"\1 you the ", done)
    return re.sub(r"\b(send|email|give) you (?=(?:copy|draft)\b)", r"\1 you a ", done)


def _to_somebody(found: re.Match[str]) -> str:
    """Somebody's first name in small letters has its capital: "send simone photos" goes to Simone."""
    return f"{found[1]} {found[2].capitalize()} " if is_given(found[2]) else found[0]


SHORTEST = 2
_MENDS: Rules = tuple(
    (regex(shape, re.IGNORECASE), said)
    for shape, said in (
        (r"^(?:I )?promised ((?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?(?-i:[A-Z])[\w'’-]+) "
         r"(?=(?:my|our|the|an?|some|copies|photos)\b)", r"send \1 "),
        (r"^I think (?=I said\b|I promised\b)", ""),
        (r"^((?:I )?(?:told (?:him|her|them)|said) )id (?=[a-z])", r"\1I'd "),
        (r",? with (?:the )?(?:client|customer|patient|company)(?:'s|s)? names? (?:off|out|removed)$", ""),
        (r", which (?!is\b[^,]*\bby\b)[^,]+(?=,|$)", ""),
        (r"\b(my (?:[\w-]+ ){1,3})and (?=(?!my |the |an? |our |two |three |bring |send )(?:[\w-]+ ){0,2}"
         r"(?:card|licen[cs]e|certificate|diploma|transcript|permit|resume|CV)\b)", r"\1and my "),
        (r"\band also (?=the |my |a )", "and "),
        (r", also (?:the|my|a) .*$", ""),
        (r"^((?:I |I'll )?(?:send|e-?mail|bring)) to ([A-Z][a-z]+) (?=my |the |our )", r"\1 \2 "),
        (r"\b(drop|bring|take|post|(?:send|give|e-?mail|text) [a-z]+) me (?=[a-z]+ ?[a-z]*\b)", r"\1 my "),
        (r"^(send|text|e-?mail|message) ([a-z]+) (?=(?:photos?|pictures?|copies|scans?|my|the|a) )", _to_somebody),
        (r"^(?:me|mine): ", ""),
        (r"^txt\b", "text"),
        (r"^(?:I )?owe (?=[A-Z]|him\b|her\b|them\b)", "send "),
        (r"\bmy ((?:two|three|\d) )?(referees|references)' ((?:contact )?details|names)\b", r"the \3 of my \1\2"),
        (r"\bre:? (?=the |my |our )", "about "),
        (r", (?:through|via) (?:the )?[A-Za-z]+(?=,|$),?", ""),
        (r"^take (.+?) in to (?=[A-Z])", r"bring \1 to "),
        (r"^(bring|drop|take) (my [^,]+?) in(?= by\b| on\b|$)", r"\1 in \2"),
        (r",? (?:he|she|they|(?!I\b)[A-Z][a-z]+)(?:'ll| will| would|'s going to) .*$", ""),
        (r"\bdrop (my [^,]+?|the [^,]+?) in to (?=the |your )", r"drop off \1 at "),
        (r"\bdrop (my [^,]+?|the [^,]+?) in\b(?= |$)", r"drop off \1"),
        (r",? or (?:scan|e-?mail|send|text|post|drop) (?:them|it|him|her)\b(?: over| in| off)?", ""),
        (rf"^((?:send|e-?mail|bring|text)(?: [a-z]+)? )?[^,]+ in (?:{MONTH}) and (?=an? |my |the )", r"\1"),
        (r",? by the weekend\b", ""),
        (r"\bcopy of (?=documents|certificates?|licen[cs]e|diploma|resume)", "copy of my "),
        (r"\b(send|e-?mail|bring) (?=copy of\b)", r"\1 a "),
        (r"(?<=references) and (?=[a-z]+ (?:[a-z]+ )?(?:form|certificate|letter)\b)", " and the "),
        (r"^((?:send )?)(licen[cs]e number) and (?=[a-z]+ (?:[a-z]+ )?letter\b)", r"\1my \2 and the "),
        (r"\b((?:bring|send|e-?mail) (?:(?:him|her|them) )?)(?=[a-z]+ (?:paper|form|certificate|record|letter|card)\b)"
         r"(?!my |the |an? |our )", r"\1the "),
    )
)  # fmt: skip


def _mended(promise: str) -> str:
    """A promise with what it is of in its place."""
    over = r"(?<=[a-z]) over(?=$|,| by\b| on\b| tonight| today| tomorrow)"
    return re.sub(over, "", rewritten(promise, _MENDS))


def _to_initial(promise: str, reader: str) -> str:
    """A promise with the reader's name for its initial: "Mr C" is Mr Carstairs; "a letter, posting it to" is sent."""
    if found := re.match(r"^(.+?),? (?:posting|sending|e-?mailing) it to (.+)$", promise):
        promise = f"send {found[1][:1].lower()}{found[1][1:]} to {found[2]}"
    last = reader.rsplit(maxsplit=1)[-1] if reader.strip() else ""
    initial = re.compile(rf"\b(Mr|Mrs|Ms|Dr)\.? {re.escape(last[:1])}\b(?!\.?\w)")
    return initial.sub(lambda found: f"{found[1]} {last}", promise) if last else promise


def _to_another(promise: str, reader: str) -> str:
    """What somebody else was promised, and who: "told Jade I'd bring my guitar" is "bring Jade my guitar"."""
    readers = {"him", "her", "them", *reader.casefold().split()}
    if given := _PROMISED_A_THING.match(promise):
        return f"send {'' if given['whom'].casefold() in readers else given['whom'] + ' '}{given['what']}"
    found = _TOLD_ANOTHER.match(promise)
    if not found or found["whom"].casefold() in readers:
        return promise
    return f"{found['sends']} {found['whom']} {found['what']}"


_PROMISED_A_THING = regex(
    r"(?:I )?promised (?P<whom>[A-Z][a-z]+|him|her|them) (?P<what>(?:my|the|an?|our|some|two|three|\d) .+)"
)
_TOLD_ANOTHER = regex(
    r"(?:I )?(?:told|promised) (?P<whom>[A-Z][a-z]+) (?:that )?I(?:'d|'ll| would| will) "
    r"(?P<sends>send|e-?mail|bring|text|give|forward) (?P<what>(?:my|the|an?|our) .+)"
)


def _to_whom(thing: str) -> str:
    thing = _PAGES.sub(lambda found: f"a {found[1].lower()}-{found[2]}", thing)
    thing = re.sub(r"-page (?=on |about )", "-pager ", thing)
    tokens = words(thing)
    if re.match(r"^\d+-\w+ ", thing) and not is_plural(words(re.split(r" (?:with|of|for|in) ", thing)[0])[-1]):
        return f"a {thing}"
    if tokens[0] in DETERMINERS or is_number(tokens[0]):
        return thing
    if re.match(r"^(?:names?|details|dates|numbers?|title) of ", thing):
        return f"the {thing}"
    head = re.split(r" (?:to|of|for|with|as|on|by|from)\b| →|,", thing)[0]
    if words(head)[-1] in {"copy", "sample", "draft", "summary", "write-up", "note", "picture", "photo", "video"}:
        return with_a(thing)
    if words(head)[-1] in _PERSONAL:
        return f"my {thing}"
    return thing if is_plural(words(head)[-1]) else f"the {thing}"


_PAGES = regex(r"^(?:an? )?(one|two|three|\d+)[ -](page|pager)\b(?!s)", re.IGNORECASE)
"""How long a paper is, "one page 90-day plan"; it is one paper."""
_PERSONAL = frozenset(
    [
        "resume",
        "cv",
        "portfolio",
        "transcript",
        "certificate",
        "certification",
        "license",
        "licence",
        "card",
        "diploma",
        "references",
        "papers",
        "tickets",
        "certificates",
        "permit",
        "receipt",
        "licences",
    ]
)


def is_known(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text begins with a name or an acronym, whose capital it keeps."""
    first = re.split(r"\W", text, maxsplit=1)[0]
    return first.isupper() or first[1:] != first[1:].lower() or any(first in name.split() for name in names)


def _placed(done: str, names: tuple[str, ...], reader: str) -> str:
    """ "send X to you": "send you X"; nobody named: to the reader."""
    if found := re.match(r"^(send|e-?mail|bring|get|give) (?!you\b|back\b)(.+?),? to you(.*)$", done):
        thing = found[2] if found[1] in {"bring", "get"} else _to_whom(found[2])
        return f"{found[1]} you {thing}{found[3]}"
    if found := re.match(
        r"^(send|e-?mail|give|bring) (.+) to ((?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][a-z]\w*)(, [a-z ]+)?$", done
    ):
        return f"{found[1]} {found[3]} {_to_whom(found[2])}{found[4] or ''}"
    done = re.sub(
        r"^([a-z-]+ (?:you|[A-Z][a-z]+)) (?=(?:copy|link|list|draft|sample|summary|picture|photo|note) )",
        r"\1 a ",
        done,
    )
    second = [*(word for word in words(done) if word not in {"mr", "mrs", "ms", "dr", "miss"}), "", ""][1]
    known = second and any(second in name.casefold().split() for name in names)
    whom = re.search(
        r"\byou\b|^\S+ (?:Mr|Mrs|Ms|Miss|Dr)\b|\bto (?:[A-Z]|the |everyone"
        r"|him|her|them)|^\S+ (?:HR|[A-Z][a-z]+) (?:my|the|an?|our|two|three|photos|pictures|copies|scans)\b",
        done,
    )
    if not known and not whom and re.match(r"^(?:send|e-?mail) ", done):
        verb, rest = done.split(" ", 1)
        return f"{verb} you {_to_whom(rest)}"
    return re.sub(
        r"^bring (?!you\b|[A-Z][a-z]+ my\b|in\b|by\b|over\b|along\b|(?:my|the|an?) [\w '-]+? (?:by|over|round"
        r"|in)(?: and\b"
        r"|$)|.* to (?:the|a|my) )",
        "bring you ",
        done,
    )
