"""How people report a point to a bot, taken off: "told him that I", "forgot to say", "he kind of nodded"."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.sound import LEADS_ON
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.words import ME, MONTH, PREPOSITIONS, THEM, set_of, words
from bot.support.patterns import regex

_REPORTED = regex(
    r"^(?:(?:yes|yeah|yep|so|well|also|and|but|oh|that)[,:]? "
    r"|(?:I )?(?:think |guess |know )?(?:I )?(?:also |just )?(?<!them )(?<!him )(?<!her )(?:told"
    r"|said|say(?= (?:that )?I\b)|mentioned|mention"
    r"|explain(?:ed)?(?= (?:that|about|how|to (?:him|her|them)|him|her|them|I|we|my)\b))"
    r"(?: to)?(?: (?:him|her|them|you))?(?: right away| straight away)?(?: that| about| how(?= I\b))? ?(?=\w)"
    r"|(?:I )?(?:can't|cannot|couldn't) believe (?:I )?(?:didn't|did not|forgot to|never)(?: even)? "
    r"(?:say|said|mention|mentioned|tell (?:him|her|them))(?: that)? "
    r"|(?:what )?(?:I )?should have said (?:is|was) "
    r"|(?:I )?(?:(?:totally|completely|clean|just) )?(?:blanked|froze|choked|spaced) on "
    r"(?:saying|mentioning)(?: that)? "
    r"|(?:I )?(?:did not|didn't|never) think to (?:say|mention|tell (?:him|her|them))(?: that)? "
    r"|(?:I )?(?:don't )?think I (?:didn't|did not|never|forgot to) (?:say|said|mention|mentioned|tell (?:him"
    r"|her|them))(?: that)? "
    r"|forgot (?:about )?(?=(?:my |the )?(?-i:[A-Z]))"
    r"|(?:I'd|I had|had|I have|I've) (?:forgotten|forgot) (?:that|to (?:say|mention)(?: that)?) "
    r"|(?:I )?(?:didn't|did not) (?:speak|talk) (?:about|of) "
    r"|(?:I )?(?:was|were) (?:going|meaning) to (?:say|mention|tell (?:him|her|them))(?: that)? "
    r"|(?:I )?(?:had|got) no chance to (?:say|mention)(?: that)? "
    r"|(?:I )?(?:completely |totally |stupidly |plumb? |clean |just )?"
    r"(?:forgot|forget|failed|neglected|omitted|didn't|did not|never did|never|have not|haven't|wanted|meant"
    r"|(?:should|could|wish I)(?:'ve| have|'d| had)|(?:would|I'd)(?: have|'ve)? (?:also )?(?:liked?|loved?|wanted))"
    r"(?: get| got)?"
    r"(?: to)? (?:say|said|mention|mentioned|tell (?:him|her|them)|told (?:him|her|them)"
    r"|told(?= that\b)|tell(?= (?:that|about|I)\b)|bring up|brought up)"
    r"(?: that| about| how)? "
    r"|(?:I )?(?:was(?: not|n't)|wasn't|not) able to (?:say|mention|tell (?:him|her|them))(?: that)? "
    r"|(?:I )?(?:(?:totally|completely|clean|just) )?left out (?:that |how )?"
    r"|(?:spewing|gutted|raging|mortified|kicking myself|annoyed|devastated)(?: that)?[, ]+"
    r"(?=I (?:didn't|never|forgot)\b)"
    r"|(?:bugger|ugh|argh|damn|doh)[, ]+|"
    r"(?:yeah,? nah|nah|nope|yep|yeah|er+|um+)[, ]+(?=I\b|told\b|said\b)|I forgot say "
    r"|(?:I )?(?:talked|spoke) about [^,]{3,40}? so (?=(?:in|by|at|I|we|my|our) )"
    r"|(?:I )?(?:also )?forg[eo]t (?:to )?(?:tell|say) (?=I\b|that\b)"
    r")+",
    re.IGNORECASE,
)

META = regex(
    r"^(?:(?:so |and |but )?(?:(?:timed|written|mock|practical) (?:[a-z]+ )?(?:exercise|test|task|exam)\b.*"
    r"|there was a (?:silence|pause|laugh)\b.*|(?:I )?(?:talked|rambled|went on)\b.* too (?:long|much)\b.*"
    r"|(?:I )?(?:don't know|no idea) why I (?:didn't|never) (?:say"
    r"|mention)\b.*|(?:I )?forgot(?: it)?|it (?:never|didn't) (?:came?|come) up"
    r"|(?:I )?(?:didn't|never) make a (?:speech|thing) of it|(?:I )?only (?:told|said|mentioned|talked"
    r"|spoke)\b.*|(?:nope )?(?:said|told (?:him|her|them)) it all"
    r"|(?:I )?was (?:so |really )?nervous\b.*|froze\b.*|blanked\b.*|never came up|nobody asked|no one asked"
    r"|(?:I think )?(?:he|she|they) (?:kind of |really |just |all )?(?:nodded"
    r"|liked|loved|laughed|smiled|wrote|agreed|asked|seemed)\b.*"
    r"|(?:I )?didn't want to (?:cry|brag|say)\b.*|(?:I |we )?ran out "
    r"of time|(?:I )?should have said so|not sure (?:it|if|that)\b.*"
    r"|(?:pls|please)\b.*|(?:I )?(?:think|guess) (?:he|she|they)\b.*"
    r"|(?:I )?(?:didn't|did not|never) (?:get|got) (?:round|around) to\b.*|nothing\b.*|that's it|that's all\b.*"
    r"|told (?:him|her|them) (?:that|so)"
    r"|(?:I )?can't swear\b.*|he asked|she asked|they asked))[.!]?$",
    re.IGNORECASE,
)

_SAYING = (
    r"(?:sa(?:y|id)|mention(?:ed)?|bring|brought|tell|told|(?:get|got) (?:to|around|into)|c[ao]me"
    r"|think|thought|remember)"
)
OF_TELLING = regex(
    r"^(?:and |but |so |then )*(?:I |we |it |that )?(?:(?:just|totally"
    r"|completely|clean|honestly|really|stupidly|even|still|kind of"
    r"|somehow|also|simply|of course) )*"
    rf"(?:slipped my mind|came to me\b.*|(?:\w+ ){{0,4}}went (?:clean )?out of my head|typical(?: me)?"
    rf"|said neither|(?:blanked|froze|forgot|forget"
    rf"|forgotten|choked|rambled|panicked|clammed up|ran out of time|went blank)"
    rf"(?: (?:about|on|on it|it|that|so|to|of|time|all|up|completely|say|tell|mention))*"
    rf"|(?:can't|cannot|couldn't) believe\b.{{0,20}}\b{_SAYING}.{{0,12}}|(?:don't know|no idea) why\b.*"
    rf"|(?:bit |so |a bit )?(?:annoyed|kicking myself)\b.*"
    rf"|(?:never|didn't|did not|should have|should've|could have"
    rf"|meant to|wanted to|ought to have|haven't|had not|hadn't)"
    rf"\b[^,]{{0,20}}\b{_SAYING}(?: (?:it|that|so|up|this|about"
    rf"|a word|anything|him|her|them|there|in|to|you|of|myself))*"
    r"|(?:can't|couldn't|wouldn't) swear\b.*"
    r"|(?:might|may|probably|must) have (?:gone|rambled|talked|overdone|oversold|bragged|waffled)\b.*"
    r"|(?:not|can't be|I'm not) (?:sure|certain) (?:of|about|if|that|it|on|how|what)\b.*"
    r"|(?:don't|wouldn't) (?:love|like|want|quote|put)\b[^,]{0,30}\b(?:writing|quote|that|it)\b.*"
    r"|I went on(?: and on)? about [^,]+"
    r"|(?:don't|do not|didn't) know (?:where|what|how)\b.*|(?:could|can|could have) (?:kick|kicked|cry|scream|die)\b.*"
    r"|(?:my |the )?(?:mind|head) (?:went|was)\b.*|(?:the )?time (?:ran|got|was) (?:out|over|up)\b.*"
    r"|(?:sir|madam|ma'am|[a-z]+ (?:sir|madam)) (?:also |even )?asked\b.*"
    r"|it should have come up|(?:the |my )?(?:[a-z]+ ){1,3}(?:never|didn't) c[ao]me up"
    r"|(?:is|was|it's)? ?(?:that|not) (?:is )?(?:a proper|the real|why|the point|normal)\b.*)[.!]*$",
    re.IGNORECASE,
)
"""A clause about the telling, not of what is told: "totally blanked on it", "can't believe I never said"."""

_AFTERWARDS = regex(
    r",? (?:and |but )?(?:(?:I )?(?:just |even |really )?(?:never|didn't)(?: even)? (?:sa(?:id|y) so|said a word"
    r"|say a word|mentioned it|mention(?: it)?|brought it up|bring it up"
    r"|opened my mouth(?: about it)?|said it|say it|got to it|get to it|told (?:him|her|them)(?: so)?)(?: about it)?"
    r"|(?:so )?(?:I )?(?:told (?:him|her|them) (?:that|so)|(?:just|only) (?:sat there|nodded|smiled|froze|said yes))"
    r"|(?:didn't|did not|never) sa(?:y|id)(?: it| so)?(?=$|[.])"
    r"|(?:I )?said (?:it|so|that) (?:right away|straight away|first thing|so)"
    r"|(?:I )?forgot to (?:mention|say|bring up) (?:it|that|them|either|both|any of (?:it|them))"
    r"|which I (?:should|could) have (?:said|mentioned)(?: so| too)?"
    r"|(?:a )?bit annoyed (?:at|with) myself|(?:they|she|he) (?:kind of "
    r"|really |just |all )?(?:nodded|liked that|laughed))\b(?=[.,]|$)",
    re.IGNORECASE,
)
"""What they say of the saying, behind a point: "and never said a word", "told them so"."""

_NAMED_PLACE = regex(
    r"^(?:at )?(?:my )?(last|old|previous|current) (shop|job|place|company"
    r"|spot|school|store|site|team|role|kitchen|hospital|clinic|firm|joint|yard|salon|crew|farm|garage)"
    r",? (?=(?:I|my|we|our)\b)",
    re.IGNORECASE,
)

_QUOTED = regex(r'"[^"]{2,200}"')


def without_quotes(text: str) -> tuple[str, list[str]]:
    """A text with a stand-in for each thing quoted: other people's words stay as they are."""
    quotes = _QUOTED.findall(text)
    for number, quote in enumerate(quotes):
        text = text.replace(quote, f"Quote{number}q", 1)
    return text, quotes


def with_quotes(text: str, quotes: list[str]) -> str:
    """The text with what was quoted in its place again."""
    for number, quote in enumerate(quotes):
        text = text.replace(f"Quote{number}q", quote, 1)
    return text


def pieces_of(text: str) -> list[str]:
    """The sentences of a text, without what is said in brackets of how it was taken."""
    text = re.sub(r"\s*\((?:he|she|they|that's|that is|which is|it's|it is) [^()]*\)", "", text)
    text = re.sub(r"(?<=[.!?])\s*\(([^()]*)\)", r" \1.", text)
    text = re.sub(r"\s*\((?![$£€]\d[\d,]* an? [a-z]+\))([^()]* [^()]* [^()]*)\)", r", \1", text)
    text = re.sub(r"; ([^.;!?]+)", lambda found: found[0] if _stands(found[1]) else f", {found[1]}", text)
    parts = re.split(
        r"(?<=[a-zA-Z\d%)])(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bInc)(?<!\bNo)(?<!\.Ed)(?<!\.Sc)(?<!\.[A-Z])(?<!\ba\.m)(?<!\bp\.m)[.!?;]+\s+(?=\S)",
        text,
    )
    return [part.strip(" ,;-.!?") for part in parts if part.strip(" ,;-.!?")]


def apart(text: str) -> str:
    """Dictated clauses, which no mark parts, as sentences."""
    if re.search(r"[,;:]|[.!?] ", text) or words(text or "x")[0] in PREPOSITIONS:
        return text
    text = re.sub(r" (?:that was|that's) .*$", "", text)
    return _BEGINS_ANEW.sub(
        lambda found: found[0] if found["before"].lower() in LEADS_ON | _TELLS else f"{found['before']}. ", text
    )


_BEGINS_ANEW = regex(
    r"(?P<before>[\w']+) (?=(?:I'm (?!not\b|on\b)|we did\b|I (?:do (?:an?|the|all|my|most)"
    r"|taught|kept|got|took|did|was|had|ran|drove|made|wrote|can|know|just|already|raised"
    r"|have|am|would|will)\b|just need\b))"
)
_TELLS = set_of("yes yeah him her them tell told to")


def _stands(text: str) -> bool:
    """Whether words behind a semicolon are a clause of their own."""
    return (
        has_subject(text.partition(", ")[0])
        or bool(opens_with_verb(text))
        or text.partition(" ")[0] in {"I", "we", "my"}
    )


def unreported(piece: str) -> str:
    """Without how it was reported: "told him that I" is "I"."""
    own = _REPORTED.sub("", piece, count=1).strip(" ,")
    return own if len(own) > 1 else piece


def own_words(piece: str) -> str:
    """Without how it was reported: "told him that I" is "I"."""
    own = unreported(piece)
    own = re.sub(
        r",? (?:but|though|although) (?:I )?(?:can't|don't|couldn't|not) (?:swear|know|have|remember|recall|sure)\b.*$",
        "",
        own,
    )
    own = re.sub(r"^me (?!and\b|or\b|with\b|at\b|in\b|too\b)(?=[A-Za-z]+ \w)", "my ", _AFTERWARDS.sub("", own))
    own = re.sub(r"\band that (?=I(?:'|\b))", "and ", own)
    own = re.sub(r"^(my (?:driving |theory )?test)s (?=on \d)", r"\1 is ", own)
    own = re.sub(r"^(?:the|a|that) time (?:that |when )?I ", "I once ", own)
    own = re.sub(r" and (?:I )?(?:told|promised) (?:him|her|them|you)(?: that)? (?=I(?:'| )|we )", ", and ", own)
    own = re.sub(r"^how (?=we [a-z]+)", "", own, flags=re.IGNORECASE)
    own = _DONE_TO_IT.sub(_deed_first, _TOLD_OF.sub(_as_it_was_done, own))
    own = named_place(own)
    return own if len(own) > 1 else piece


def is_of_telling(text: str) -> bool:
    """Whether a sentence or a clause tells of the telling, and of nothing else."""
    return bool(META.match(text) or OF_TELLING.match(text))


def until_the_telling(clauses: list[str]) -> list[str]:
    """Clauses of a sentence, up to those at its end that tell of the telling; the first stays."""
    end = len(clauses)
    while end > 1 and is_of_telling(clauses[end - 1]):
        end -= 1
    return clauses[:end]


def untold(whole: str) -> str:
    """Without what is said of the telling behind "and" or "but": "on my resume but I never brought it up"."""
    before, _, behind = whole.rpartition(" but " if " but " in whole else " and ")
    return before if before and OF_TELLING.match(behind) else whole


def named_place(text: str) -> str:
    """ "last shop my rework was" as one writes it: "at my last shop, my rework was"."""
    return _NAMED_PLACE.sub(lambda found: f"at my {found[1].lower()} {found[2].replace('joint', 'job')}, ", text)


_DONE_TO_IT = regex(
    r"^(?P<what>(?:the|an?|our) (?!(?:way|day|reason|first|last|one|thing|part|only)\b)[a-z][\w -]{2,50}?) "
    r"I (?P<did>[a-z]+(?: up| out| down)?)(?=,|$| (?:in|at|for|with)\b)"
)
"""A thing, and what they did to it: "the tax mess I cleaned up"."""


def _deed_first(found: re.Match[str]) -> str:
    past = verbs.is_past(found["did"].split()[0])
    return f"I {found['did']} {found['what']}" if past else found[0]


_TOLD_OF = regex(
    r"^I (?:described|explained|talked about|spoke about|told (?:him|her|them) about) "
    r"(?:(?:how I (?=[a-z]))|(?P<doing>[a-z]+ing) (?=the |my |our |an? |all )"
    r"|(?P<what>(?:an?|the|one|two|three) [a-z][\w -]{2,40}?) (?:that |which |who )?I (?P<did>[a-z]+)(?=[.,;]|$| ))",
    re.IGNORECASE,
)
"""How a deed was told: "I described shortening the close", "I talked about a lad I supported"."""


def _as_it_was_done(found: re.Match[str]) -> str:
    """A deed itself, of what tells how it was told: "I shortened the close", "I supported a lad"."""
    if found["doing"]:
        verb = verbs.base_of_gerund(found["doing"].lower())
        return f"I {verbs.past_of(verb)} " if verb else found[0]
    if found["what"]:
        return f"I {found['did']} {found['what']}" if verbs.is_past(found["did"]) else found[0]
    return "I "


def is_theirs(part: str) -> bool:
    """Whether a clause tells of the employer, whose troubles a note does not repeat."""
    tokens = words(part)
    if not tokens:
        return False
    theirs = tokens[0] in THEM | {"their", "theirs", "her", "his"} and (has_subject(part) or tokens[0] == "theirs")
    for_them = (
        has_subject(part)
        and tokens[0] not in ME
        and bool({"them", "there", "they"} & set(tokens[1:]))
        and "i" not in tokens
        and "was" not in tokens
    )
    stated = (
        has_subject(part)
        and bool(re.search(rf"\b(?:is|are) (?:at )?(?:about )?\$?\d(?!\d? (?:{MONTH})\b)", part))
        and not {"my", "our", "i", "we", "average"} & set(tokens)
    )
    return theirs or for_them or stated
