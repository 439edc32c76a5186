"""How a note is mended for each check whose finding has one way to be mended: what is done, and the note then. Pure."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.notes.checks import naming, wording
from bot.notes.checks.check import About, Finding, shortened
from bot.notes.checks.holding import on_day, point_sentence
from bot.notes.checks.idioms import ANNOUNCED, FIGURE, NO_FIGURE, THANKED_FOR, THANKS, WEEKDAY
from bot.notes.drafting import Note
from bot.notes.phrases import INSTEAD
from bot.notes.places import replaced, sentence_in, text_of, with_words, without, words_in
from bot.reading.shorthand.names import one_line
from bot.reading.shorthand.written import ANY_DATE, content_words, plain, read_note, sentences
from bot.support.patterns import regex
from bot.vocabulary.answers import CallPermission
from bot.wording.phrases import Phrase, phrase
from bot.wording.words import say_date

Fixed = tuple[Phrase, Note] | None
"""What was done, as a button says it, and the note with it; None where it cannot be done."""
Fix = Callable[[Note, Finding, About], Fixed]


def _change(words: str, instead: str) -> Phrase:
    return phrase("fixes.change", words=words, instead=instead)


def _leave_out(words: str) -> Phrase:
    return phrase("fixes.leave_out", words=words)


def _begin(words: str) -> Phrase:
    return phrase("fixes.begin_with", words=words)


def _with_body(says: Phrase, note: Note, body: str) -> Fixed:
    return (says, replace(note, body=body)) if body.strip() else None


def _swapped(note: Note, words: str, instead: str) -> Fixed:
    """Other words wherever these stand."""
    says = _change(words, instead) if instead else _leave_out(words)
    return says, Note(with_words(note.subject, words, instead), with_words(note.body, words, instead))


def _sentence_instead(note: Note, excerpt: str, instead: str) -> Fixed:
    place = sentence_in(note.body, excerpt)
    says = phrase("fixes.say_instead", words=instead)
    return _with_body(says, note, replaced(note.body, place, instead)) if place else None


def _struck(note: Note, excerpt: str, about: About) -> Fixed:
    """Without a sentence, where nothing of the writer's own is lost with it."""
    place = sentence_in(note.body, excerpt)
    if place is None or _says_something(note.body[place[0] : place[1]], about):
        return None
    return _with_body(_leave_out(excerpt), note, without(note.body, place))


def _says_something(sentence: str, about: About) -> bool:
    said = content_words(sentence)
    told = content_words("\n".join((*about.points, *about.missed)))
    return bool(FIGURE.search(NO_FIGURE.sub(" ", sentence)) or len(said & told) > 1)


def _added(note: Note, sentence: str, *, at_end: bool = False, paragraph: bool = False) -> Fixed:
    """With one sentence more: at the end of the text, or behind its first paragraph."""
    text = text_of(note.body)
    if text is None or not sentence:
        return None
    first = note.body.find("\n\n", *text)
    end = text[1] if at_end or first < 0 else first
    between = "\n\n" if paragraph or not at_end else " "
    says = phrase("fixes.add", words=sentence)
    return _with_body(says, note, f"{note.body[:end]}{between}{sentence}{note.body[end:]}")


def _containing(note: Note, words: str) -> str:
    """The sentence that these words stand in, as a finding shows it."""
    return next((shortened(each) for each in sentences(plain(note.body)) if words in each), "")


# --- of each check -----------------------------------------------------------------------------------------------


def _name(note: Note, finding: Finding, about: About) -> Fixed:
    greeting, word = read_note("", note.body).greeting, finding.excerpt
    near = next((each for each in about.to.split() if naming.one_off(word, each)), "")
    if near and (place := words_in(note.body, word)):
        return _with_body(_change(word, near), note, replaced(note.body, place, near))
    return _greeted(note, greeting, one_line(about.dear or about.to))


def _greeted(note: Note, greeting: str, name: str) -> Fixed:
    line, _, rest = note.body.partition("\n")
    if not greeting:
        return _with_body(_begin(f"Dear {name},"), note, f"Dear {name},\n\n{note.body}")
    if plain(line).strip() != greeting:
        return None
    hello = re.match(r"(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening))\b", greeting)
    end = greeting[-1] if greeting[-1] in ",:" else ","
    new = f"{hello[0] if hello else 'Dear'} {name}{end}"
    return _with_body(_begin(new), note, f"{new}\n{rest}")


def _thanks(note: Note, _finding: Finding, about: About) -> Fixed:
    text = text_of(note.body)
    sentence = f"Thank you for talking with me {on_day(about.interviewed, about.today)}."
    if text is None:
        return None
    return _with_body(_begin(sentence), note, f"{note.body[: text[0]]}{sentence} {note.body[text[0] :]}")


def _role(note: Note, _finding: Finding, about: About) -> Fixed:
    subject = f"{note.subject} - {about.role}"
    return (phrase("fixes.subject", words=subject), replace(note, subject=subject)) if note.subject else None


_A_DAY = regex(
    rf"\b(?:on )?(?:{WEEKDAY},? )?(?:{ANY_DATE.pattern})|\b(?:on )?(?:last )?{WEEKDAY}\b"
    r"|\b(?:yesterday|today|the other day|the day before yesterday)\b",
    re.IGNORECASE,
)


def _day(note: Note, _finding: Finding, about: About) -> Fixed:
    """In the sentence that thanks: the right day in the place of another, or behind what is thanked for."""
    when = on_day(about.interviewed, about.today)
    thanking = next((each for each in sentences(plain(note.body)) if THANKS.search(each)), "")
    place = sentence_in(note.body, shortened(thanking)) if thanking else None
    if place is None:
        return None
    sentence = note.body[place[0] : place[1]]
    if named := _A_DAY.search(sentence):
        new, says = replaced(sentence, named.span(), when), _change(named[0], when)
    elif thanked := THANKED_FOR.search(sentence):
        new = f"{sentence[: thanked.end()]} {when}{sentence[thanked.end() :]}"
        says = phrase("fixes.say", words=f"{thanked[0]} {when}")
    else:
        return None
    return _with_body(says, note, note.body[: place[0]] + new + note.body[place[1] :])


def _weekday(note: Note, finding: Finding, _about: About) -> Fixed:
    if not (place := words_in(note.body, finding.excerpt)):
        return None
    new = finding.excerpt.replace(finding.wrong, finding.right, 1)
    return _with_body(_change(finding.excerpt, new), note, replaced(note.body, place, new))


def _specific(note: Note, _finding: Finding, about: About) -> Fixed:
    return _added(note, point_sentence(about.points[0])) if about.points else None


def _missed(note: Note, _finding: Finding, about: About) -> Fixed:
    return _added(note, point_sentence(about.missed[0]), at_end=False) if about.missed else None


def _call_date(note: Note, _finding: Finding, about: About) -> Fixed:
    if about.call_on is None:
        return None
    sentence = f"I will call on {say_date(about.call_on, about.today)} if I have not heard by then."
    announced = next((each for each in sentences(plain(note.body)) if ANNOUNCED.search(each)), "")
    return _sentence_instead(note, shortened(announced), sentence) if announced else _added(note, sentence, at_end=True)


def _call_unasked(note: Note, finding: Finding, about: About) -> Fixed:
    if about.call is CallPermission.NO:
        return _struck(note, finding.excerpt, about)
    return _sentence_instead(note, finding.excerpt, "May I call you in a week or so?")


def _look_ahead(note: Note, _finding: Finding, _about: About) -> Fixed:
    return _added(note, "I look forward to hearing from you.", at_end=True)


def _presuming(note: Note, finding: Finding, about: About) -> Fixed:
    excerpt = _containing(note, finding.excerpt)
    if finding.excerpt.lower().endswith("checking in"):
        return _struck(note, excerpt, about)
    return (
        None
        if _says_something(excerpt, about)
        else _sentence_instead(note, excerpt, "I look forward to hearing from you.")
    )


def _waiting(note: Note, finding: Finding, about: About) -> Fixed:
    excerpt = _containing(note, finding.excerpt)
    return None if _says_something(excerpt, about) else _sentence_instead(note, excerpt, "May I ask how things stand?")


def _signature(note: Note, _finding: Finding, about: About) -> Fixed:
    written, writer = read_note("", note.body), one_line(about.writer)
    if not writer:
        return None
    body = note.body.rstrip()
    if not written.closing:
        says = phrase("fixes.close_with", words=f"Kind regards, {writer}")
        return _with_body(says, note, f"{body}\n\nKind regards,\n{writer}")
    return _with_body(phrase("fixes.sign", name=writer), note, f"{body}{'' if body[-1] in ',.!-' else ','}\n{writer}")


def _swap(note: Note, finding: Finding, _about: About) -> Fixed:
    """The right words where the wrong ones stand."""
    return _swapped(note, finding.wrong, finding.right) if finding.right else None


def _worn(note: Note, finding: Finding, about: About) -> Fixed:
    """Other words for a stock phrase that only stands for them; else without its sentence."""
    where = plain(f"{note.subject}\n{note.body}")
    for pattern, instead in INSTEAD:
        found = pattern.search(where)
        if found and (
            finding.excerpt.casefold() in found[0].casefold() or found[0].casefold() in finding.excerpt.casefold()
        ):
            return _swapped(note, found[0], found.expand(instead).strip())
    if finding.excerpt.casefold() in {"to whom it may concern", "dear sir or madam"}:
        return _greeted(note, read_note("", note.body).greeting, one_line(about.dear) or f"{about.company} team")
    return _struck(note, _containing(note, finding.excerpt), about)


def _whole_sentence(note: Note, finding: Finding, about: About) -> Fixed:
    """Without the sentence that the finding shows, or that its words stand in."""
    return _struck(note, finding.excerpt, about) or _struck(note, _containing(note, finding.excerpt), about)


def _calm(note: Note, _finding: Finding, _about: About) -> Fixed:
    first = note.body.find("!")
    if first < 0:
        return None
    body = note.body[: first + 1] + re.sub(r"!+", ".", note.body[first + 1 :].lstrip("!"))
    return phrase("fixes.one_exclamation_mark"), Note(note.subject.replace("!", ""), body)


def _faceless(note: Note, finding: Finding, _about: About) -> Fixed:
    def bare(text: str) -> str:
        return _FACES.sub("", text)

    return _with_body(_leave_out(finding.excerpt.strip()), replace(note, subject=bare(note.subject)), bare(note.body))


_FACES = regex(rf" ?(?:{wording.EMOJI.pattern}|{wording.EMOTICON.pattern})", re.MULTILINE)


def _gap(note: Note, finding: Finding, about: About) -> Fixed:
    """A gap in the greeting is the reader's name; what belongs in another, only the writer knows."""
    greeting = read_note("", note.body).greeting
    name = one_line(about.dear or about.to) or f"{about.company} team"
    return _greeted(note, greeting, name) if finding.excerpt in greeting else None


def _broken(note: Note, _finding: Finding, _about: About) -> Fixed:
    """A long block in three paragraphs."""
    block = max(note.body.split("\n"), key=len)
    said = sentences(block)
    third, words, parts = len(block.split()) / 3, 0, [""]
    for each in said:
        if words > third * len(parts) and len(parts) < 3:
            parts.append("")
        parts[-1] += f" {each}" if parts[-1] else each
        words += len(each.split())
    return _with_body(phrase("fixes.paragraphs"), note, note.body.replace(block, "\n\n".join(parts), 1))


FIXES: dict[str, Fix] = {
    "name": _name,
    "thanks": _thanks,
    "role": _role,
    "date": _day,
    "weekday": _weekday,
    "specific": _specific,
    "missed": _missed,
    "call_date": _call_date,
    "call_unasked": _call_unasked,
    "closing": _look_ahead,
    "signature": _signature,
    "other_company": _swap,
    "company_spelling": _swap,
    "shorthand": _swap,
    "wooden": _worn,
    "filler": _worn,
    "boast": _whole_sentence,
    "tactless": _whole_sentence,
    "salary": _whole_sentence,
    "presuming": _presuming,
    "waiting": _waiting,
    "placeholder": _gap,
    "emoticons": _faceless,
    "exclamations": _calm,
    "paragraphs": _broken,
}
"""By the id of its check; for other checks only the writer can mend what is found."""
