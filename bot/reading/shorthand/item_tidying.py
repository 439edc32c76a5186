"""What was jotted down, tidied for a list: without how it was told or forgotten, its signs as a list has them. Pure."""

import re

from bot.reading.shorthand.verbs import base, is_base, is_past
from bot.reading.shorthand.words import JOINERS, ROLES, set_of
from bot.support.patterns import regex
from bot.support.rewriting import rewritten, rules


def tidied(text: str, *, forgotten: bool = False) -> str:
    """A text, spelt out, without fillers and asides; `forgotten`: and without how they tell that it was left out."""
    text = " ".join(text.split())
    if forgotten:
        text = _FORGOT.sub("", _NOT_EVEN_SAID.sub(r"I\g<does> \g<thing>", text))
    return rewritten(text, _TIDY)


def listed(text: str) -> str:
    """The same as an item of a list has it: "34% → 12%" is "34% to 12%", "Recall - got ours" is "Recall: got ours"."""
    return rewritten(text, _AS_A_LIST)


_FORGOT = regex(
    r"^\W*(?:(?:oh|omg|ugh|and|also|but|i|clean|completely|totally|just|only|plum|there was|(?:no|an?"
    r"|the) (?:opportunity"
    r"|chance|time|moment)|had ?n[o']?t"
    r"|to|did ?n[o']?t|did not|never|not|even|get|got|forgot|should have|should've|wish i(?:'d| had)|had|have"
    r"|really)\s+)*"
    r"(?:forgot|blanked on|missed|mention(?:ed)?|say|said|tell(?: (?:him|her|them))?|told (?:him|her|them)|bring up"
    r"|brought up"
    r"|say anything|said anything|(?:say|said) nothing|a word)\b(?: anything)?(?: (?:to )?(?:say|mention"
    r"|tell (?:him|her|them)"
    r"|bring up))?"
    r"(?: about)?(?: that)?\s*[-–:,.!]*\s*(?=\w)"
    r"|^\W*(?:also )?that (?=(?:i|my|we|our)\b)|^\W*(?:about|the fact that)\b,? ",
    re.IGNORECASE,
)
"""How they tell that they did not tell it: "didn't say anything about my certificate"."""


_NOT_EVEN_SAID = regex(
    r"^\W*(?P<thing>[\w' -]{3,40}?)[!.,:]+ (?:[^.!?]* )?I (?:did ?n[o']?t|never)(?: even)? "
    r"(?:say|said|mention(?:ed)?|tell (?:him|her|them)) (?:that )?I"
    r"(?P<does> can do| know| do| did| have| speak| use| teach| run|'ve done) (?:them|it|that|those|both)\W*$",
    re.IGNORECASE,
)
"""What is said of a thing that they named before: "dental X-rays! I didn't even say I do them"."""


def _with_a_comma(found: re.Match[str]) -> str:
    """ "Not fussed about earlies I'm up at four" with the comma between two sentences."""
    return found[0] if found[1] in JOINERS | _GO_ON else f"{found[1]}, "


_GO_ON = set_of("think thought know said say guess where what how who which time reason way thing job")


def _base_form(verb: str) -> str:
    """ "Didn't lost" is "didn't lose"; any other verb stays."""
    return base(verb) if verb.islower() and is_past(verb) and not is_base(verb) else verb


def _on_that_occasion(found: re.Match[str]) -> str:
    """ "I told her about the night the power was off" and what they did then: "On the night the power was off"."""
    return "When " if found[1].lower() == "time" else f"On the {found[1].lower()} "


_ROLE = "|".join(sorted(ROLES))
_TIDY = rules(
    (r"(?i)^(?:(?:like|um|uh|so|well|yeah|also|oh|and|plus|just)\b,? )+", ""),
    (r"(?i)(?<=[,;.!] )(?:like|um|uh|yeah|well)\b,? ", ""),
    (r"(?i)[,;.!]* (?:(?:and|but|which|that) )?(?:(?:i|it|that) )?(?:clean |just |totally |completely )?"
     r"(?:(?:did ?n[o']?t|never) (?:say|said|think to say|mention(?:ed)?|come up|came up)(?: (?:it|that"
     r"|so))?(?: out loud)?"
     r"|should(?: have|'ve|a) (?:said|mentioned|told (?:him|her|them))(?: (?:so|it|that))?"
     r"|forgot to (?:say|mention|tell(?: (?:him|her|them))?)(?: (?:so|it|that))?)(?=[.!]*$)", ""),
    (r"(?i)[,;.!]+ (?:(?:and|but) )?(?:(?:i )?(?:clean |just |totally |completely )?forgot(?: it)?|i think|i guess"
     r"|i said"
     r"|(?:he|she|they) (?:loved|liked) (?:that|it))(?=[.!]*$)", ""),
    (r"(?i)\b(shifts?|nights?|weekends?|travel|driving|days|earlies) no prob(?:ably)?\b", r"\1 no problem"),
    (r" \+ ", " and "),
    (r"(?i)^(?:i )?said .* and that (?=i )", ""),
    (r"\bincl(?:uding)?\b\.?", "including"),
    (r"\b(in|for|by|since|until|next|last) (march|may)(?=[.,;]"
     r"|$)", lambda found: f"{found[1]} {found[2].capitalize()}"),
    (r"(?i)\bmon (?:thru|through|to|-) fri\b", "Monday to Friday"),
    (r"\b(and|then) (?:1|one) year (?=[a-z])(?!here|there|in|at|of|as|with)", r"\1 1 year of "),
    (r"\b([2-9]|\d\d) year (?=(?:here|there|in|at|of|as|with)\b)", r"\1 years "),
    (r"\b([2-9]|\d\d)[ -]year (?=(?:now|already|experience|straight|running)\b)", r"\1 years "),
    (r"\b(an?|is|was|are|were|I'm|got|has|have) v (?=[a-z]{3,})", r"\1 very "),
    (r"\bI not (?=afraid|scared|shy|worried|lazy|late)", "I'm not "),
    (r"(?i)\s*\(i (?:said|told|mean|think|guess)[^)]*\)", ""),
    (r"(?i)^i (?:talked|spoke|told (?:them|him|her)) about (?:the |my |our |how )?(?=[^.]+(?: [-–]|:) )", ""),
    (r"\b(\d+)[- ]year (?=[a-z]+ing\b)", r"\1 years "),
    (r"(?i)^(?:i (?:told (?:them|him|her) (?:of|about)|talked about|spoke about|described|mentioned) )?"
     r"the (night|day|time|morning|evening|afternoon|weekend) (?:that |when )?(?=(?:the|our|my|we|I|they|it|an?"
     r"|everybody|everyone|nobody|half|all|both|two|three) [^,.;]{5,90}, (?:so )?(?:I|we) [a-z])", _on_that_occasion),
    (r"\b(?:shd|shld|should|shoulda) (?:of|have|a) ", "should have "),
    (r"(?i)(?:^|(?<=[.;] ))(?:on|at|in) (?:that|the same) (?:job|place|site|one|gig),? (?=I )", ""),
    (r"(?i)[, ]+(?:praise (?:the lord|god)|thank god|touch wood|knock (?:on )?wood)\b", ""),
    (r"^([A-Z][a-z]+ (?:and|&) [A-Z][a-z]+) both$", r"Both \1"),
    (r"(?i),? and (?:that|all that|stuff|so on)(?=[.!,]|$)", ""),
    (r"(?i)\b(got|have|did|finished|passed) me (?=\w+)", r"\1 my "),
    (r"(?i)\bits (?=(?:in date|not|current|good|fine|about|all|valid|up to date|been|used|a|the|now|my)\b)", "it's "),
    (r" ?\((?:he|she|they)\b[^)]*\)", ""),
    (r"(?i),? (?:duh|obvs|doh)(?=[.!]*$)", ""),
    (r"(?i)(?<!\bmy)(?<!\bthe)(?<!\bour)(?<!\bhis)(?<!\bher)(?<=[a-z\d%]),?(?: at| in)? (last|prev(?:ious)?) (job"
     r"|place|shop)\b",
     lambda found: f" at my {'last' if found[1].lower() == 'last' else 'previous'} {found[2]}"),
    (r"(?i)\b(did ?n[o']?t|did not) ([a-z]+)\b", lambda found: f"{found[1]} {_base_form(found[2])}"),
    (r"\b(I'm|I am) used with\b", r"\1 used to"),
    (r"(?i)^no real job yet,? but (?:i )?", ""),
    (rf"^(?:I said )?I (?:work|am working) (?=\d+ years (?:as )?(?:an? )?(?:[a-z]+ )?(?:{_ROLE})\b)", ""),
    (rf"(?i)\blicense (?=(?:{_ROLE})\b)", "licensed "),
)  # fmt: skip
_AS_A_LIST = rules(
    (r"(?<=, )last (?=\d)", "the last "),
    (r"(?<=[a-z])(?<!\bmy)(?<!\bthe)(?<!\bour)(?<!\bin) last (?=\d+ (?:in|as|on|at|running|with|of"
     r"|leading)\b)", ", the last "),
    (r"^I'd (?=(?:brought|built|led|taken|written|taught|grown|won|been|made) )", "I've "),
    (r"(?<=[a-z\d]{2})(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bhas)(?<!\bhave)(?<!\bhad)(?<!\bwith)(?<!\band)(?<!\bbut)(?<!\bor)(?<!\bof)"
     r"(?<!\bby)(?<!\bto)(?<!\bin)(?<!\bsay)(?<!\bat)(?<!there's) (?=no [a-z]+(?: [a-z]+)?$)", ", "),
    (r"((?<![\w.])[$£€]?\d[\d.,]*[%A-Za-z]{0,2}(?: [a-z]+)?) (?:→|->|>) (?=[$£€]?\d)", r"\1 to "),
    (r" ?(?:→|->) ?", ", now "),
    (r"^((?:[\w/'&()]+ ){0,3}[\w/'&()]+) [-–] (?=\S)", r"\1: "),
    (r" [-–] (?=\S)", ", "),
    (r"([:;]),+", r"\1"),
    (r"!+(?= )", ";"),
    (r"\b(\d+ (?:days|weeks|hours|minutes|months)) average(?=[,;.]|$)", r"\1 on average"),
    (r"\bi\b(?!\.)", "I"),
    (r"(\d%) ((?:down |up )?to) (\d[\d.]*)(?= (?:by|in|within|over|through|with)\b|[,;]|$)", r"\1 \2 \3%"),
    (r"^(\d+)-year (?=[a-z])(?!(?:veteran|career|plan|contract|record|degree|course|program\w*"
     r"|apprenticeship)\b)", r"\1 years "),
    (r"(?<=[a-z\d%)]) so (?=I\b|(?:it|that)'s |(?:the|my|our) [a-z]+ (?:is|are|was|were|went|fell)\b)", ", so "),
    (r"\b([a-z]+) (?=I'm [a-z])", _with_a_comma),
    (r"\b(up|down|out|off|late|sick|too) (?=I (?:[a-z]+|don't) )", r"\1, "),
    (r", it's (?=in date|current\b|valid|up to date)", ", "),
    (r"\b([Aa]) (?=[aeio][a-z]{3})(?!on[ec]|eu)", r"\1n "),
    (r"\b(\d+) (?=(?:bed|room|seat|unit|page|person|bay|mile|minute|hour|day|week|month|year) [a-z])(?!\w+ (?:in|on"
     r"|at|of|and|or|to|from|by|a|with|here|there|now|ago)\b)", r"\1-"),
)  # fmt: skip
