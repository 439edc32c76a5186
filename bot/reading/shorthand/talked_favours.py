"""What a note may thank for: "walked me through the lab", "was so patient with me", "read my portfolio". Pure."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.nouns import with_the
from bot.reading.shorthand.talked_moment import GRAVE, WHO, Frame, Moment
from bot.reading.shorthand.words import JOINERS, PREPOSITIONS, is_plural, set_of, words
from bot.support.patterns import regex

_FAVOURS = set_of(
    "walked showed show let took gave introduced told explained stopped drove invited offered taught brought handed "
    "lent bought made sent stayed spent shared talked drew had got ran read poured found"
)
_WARM = "straight|honest|open|patient|frank|kind|generous|candid|direct|upfront|clear|friendly"
_OWN = regex(rf"(?i)^(?:{WHO} )?(?:really |also |even |just )?")
_WARM_ABOUT = regex(rf"(?i)^was (?:really |very |so )?({_WARM}) about (.+)$")
_WENT_THROUGH = regex(r"^(went|talked|looked|walked) (over|through|at) (.+) with me$")
_EXPLAINED = regex(r"^(explained|showed) (.+) to me$")
_WARM_WITH = regex(rf"(?i)^was (?:really |very |so )?({_WARM}) with me\b(.*)$")
_ATTENDED = regex(
    r"(?i)^(sat in on|sat through|read|looked (?:at|over|through)|went (?:through|over)|tried|tasted|listened to"
    r"|watched|reviewed|came to) (my .+|our .+)$"
)
_BROUGHT_OUT = regex(r"(?i)^(got|brought|took) out (?:the |a |an )(?:actual |whole |real )?(.+)$")

_TO_SHOW = regex(r"^(?:was |were )?showing me (.+)$|^[a-z]+ .+ to show me (.+)$")
_WALKED = regex(
    r"(?i)^(?:we )?(walked|toured|looked (?:at|round|around|over)) ((?:the|my|their|his|her) [^,]+?)(?: with me"
    r"| together)?(?: for .+)?$"
)
_DREW = regex(
    r"^(drew|sketched|held up) ((?:the|his|her|their|my) .+ (?:on (?:camera|screen|the (?:board|whiteboard)"
    r"|a (?:napkin|pad))|for me))$"
)
_STAYED = regex(r"(?i)^(?:we )?(?:stayed|ran|went) (\d+[ -]min(?:ute)?s?|half an hour|an hour) (?:over|longer)$")


def favour(piece: str) -> Moment | None:
    """What they did for the writer, behind "Thank you for"; nothing grave, and nothing that only they know."""
    own = _OWN.sub("", piece)
    said = next((said for read in _READERS if (said := read(own)) is not None), "")
    return Moment(Frame.FAVOUR, said) if said else None


# Each of these gives what was done, "" where that is nothing to thank for, and None where it is another's to read.


def _warm_about(own: str) -> str | None:
    found = _WARM_ABOUT.match(own)
    return found and _unless_grave(found[2], f"being so {found[1].lower()} about {to_the_reader(found[2])}")


def _went_through(own: str) -> str | None:
    if found := _WENT_THROUGH.match(own):
        thing = f"{found[2]} {_the_thing(found[3], found[1])} with me"
    elif found := _EXPLAINED.match(own):
        thing = f"{_the_thing(found[2], found[1])} to me"
    return found and _unless_grave(thing, f"{verbs.gerund(found[1])} {thing}")


def _warm_with(own: str) -> str | None:
    found = _WARM_WITH.match(own)
    if not found:
        return None
    about = found[2] if re.match(r"^ about \w", found[2]) and not GRAVE.search(found[2]) else ""
    return f"being so {found[1].lower()} with me{about}"


def _did_for_me(own: str) -> str | None:
    verb = words(own)[0]
    lasts = verb == "took" and re.match(r"^\w+ (?:us|me) (?:\d|an? |about |ages|half|all)", own)
    if verb not in _FAVOURS or lasts or not re.match(r"^\w+ (?:us|me) \w", own):
        return None
    rest = _kept(own.split(" ", 1)[1])
    if verb == "made" or (verb == "had" and verbs.is_base(words(rest)[1])):
        return _unless_grave(rest, f"having {to_the_reader(rest)}")
    told = verb == "told" and not re.match(r"^(?:me|us) (?:about|how|what|why)\b", rest)
    if not rest or told or re.match(r"^(?:me|us) (?:(?:one|in|on|at|for|with|by|from)\b|(?:that|she|he|they) )", rest):
        return ""
    thing = re.sub(
        r"^(me|us) (through |around |round |about )?(.+)$",
        lambda m: f"{m[1]} {m[2] or ''}{_the_thing(m[3], verb)}",
        rest,
    )
    return _unless_grave(rest, f"{verbs.gerund('showed' if verb == 'show' else verb)} {to_the_reader(thing)}")


def _attended(own: str) -> str | None:
    found = _ATTENDED.match(own)
    if not found:
        return None
    first, space, more = found[1].partition(" ")
    return _unless_grave(found[2], f"{verbs.gerund(first.lower())}{space}{more} {_kept(found[2])}")


def _brought_out(own: str) -> str | None:
    found = _BROUGHT_OUT.match(own)
    return found and _unless_grave(found[2], f"{verbs.gerund(found[1].lower())} out the {_kept(found[2])}")


def _to_show(own: str) -> str | None:
    found = _TO_SHOW.match(own)
    if not found:
        return None
    thing = _the_thing(found[1] or found[2], "showed")
    return _unless_grave(thing, f"showing me {to_the_reader(thing)}")


def _walked(own: str) -> str | None:
    found = _WALKED.match(own)
    if not found:
        return None
    first, space, more = found[1].lower().partition(" ")
    thing = to_the_reader(_kept(found[2]))
    return _unless_grave(thing, f"{verbs.gerund(first)}{space}{more} {thing} with me")


def _drew(own: str) -> str | None:
    found = _DREW.match(own)
    if not found:
        return None
    first, space, more = found[1].partition(" ")
    return _unless_grave(found[2], f"{verbs.gerund(first)}{space}{more} {to_the_reader(found[2])}")


def _stayed(own: str) -> str | None:
    found = _STAYED.match(own)
    extra = _EXTRA.get(found[1].lower(), f"{found[1].split('-')[0].split()[0]} extra minutes") if found else ""
    return found and f"giving me {extra}"


_EXTRA = {"half an hour": "an extra half hour", "an hour": "an extra hour"}


_READERS = (
    _to_show,
    _walked,
    _drew,
    _stayed,
    _warm_about,
    _went_through,
    _warm_with,
    _did_for_me,
    _attended,
    _brought_out,
)


def _unless_grave(thing: str, said: str) -> str:
    return "" if GRAVE.search(thing) else said


def _the_thing(thing: str, verb: str) -> str:
    """What was shown, with its article: "boat" is "the boat"; "let me pull a shot" stays."""
    if verb == "let" or words(thing)[0] in PREPOSITIONS | JOINERS | {"to", "how", "what", "why"}:
        return _kept(thing)
    if found := _OF_WHOSE_DOING.match(thing):
        return f"{found[1]} that {_kept(thing[found.end() :])}"  # "a letter that a patient's daughter wrote"
    kept = re.sub(r" (for|of) ((?:[a-z]+ )?[a-z]+)$", lambda m: f" {m[1]} {with_the(m[2])}", _kept(thing))
    return " and ".join(with_the(each) for each in kept.split(" and "))


_OF_WHOSE_DOING = regex(
    r"^((?:an?|the) [a-z]+) (?=(?:an?|the|his|her|their|one of (?:the|his|her|their)) (?:[a-z']+ ){1,3}?"
    r"(?:[a-z]+ed|wrote|made|took|sent|gave|drew|built|did)\b)"
)


def _kept(text: str) -> str:
    """A stretch without what went wrong at its end: "pull a shot and it came out terrible" is "pull a shot"."""
    parts = re.split(r"\s+(?:and|but) (?=it |that |we |then )", text)
    verb = re.search(r" and (?=([a-z]+)\b)", parts[0])
    if verb and verbs.is_past(verb[1]) and not is_plural(verb[1]):
        parts = [parts[0][: verb.start()]]
    return re.sub(r"\s+(?:together|though)$", "", parts[0]).strip()
