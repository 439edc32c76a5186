"""What was typed in a hurry, tidied: lists, capitals, chat words and short forms, one phrase per sentence.

Nothing is added; the employer, of whom people say "they", is spoken to.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from bot.notes import spelling
from bot.notes import wordlists as w

MOST_LINES = 100
"""Of a point that are looked at; a note has room for the first few."""
_MARKS = " .,;:!?…–—-•"
_OWN_MARKS = "。！？؟।"
_BULLET = re.compile(r"\A(?:[-*•‣◦·–—>]+|\(?\d{1,2}[.)]|\(?[a-zA-Z]\))\s++(?=\W*[^\W_])")
_SMILEY = re.compile(r"[:;=]['^o-]?[()\[\]DPp/\\|3]+|[xX]D+|:[a-z0-9_+-]+:|\^_*\^|[()]+")
_ME = r"(?=(?:i|i'm|i've|my|we|our)\b)"
_SAY = (
    r"(?:say|said|mention(?:ed)?|(?:tell|told) (?:them|him|her)|(?:talk|talked|speak|spoken) about"
    r"|(?:bring|brought) up)"
)
_REPORTED = re.compile(
    r"\A(?:i (?:think|guess|believe|hope)(?: that)? (?=i (?:also )?(?:told|said|mentioned|explained)\b)"
    rf"|i guess(?: that)? {_ME}"
    r"|(?:they|he|she)(?: (?:really|also|all|both|seemed to))* (?:liked?|loved?)(?: that| how)? "
    rf"{_ME}"
    r"|(?:i )?(?:also )?(?:told (?:them|him|her)|said|mentioned|explained)(?: to (?:them|him|her))? "
    rf"(?:that |how |about )?{_ME}"
    r"|(?:i )?(?:told (?:them|him|her)|talked(?: to (?:them|him|her))?|spoke(?: to (?:them|him|her))?) about (?:how )?"
    r"|(?:i was (?:so |too )?nervous,? (?:and |so |that )?)?(?:i )?"
    r"(?:forgot|didn't|did not|never|wanted|meant|(?:should|could|wish i)(?:'ve| have|'d| had))(?: get| got)?(?: to)? "
    rf"{_SAY} (?:that |about |how )?"
    rf"|(?:i )?mentioned (?=(?:the|an?)\b)|one of my points: |that {_ME})+",
    re.IGNORECASE,
)
"""How people report a point: "told them that", "I think I said", "forgot to mention", "they liked"."""
_TOLD = re.compile(
    r"\A(?:(?:(?:your|their|the|our|main|biggest|big|one) ){0,3}(?:problem|issue|challenge|pain point)s?"
    r"(?: (?:is|was|are)|:)(?: that)?"
    rf"|(?:you|they|he|she|(?:(?:the|their|your|my) )?(?:hiring )?(?:{'|'.join(sorted(w.EMPLOYERS))}))"
    r" (?:said|told me|mentioned|complained)(?: that| about)?|that) (?=\W*[^\W_])",
    re.IGNORECASE,
)
"""How people report a problem: "the problem is that", "the boss said"."""
_WORKING_YEARS = re.compile(r"\bI(?: am|'m) (\w+ing)(?: for| since)? (\d+ (?:years?|months?))\b", re.IGNORECASE)
_SPEAKS_OF_THEM = re.compile(rf"\b(?:{'|'.join((*w.THEIRS, *w.OURS))})\b", re.IGNORECASE)
_NAMED_BY_PLACE = re.compile(
    r"(?<=\bin )(?:march|may)\b|(?<=\bsince )(?:march|may)\b|(?<=\blast )(?:march|may)\b"
    r"|(?<=\bspeak )polish\b|(?<=\bspoke )polish\b|(?<=\bfluent in )polish\b|(?<=\band )polish\Z"
)
"""Names that are other words elsewhere, by the word before them."""
_LETTERS = re.compile(r"(?<![\w/.@:'&-])[A-Za-z][A-Za-z']*(?![\w@/:&-]|\.\w)")


@dataclass(frozen=True)
class Phrase:
    """One sentence, or what stands for one: its text without an end mark, and the mark."""

    text: str
    mark: str = "."
    plain: bool = False
    """No rule was sure of a sentence: it is said in the words that were typed."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, without the marks around them."""
        return tuple(word.strip("\"'()[].,;:").lower() for word in self.text.split())

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The words from the first that is no adverb ("also fluent" is about "fluent"), and "" where they end."""
        start = next((at for at, word in enumerate(self.words) if not w.is_adverb(word)), 0)
        return (*self.words[start:], "", "", "")

    @cached_property
    def head(self) -> str:
        """The noun that it is about, as typed: the last word before a preposition, an "and" or a comma."""
        head = ""
        for word, typed in zip(self.words, self.text.split(), strict=True):
            goes_on = word in w.AND and (head.lower() in w.ADJECTIVES or head.lower() in w.STATES)
            follows = word.endswith("ing") and w.is_plural(head)
            if head and not goes_on and (follows or word in w.PREPOSITIONS or word in w.AND or word in w.RELATIVES):
                break
            head = typed
            if typed.endswith(","):
                break
        return head.strip("\"'(),")


def phrases(text: str, *, to_employer: bool = False, after: str = "") -> list[Phrase]:
    """The sentences of a text, tidied, with the employer spoken to. `to_employer`: their "we" is "you" as well.

    `after`: what was said before it; where that names somebody or several things, "they" means these.
    """
    said = [line.strip() for line in _visible(text).splitlines() if any(sign.isalnum() for sign in line)]
    lines = [_mended(_BULLET.sub("", line, count=1)) for line in said[:MOST_LINES]]
    pieces = [_without_chat(piece) for line in lines for piece in _sentences(line)]
    if to_employer:
        pieces = [_TOLD.sub("", piece, count=1) for piece in pieces]
    spoken = _spoken_to("\n".join(pieces), to_employer, names_several(after)).split("\n")
    found = [
        _phrase(piece, "?") if _asks(piece) else _phrase(to, ".") for piece, to in zip(pieces, spoken, strict=False)
    ]
    return [phrase for phrase in found if phrase.text]


def _visible(text: str) -> str:
    """Without control characters, marks of direction and emoji; straight quotes."""
    if not text.isascii():
        text = re.sub("[’‘]", "'", re.sub("[“”„]", '"', text))
        text = "".join(
            sign for sign in text if sign.isspace() or sign in "°©®™" or unicodedata.category(sign) not in _DROPPED
        )
    return re.sub(r"[\x00-\x08\x0e-\x1b\x7f]", "", text)


_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"}


def _mended(line: str) -> str:
    """One line with its spaces, capitals and short forms as a careful person writes them."""
    line = shout(" ".join(line.split()))
    line = re.sub(r"\bw/o (?=\w)", "without ", line)
    line = re.sub(r"\bw/ ?(?=\w)|(?<=\w )w (?=[a-z])", "with ", line).replace(" & ", " and ")
    line = re.sub(r"(?<=\w) \(?x ?(\d{1,2})\)?(?=[,.!]|$)", r" (\1 times)", line)
    line = re.sub(r"\b(can|could|must|should|will|would) to (?=\w)", r"\1 ", line, flags=re.IGNORECASE)
    line = _WORKING_YEARS.sub(r"I have been \1 for \2", line)
    line = re.sub(r" ([,.!?;])(?=\s|$)", r"\1", re.sub(r"\.{2,}", "…", line))
    line = re.sub(r"(?<=\w);\s", ". ", re.sub(r"… ?", "… ", re.sub(r" ?… ?(?=[a-z])", ", ", line)))
    line = _LETTERS.sub(lambda found: spelling.MENDED.get(found[0]) or spelling.CASED.get(found[0], found[0]), line)
    line = _NAMED_BY_PLACE.sub(lambda found: with_capital(found[0]), line)
    return re.sub(r"\bExcel (?=(?:at|in)\b)", "excel ", line)


def _sentences(line: str) -> list[str]:
    """A line cut after each end mark that is no abbreviation's and stands outside quotes."""
    pieces: list[list[str]] = [[]]
    quotes = 0
    for word in line.split():
        pieces[-1].append(word)
        quotes += word.count('"')
        closed = word.rstrip("\"')")
        if (
            closed.endswith((".", "!", "?", "…", *_OWN_MARKS))
            and quotes % 2 == 0
            and not spelling.is_abbreviation(closed)
        ):
            pieces.append([])
    return [" ".join(piece) for piece in pieces if piece]


def _without_chat(piece: str) -> str:
    """Without smileys and words like "lol" and "tbh" at its ends; all of it where nothing else is left."""
    words = piece.split()
    while words and _is_chat(words[-1]):
        words.pop()
    while len(words) > 1 and (_is_chat(words[0]) or words[0].lower() in spelling.OPENERS or _is_opener(*words[:2])):
        words.pop(0)
    kept = _REPORTED.sub("", " ".join(words), count=1) if words else piece
    return kept if any(sign.isalnum() for sign in kept) else piece


def _is_chat(word: str) -> bool:
    said = word.lower().strip(".,!?…-") in spelling.CHAT
    return said or not word.strip(_MARKS) or bool(_SMILEY.fullmatch(word.strip(".,!?")))


def _is_opener(word: str, following: str) -> bool:
    apart = word.endswith((",", ":")) or following.lower() in {"i", "we", "my"}
    return apart and word.lower().strip(",:") in spelling.OPENERS_WITH_COMMA | w.HEDGES


def _phrase(piece: str, mark: str) -> Phrase:
    """A sentence and its end mark apart; a mark inside a closing quote moves out of it."""
    if not any(sign.isalnum() for sign in piece):
        return Phrase("")
    text = piece.lstrip(" ,;:!?…–—•").rstrip(_MARKS)
    if text[-1] in "\"')" and "?" not in text[-2:]:
        text = text[:-1].rstrip(_MARKS) + text[-1]
    if text[-1] in _OWN_MARKS:
        return Phrase(text.rstrip(_OWN_MARKS + _MARKS), text[-1])
    return Phrase(text, mark)


def _asks(piece: str) -> bool:
    """Whether it is a question; "I led a team of 5?" only doubts itself."""
    return "?" in piece[len(piece.rstrip(_MARKS)) :] and not _DOUBTED.match(piece)


_DOUBTED = re.compile(r"\W*(?:i|i'm|i've|we|we've|my|our)\b", re.IGNORECASE)


def names_several(text: str) -> bool:
    """Whether a text names somebody or several things that a later "they" may mean."""
    words = re.findall(r"[^\W_][\w']*", text)
    return any(
        w.may_be_they(word, before.lower(), not before) for before, word in zip(["", *words], words, strict=False)
    )


def _spoken_to(text: str, to_employer: bool, somebody_else: bool = False) -> str:
    """ "They" and "their" as "you" and "your", until somebody or something else is named that they may mean."""
    if not _SPEAKS_OF_THEM.search(text):
        return text
    before = "."

    def addressed(found: re.Match[str]) -> str:
        nonlocal somebody_else, before
        word, low = found[0], found[0].lower()
        ours = w.OURS.get(word if word == "US" else low) if to_employer else None
        meant = low != "them" or to_employer or before in w.WITH_PEOPLE
        known = (before, low) == ("of", "theirs") or (meant and not somebody_else)
        yours = ours or (w.THEIRS.get(low) if known else None)
        opens = text[max(0, found.start() - 3) : found.start()].rstrip(" \"'(")[-1:] in {"", ".", "!", "?", "\n"}
        somebody_else = somebody_else or (not yours and w.may_be_they(word, before, opens))
        before = low
        return word if not yours else with_capital(yours) if word[0].isupper() else yours

    return re.sub(r"[^\W_][\w']*", addressed, text)


def shout(text: str) -> str:
    """Text in capitals as a sentence has it, with acronyms and figures as they are; other text stays untouched."""
    words = re.findall(r"[^\W\d_]+", text)
    if not any(word.isupper() and not spelling.is_acronym(word) for word in words) or any(
        letter.islower() for letter in text
    ):
        return text
    if len(words) == 1 and len(words[0]) < 4:
        return text
    quiet = re.sub(r"[^\W_][\w']*", lambda found: spelling.quiet(found[0]), text)
    return with_capital(re.sub(r"\b(class|type|grade|level) a\b", r"\1 A", quiet, flags=re.IGNORECASE))


def titled(text: str) -> str:
    """A title in capitals as one writes it: "OTR Driver"; other text stays untouched."""
    if shout(text) == text:
        return text
    return re.sub(r"[^\W_][\w']*", lambda found: _capitalised(spelling.quiet(found[0])), text)


def _capitalised(word: str) -> str:
    return word if word in w.LINKS | w.AND or word != word.lower() else word.capitalize()


def one_line(text: str) -> str:
    """A name on one line, without control characters and marks of direction; its letters stay as they were given."""
    dropped = {"Cc", "Cf", "Cs"}
    kept = (
        sign for sign in text if sign.isspace() or sign in "\u200c\u200d" or unicodedata.category(sign) not in dropped
    )
    return " ".join("".join(kept).split())


def with_capital(text: str) -> str:
    """The first letter a capital, but for what is spelt otherwise ("iOS") and addresses."""
    first = text.split(" ", maxsplit=1)[0]
    kept = "://" in first or "@" in first or first[1:] != first[1:].lower() or len(text[:1].upper()) != 1
    return text if kept else text[:1].upper() + text[1:]
