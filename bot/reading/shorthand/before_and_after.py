"""What was amiss, what the writer did and what it is now, put as one says it. Pure.

"Scrap was at 8%, reset the guides every shift, got it to 2" is "I reset the guides every shift, and scrap went from 8%
to 2%". A story is told anew only where each of its pieces is known for what it is; any other stays as it was typed.
"""

import re
from dataclasses import dataclass, field

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_start
from bot.reading.shorthand.nouns import article, listed
from bot.reading.shorthand.story_pieces import (
    A_TIME,
    BREAK,
    BY,
    COUNTED,
    DID_BY,
    FROM_TO,
    HAD,
    KEPT,
    MARKS,
    MOVED,
    NOW,
    OLD_ALONE,
    SINCE,
    TO_DO,
    TO_FROM,
    TOLD_ABOUT,
    TROUBLE,
    WAIT,
    WAS,
    WE_WERE,
)
from bot.reading.shorthand.stretches import finite_at, opens_with_verb
from bot.reading.shorthand.words import MASS, PREPOSITIONS, is_plural, set_of, words
from bot.support.patterns import literal, regex

MOST_PIECES, MOST_OF_A_THING = 6, 7
"""Pieces of a story, and words of what it is about."""
MOST_OF_MEANS = 9
"""Words of what was brought in."""
LONGEST = 300
"""Characters of a story."""


@dataclass
class _Story:
    """What the pieces of a story said so far."""

    thing: str = ""
    old: str = ""
    new: str = ""
    when: str = ""
    trouble: str = ""
    """What the story is about, where no figure is given with it."""
    deeds: list[str] = field(default_factory=list)
    is_open: bool = False
    """Whether a first clause told how it was, and nothing that can be said again."""
    without: str = ""
    """What it did not take: "no extra heads"."""
    since: str = ""
    """What has not happened since."""
    lead: str = ""
    """When it was: "When the tills kept crashing"."""
    came: str = ""
    """What came of it, where it is told by how much: "sales went up by 20%"."""
    is_plain: bool = False
    """Whether it says enough by itself, without what was done."""
    is_of_another: bool = False
    """Whether the figures are of something else than the trouble is."""
    means: str = ""
    """What was brought in, as a thing: "purple boards and a separate fryer"."""


def before_and_after(text: str) -> str:
    """The text with its story told as the deed and what it brought; the text itself where it is no such story."""
    pieces = [each.strip(" .!-") for each in BREAK.split(text.strip()) if each and each.strip(" .!")]
    is_in_sentences = re.match(r"[A-Z]", text) and text.endswith(".")
    if is_in_sentences or not 2 <= len(pieces) <= MOST_PIECES or len(text) > LONGEST:
        return text
    story = _Story()
    pieces[0] = re.sub(r"^that (?=I\b|we\b)", "", TOLD_ABOUT.sub("", pieces[0]))
    for piece in pieces:
        if not _takes(story, piece):
            return text
    return _told(story) or text


def _takes(story: _Story, piece: str) -> bool:
    """Whether a piece has its place in the story; it is noted there."""
    if re.match(r"(?:it )?(?:turned|turns) out\b|(?:it|that) was\b", piece) and not re.search(r"\d", piece):
        return True  # how it came about
    if MOVED.match(piece) and FROM_TO.match(piece):
        return False  # a deed with its figures: it needs no telling
    if deed := _deed(piece):
        story.deeds.append(deed)
        return True
    if not (story.new or story.since) and (found := SINCE.match(piece)):
        story.since = f"{found['none']} since" if found["none"] else found["in"] or ""
        return True
    if not story.old and (found := WE_WERE.match(piece) or HAD.match(piece) or WAS.match(piece)):
        story.thing, per = found["thing"], found.groupdict().get("per") or ""
        story.old = f"{found['old']}{per}"
        return True
    if not story.old and (found := TO_DO.match(piece)):
        story.thing, story.old = f"the time to {found['do']}{found['what']}", found["old"]
        return True
    if not story.new and (found := TO_FROM.match(piece) or FROM_TO.match(piece)):
        if story.old:
            return False
        _notes_change(story, found.groupdict())
        return True
    if not (story.new or story.old) and (found := BY.match(piece)):
        way = found["way"] if found["way"] in {"up", "down"} else "down"
        extra = f", with {found['with']}" if found["with"] else ""
        story.came = f"{_thing(found['thing'])} went {way} by {_figure(found['much'])}{found['when'] or ''}{extra}"
        return True
    if (
        story.old
        and not story.new
        and (found := NOW.match(piece))
        and (found["now"] or A_TIME.search(found["when"] or "") or MARKS.search(found["said"]))
    ):
        is_theirs = re.search(r"\b(?:got|brought|took|cut)\b", found["said"])  # then it is what they did
        story.is_plain = not (story.trouble or story.is_open or is_theirs)
        by = re.search(r"\b(?:by|in) [a-z]{3,10}(?= )", found["said"], re.IGNORECASE)
        story.new, story.when = found["new"], found["when"] or (f" {by[0]}" if by else "")
        return True
    if (
        story.trouble
        and not story.old
        and (not story.deeds or piece.endswith(" before"))
        and (found := OLD_ALONE.match(piece))
    ):
        story.thing, story.old = story.trouble, found["old"]
        return True
    return _takes_without_figures(story, piece)


def _notes_change(story: _Story, told: dict[str, str | None]) -> None:
    """From what to what it went; what is counted says what it is of: "14 callbacks a year to 3"."""
    old, thing = told["old"] or "", told["thing"] or ""
    if not thing and (counted := COUNTED.match(old)):
        old, thing = f"{counted['many']}{counted['per'] or ''}", counted["of"]
    elif not thing and (waited := WAIT.match(old)):
        old, thing = waited["much"], waited["of"]
    story.is_of_another = bool(thing)
    story.thing, story.old, story.new = thing or story.trouble, old, told["new"] or ""
    story.when, story.is_plain = f"{told.get('when') or ''}{told.get('by') or ''}", bool(told.get("by"))


def _takes_without_figures(story: _Story, piece: str) -> bool:
    """A trouble, a thing it is about, or what was brought in."""
    if not (story.trouble or story.is_open or story.deeds or story.old):
        if found := KEPT.match(piece):
            story.trouble = found["thing"]
            story.lead = f"When {_thing(found['thing'], 'the')} kept {found['doing']}, "
            return True
        if re.match(r"(?:their|your|they|you)\b", piece, re.IGNORECASE):
            story.is_open = True  # a trouble of the employer's
            return True
        found = TROUBLE.match(piece)
        story.trouble = found["thing"] if found else piece if _is_thing(piece) else ""
        story.is_open = finite_at(words(piece)) > 0 and not re.match(r"(?:I|[Ww]e|[Mm]y)\b", piece)
        return bool(story.trouble or story.is_open)
    if story.new and not (story.deeds or story.means) and _are_means(piece) and is_plural(_head(piece)):
        story.means = piece
        return True
    if (story.new or story.came) and re.fullmatch(r"(?:with )?no [a-z ]+", piece):
        story.without = piece.removeprefix("with ")
        return True
    if story.new or story.came:
        return not re.search(r"\d|^(?:I|[Ww]e|[Mm]y)\b", piece)  # how it was taken
    if not story.means and not story.deeds and _are_means(piece) and _is_thing(piece):
        story.means = piece
        return True
    return not (story.deeds or story.means) and not re.search(r"\d|^(?:I|[Ww]e|[Mm]y)\b", piece)  # more of the trouble


_NO_MEANS = regex(
    r"[A-Z].*|.*(?:\b(?:I|we|they|he|she|it|was|were|is|are|had|can|so|by|same|just|current|not)\b|\d(?!pm|am)).*"
    r"|[a-z]+ing\b.*"
)


def _are_means(piece: str) -> bool:
    """Whether it may be what was brought in, put as a thing: "weekly cycle counts on the high theft bays"."""
    return len(words(piece)) <= MOST_OF_MEANS and not _NO_MEANS.fullmatch(piece)


def _is_thing(piece: str) -> bool:
    tokens = words(piece)
    return bool(tokens) and len(tokens) <= MOST_OF_A_THING and finite_at(tokens) <= 0 and tokens[0] not in PREPOSITIONS


def _deed(piece: str) -> str:
    """A piece that tells a deed of the writer's, with who did it; "" for any other."""
    piece = re.sub(r"^(?:after|once|when) (?=I (?!had|was)[a-z]+)", "", piece)
    if by := DID_BY.match(piece):
        return f"I {verbs.past_of(verbs.base_of_gerund(by[1]))} {by[2]}"
    if re.match(
        r"(?:I|[Ww]e) (?!(?:had|was|were|got it|brought it|took it|went|came|ended|dropped|lost|explain|explained"
        r"|told|said)\b)[a-z]+ ",
        piece,
    ):
        return piece.split(": ", maxsplit=1)[0]
    if re.match(r"(?:lost|found|failed|missed|left|coloured|colored|used|needed|wanted|got a|had) ", piece.lower()):
        return ""
    if _COMPOUND.match(piece) or re.match(r"did (?:an?|the|my|our|some) ", piece):
        return f"I {lower_start(piece)}"
    says = re.match(
        r"(?:got|brought|took|cut|went|came|fell|dropped|ended|finished|had|was|were) ", piece, re.IGNORECASE
    )
    if says and (NOW.match(piece) or FROM_TO.match(piece)):
        return ""
    piece = piece.split(": ", maxsplit=1)[0]
    return f"I {lower_start(piece)}" if opens_with_verb(lower_start(piece)) == "past" else ""


_COMPOUND = regex(r"(?:pressure|load|spot|cross|bench|road|stress|double|hand|deep|re|colour|color)[ -][a-z]+ed ")


def _told(story: _Story) -> str:
    """The story as it is said; "" where a part of it is missing."""
    done = listed([*story.deeds[:1], *(each.removeprefix("I ") for each in story.deeds[1:])]) if story.deeds else ""
    if story.came and (done or story.means):
        return f"{story.lead}{done}, and {story.came}" if done else f"With {_with_articles(story.means)}, {story.came}"
    if done and (story.lead or story.since) and not (story.old or story.new):
        return f"{story.lead}{done}" + (f", with {story.since}" if story.since else "")
    if not (story.thing and story.old and story.new):
        return ""
    thing = _thing(story.thing)
    leans = re.search(r"\b(?:it|them)\b", done) and not story.lead
    of_something_else = leans and (not story.trouble if story.is_of_another else "%" in story.old)
    if of_something_else or words(thing)[0] in PREPOSITIONS:
        return ""
    old, new = _figure(story.old), _figure(story.new)
    new = f"{new}%" if "%" in old and re.fullmatch(r"(?:[a-z]+ )*[\d.]+", new) else new
    of_it = _thing(story.trouble) if story.is_of_another and story.trouble else thing
    named = 0
    if not story.lead:  # which names it already
        done = re.sub(r"\b(got|asked|told|had|let|helped|showed|taught|trained) them\b", r"\1 people", done)
        done, named = re.subn(
            r"((?:^(?:I|[Ww]e)|\band|,) [a-z]+) (?:it|them)\b", rf"\1 {literal(of_it)}", done, count=1
        )
    who = ("they" if is_plural(_head(thing)) else "it") if named and of_it == thing else thing
    when = re.sub(r"\bq([1-4])\b", r"Q\1", story.when)
    came = f"{who} went from {old} to {new}{when}"
    came += f", with {story.without}" if story.without else ""
    if not (done or story.means):
        return came if story.is_plain else ""
    return f"{story.lead}{done}, and {came}" if done else f"With {lower_start(_with_articles(story.means))}, {came}"


def _thing(said: str, whose: str = "our") -> str:
    """What a story is about, with whose it is where it has to have an article."""
    if said.startswith("the time to "):
        return said
    what = re.sub(r"^(?:the|our|my|a) (?:first (?:day|week|month|year) )?", "", lower_start(said.strip()))
    head, first = _head(what), words(what)[0]
    is_several = is_plural(head) or is_plural(first) or head in MASS | _MANY or re.search(r"[A-Z]s$", what)
    is_done = first.endswith("ed")  # "failed runs", which else is what somebody did
    bare = (
        (is_several and not is_done)
        or head.endswith("ing")
        or what == "we"
        or re.match(r"[a-z]+'s |.* (?:at|in|on) (?:my|our) ", what)
    )
    return what if bare else f"{whose} {what}"


_MANY = set_of("people staff children kids men women everyone")


def _head(thing: str) -> str:
    """The noun before a preposition: "tickets" is not what a "response time for tickets" is."""
    return words(re.split(r" (?:of|for|in|on|at|with|under|per|to) ", thing)[0])[-1]


def _figure(said: str) -> str:
    said = re.sub(r"^maybe (?=\d)", "about ", said.strip())
    said = re.sub(r"^(?:(?:like|maybe|some|just|only|at|a(?= \d)) )+", "", said.strip())
    said = re.sub(r"\bhalf hour\b", "half an hour", re.sub(r" odd\b", "", said))
    return re.sub(r"(?<=\d) ?per ?cent\b", "%", said)


def _with_articles(things: str) -> str:
    each_one = things.split(" and ")
    return " and ".join(
        each
        if is_plural(_head(each)) or words(each)[-1] in MASS or re.match(r"(?:an?|the|my|our|one|\d)\b", each)
        else f"{article(each)} {each}"
        for each in each_one
    )
