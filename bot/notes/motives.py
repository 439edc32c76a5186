"""Why somebody wants the job, in their own sentences, as they stand in a letter. Pure."""

import re

from bot.reading.shorthand.alone import lacks_its_article
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.sound import runs_together
from bot.reading.shorthand.stretches import has_subject
from bot.reading.shorthand.verbs import is_past


def why_of(said: str, company: str) -> str:
    """Why they want it, in their own sentences, two short ones joined."""
    first, *more = re.split(r"(?<=[.!?])\s+", said)
    if (
        more
        and " and " not in first
        and ": " not in first
        and " and " not in more[0]
        and re.match(r"(?:I|It|They|You)\b", more[0])
    ):
        joined = more[0] if re.match(r"I\b|I'", more[0]) else more[0][:1].lower() + more[0][1:]
        first, more = f"{first.rstrip('.')}, and {joined}", more[1:]
    text = re.sub(r"(?<=[a-z]) not just\b", ", not just", " ".join((first, *more)).strip())
    done = re.match(r"You ([a-z]+) ", text)
    if not (done and is_past(done[1])):
        text = re.sub(r"^You (?=[a-z]+ )(?!can\b|could\b|used\b)", "I like that you ", text)
    text = re.sub(r"^I like that you have (?:an? )?(?:good|great|nice) (?=[a-z])", "I like your ", text)
    if text.startswith("I like having"):
        text = re.sub(r", and you get to (?=\w)", " and getting to ", text)
    if not text.startswith("You"):
        liked = "" if text.startswith("I like that") else "I like "
        text = re.sub(
            r", and you (?P<does>[a-z]+)",
            lambda it: it[0] if is_past(it["does"]) else f", and {liked}that you {it['does']}",
            text,
        )
    text = text.replace(f"{company} is owned", f"I like that {company} is owned").replace(
        f"{company} is run", f"I like that {company} is run"
    )
    text = re.sub(r", and I'd be (the [a-z]+ [a-z]+),? so I'd ", r", and as \1 I'd ", text)
    text = re.sub(
        rf"^(I (?:like|love|enjoy) [a-z]+ing (?:{_WORKED_ON}))\.$", r"\1, and I'd be glad to start on yours.", text
    )
    text = re.sub(r"^It's home\b", "This is home for me", text)
    text = re.sub(r"^(Users|Customers|Clients|Patients|Students|People) (love|like|trust) it\b", r"Your \1 \2 it", text)
    text = re.sub(r"^Your (Users|Customers|Clients|Patients|Students|People)\b", lambda m: "Your " + m[1].lower(), text)
    text = re.sub(r", and same (?=[a-z]+ )", ", and the same ", text)
    text = re.sub(r"\b(did|were) after\.", r"\1 afterward.", text)
    text = re.sub(r"(?<=[a-z]) and (?=I(?:'ve|'m|'d)\b)", ", and ", text)
    return _turned_well(re.sub(r"\b(I want [^,.]+) and (I want )", r"\1, and \2", text))


def _turned_well(text: str) -> str:
    """What was turned to the reader, as far as it is English now; what speaks of nobody but the writer stays."""
    said, cut = list[str](), False
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        kept = _as_far_as_sound(sentence)
        said += [kept] if kept and (not cut or re.match(r"(?:I want|I like|I'd|My) ", kept)) else []
        cut = cut or kept != sentence
    return " ".join(said)


def _as_far_as_sound(sentence: str) -> str:
    said = re.sub(r"^(?:And|But|Also),? (?=\w)", "", sentence)
    said = said[:1].upper() + said[1:]
    if _is_well(said):
        return said
    ends = [
        found.start() for found in re.finditer(r",? and (?=(?:the|my|our|I|that|you|people|someone)\b)|, not ", said)
    ]
    return next((f"{said[:end]}." for end in reversed(ends) if _is_well(f"{said[:end]}.")), "")


def _is_well(said: str) -> bool:
    if re.search(r"\byou(?:r|'\w+)?\b", said, re.IGNORECASE):
        return is_grammatical(said)
    sought = re.match(r"I'm looking for (.+)", said)
    whole = said.startswith(("I ", "I'")) or has_subject(said)
    leans = lacks_its_article(said) or re.search(r"\btheirs?\b", said)
    return (
        whole and not leans and not runs_together(said) and not (sought and has_subject(sought[1].split(" that ")[0]))
    )


_WORKED_ON = (
    "docks|lines|trailers|engines|machines|gardens|kitchens|networks|websites|reports|dashboards|panels|roofs|trucks"
)
"""What an employer has as well."""
