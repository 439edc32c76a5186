"""What a figure was and what it became, as one says it: "sickness was 11% its 6 now" went from 11% to 6%. Pure."""

import re

from bot.reading.shorthand.before_and_after import before_and_after
from bot.reading.shorthand.capitals import lower_start
from bot.support.rewriting import rewritten, rules


def changed(text: str) -> str:
    """The text with its changes told as "went from … to …", or as what the writer brought from one to the other."""
    return rewritten(before_and_after(text), _CHANGES)


def _became(found: re.Match[str]) -> str:
    """ "sickness was 11%, it's 6 now" is "sickness went from 11% to 6%"; behind a comma, "from 11% to 6%"."""
    is_aside = found.string[: found.start()].endswith(", ")
    is_rate = found["old"].endswith("%") and not found["new"].endswith("%")
    went = "" if is_aside else "went "
    return f"{went}from {found['old']}{found['of'] or ''} to {found['new']}{'%' if is_rate else ''}"


def _brought(found: re.Match[str]) -> str:
    """ "agency was 31% of shifts, got it to 9" is "I got agency from 31% of shifts to 9%"."""
    is_rate = found["old"].endswith("%") and not found["new"].endswith("%")
    what = lower_start(found["what"])
    return (
        f"{found['lead']}{found['who'] or 'I '}{found['did']} {what} from {found['old']}{found['of'] or ''}"
        f" {found['way'] or ''}to {found['new']}{'%' if is_rate else ''}"
    )


def _of_the_head(found: re.Match[str]) -> str:
    """ "Overtime. I took it from 5 to 3" is "I took overtime from 5 to 3"."""
    role = f"{found['role'].strip(' ,')}, " if found["role"] else ""
    return f"{role}{found['who']}{found['did']} {lower_start(found['head'])} "


_ONE = r"(?:\d+ in \d+|[$£€]?\d(?:[\d,.]*\d)?%?)"
_HAD_IT = r"(?:took|brought|got|cut|moved|drove|pulled|pushed)"
_NOW = r"(?:it's|its|it is|they're|they are|is|are|we're at|now|become|becomes|became|it became)"
_CHANGES = rules(
    (rf"(?<=[a-zA-Z]) on that [a-z]+ (?={_ONE} →)", " "),
    # "used to fail 5 or 6 bits a year, none now": all of them did
    (r"(?P<lead>^|[.;] )[Uu]sed to (?=(?:fail|lose|get|have|see|miss|need|be|take)\b[^.;]*\d[^.;]*,? (?:and )?(?:none"
     r"|zero|no|down to|now|it's|only)\b)", r"\g<lead>we used to "),
    # "went from 10 callbacks a day to 4": callbacks did
    (rf"(?P<lead>^|[.,;] (?:and |so )?)went from (?P<old>(?:about |over )?{_ONE}) (?P<noun>(?:[a-z-]+ )?[a-z-]{{3,}}s)"
     r"(?P<per> an? [a-z]+)? (?=(?:down |up )?to (?:about )?\w+\b)", r"\g<lead>\g<noun> went from \g<old>\g<per> "),
    # "kept appointments 58% → 81%": they are what was kept
    (rf"(?P<lead>^|[,;] (?:and )?)kept (?P<noun>[a-z-]+s) (?:from )?(?P<old>{_ONE}) ?(?:→|->|to) ?(?P<new>{_ONE})",
     lambda found: f"{', and ' if found['lead'] else ''}kept {found['noun']} went from {found['old']} to "
     f"{found['new']}"),
    # "Cell count. Had it at 240 when I started, it's 110 now"
    (rf"^(?P<head>[A-Z][\w -]{{2,40}})[.:,] (?:I |we )?[Hh]ad it at (?P<old>{_ONE})(?: when [^,.;]+)?, (?:and )?{_NOW} "
     rf"(?P<new>{_ONE})(?: now)?", r"\g<head> was \g<old>, now \g<new>"),
    # "feeding was 41%, I set up a drop-in and it's 58% now"
    (rf"^(?P<lead>\W*)(?P<what>[A-Za-z][^,.;]{{2,40}}?) (?:was|were) (?:at )?(?P<old>{_ONE}), (?:so )?"
     rf"(?P<deed>(?:I|we) [^.;]{{5,120}}?),? (?:and|so)(?: now)? (?:it's|its|it is|they're) (?:now )?(?P<new>{_ONE})"
     r"(?: now)?", r"\g<lead>\g<deed>, and \g<what> went from \g<old> to \g<new>"),
    # "rooms were ready late, I make the list by floor, now ready before 3"
    (r"^(?P<lead>\W*)(?P<what>[A-Za-z][a-z-]*s) were (?P<state>[a-z]+) (?:so |too |very )?late\b[^.;]{0,20}?[,.;] "
     r"(?:so )?(?P<deed>I [^.;]{5,110}?),? (?:and )?(?:so )?now (?:they're |it's )?(?P=state) (?P<when>(?:before"
     r"|by) [\w: ]+)",
     lambda found: f"{found['lead']}{found['deed']}, and {lower_start(found['what'])} are now {found['state']} "
     f"{found['when']}"),
    # "score from 82 go to 94"
    (rf"\b(?P<old>from {_ONE}(?: [a-z]+)?) (?:go|goes|come|comes|went|came|going) (?=(?:up |down )?to {_ONE})",
     r"\g<old> "),
    # "4,000 books down to 1,500 people actually borrow"
    (r"(?<=\d )(?=(?:people|they|customers|members|patients|clients|guests|we) (?:actually|really) [a-z]+)", "that "),
    # "zero expired in the year after", "CQC came and no actions"
    (r"(?P<end>[a-z])[.,;] (?:zero|none) (?=[a-z]+ed (?:in|since|for) )", r"\g<end>, and none "),
    (r",? (?P<who>[A-Z]{2,6}|the inspectors?|the auditors?) (?:came|visited)(?: in)? and (?P<what>no [a-z]+s)$",
     r", and when \g<who> came there were \g<what>"),
    # "we presort in the trailer now, done by 3pm"
    (r"(?<=[a-z]), done by (?=\d{1,2}(?::\d\d)? ?[ap]m)", ", and we're done by "),
    # "a plan they actually kept to"
    (r"\b(?P<what>an? [a-z]+(?: [a-z]+)?) (?=they actually [a-z]+(?: (?:to|with|at))?(?:[.,]|$))", r"\g<what> that "),
    # "I wrote the plan, back up in 6 minutes"
    (rf"(?P<deed>\bI [^.;]{{5,110}}), (?=back (?:up |on |open |running )?(?:in|within|by) {_ONE})",
     r"\g<deed>, and we were "),
    # "sickness was 11%, it's 6 now"
    (rf"(?:\bbefore )?\b(?:was|is|were) (?:at )?(?P<old>{_ONE})(?P<of> (?:of |an? )[a-z]+| [a-z]+s)?,? "
     rf"(?:(?:and|but|then) )?(?:{_NOW} )+(?:at |down to |up to |about )?(?P<new>{_ONE})(?: now)?(?! [a-z]+s\b)",
     _became),
    # "I retendered the contract, it was 8.2 million a year and I got it to 7.1"
    (rf"(?:,|,? and) (?:it|they) (?:was|were) (?P<old>{_ONE})(?P<of> million)?(?P<per> an? [a-z]+)? and (?:I |we )?"
     rf"(?P<did>{_HAD_IT}) (?P<it>it|them) (?P<way>down |up )?to (?P<new>{_ONE})",
     r" and \g<did> \g<it> from \g<old>\g<of>\g<per> \g<way>to \g<new>\g<of>"),
    # "agency was 31% of shifts, got it to 9"
    (rf"(?P<lead>^\W*|[.;] )(?P<what>(?:the |our |my )?[A-Za-z][a-z-]*(?: [a-z-]+){{0,3}}) (?:was|were) (?:at )?"
     rf"(?P<old>{_ONE})(?P<of> of [a-z]+)?,? (?:and |but |so )?(?P<who>I |we )?(?P<did>{_HAD_IT}) (?:it|them|that) "
     rf"(?P<way>down |up )?to (?P<new>{_ONE})", _brought),
    # "Overtime. As deputy chief I took it from 3 to 2"
    (rf"^(?P<head>[A-Z][\w-]*(?: [\w-]+){{0,3}})[.,] (?P<role>As [a-z ]{{3,30}}?,? )?(?P<who>I |we )(?P<did>{_HAD_IT})"
     rf" (?:it|them) (?=(?:down |up )?(?:from|to) {_ONE})", _of_the_head),
)  # fmt: skip
"""How people jot down what a figure was and what it became, as one says it."""
