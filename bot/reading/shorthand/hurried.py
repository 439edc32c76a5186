"""What is typed in a hurry, or dictated: two words run into one another, and one that sounds like another. Pure."""

import re

from bot.support.rewriting import rewritten, rules


def _my_kin(found: re.Match[str]) -> str:
    """ "nan took me" as it is said to strangers: "my nan took me"; behind a comma it is joined."""
    joined = found[2] or ("and " if found[1].startswith(",") else "")
    return f"{found[1]}{joined}my {found[3].lower()} "


_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")


def _of_a_teen(found: re.Match[str]) -> str:
    """ "twenty eighteen" is a year."""
    return str(2010 + _TEENS.index(found[1].lower()))


_HURRIED = rules(
    (r"\b(times|days|nights|hours|shifts) a weak\b", r"\1 a week"),
    (r"\b\w+ (years|months),? (?:no,? )?(?:wait,? )?sorry,? (?=\w+ \1\b)", ""),
    (r"\b(over|up|in|off|out|finished|closed) (last|first|next) one\b", r"\1 the \2 one"),
    (r"\babout (?:2nd|second) (interview|round)\b", r"about a second \1"),
    (r"\b(I (?:love|like|enjoy) (?:the|a) [a-z]+) like(?=$|[,.]| and\b)", r"\1"),
    (r"\bI(?: am|'m) having (?=\d|an? |the |my |good |experience)", "I have "),
    (r"\bknow very (?:good|well) (the [a-z]+(?: [a-z]+)?s)\b", r"know \1 very well"),
    (r"\b[Tt]here (?=(?:always |still |all |so |too )?(?:short|late|busy|understaffed|desperate|stuck|behind"
     r"|closed|tired|full|new|open)\b)", "they're "),
    (r"\b([a-z]+(?:teen|ty|ve|wo|ree|our|ix|ght|ine|en)|\d+) (years|seasons|winters|summers) "
     r"(?=(?:drove|ran|put|built|did|fixed|kept|made|took|worked|taught|hauled|cooked|cleaned|sold"
     r"|looked|handled|led|managed)\b)", r"\1 \2, "),
    (r"(?<=[a-z]) not one (?=(?:in|of|since)\b)", ", not one "),
    (r"(?<=[a-z]) (took|did|finished|passed|got) that (?=in\b|last\b|at\b|this\b|two\b|three\b|\d)", r", and I \1 it "),
    (r"\bcertificate (?=(?:infection control|food safety|first aid|aged care|child care|individual support)\b)",
     "certificate in "),
    (r"\b[Tt]he ((?:[a-z]+ ){0,2}(?:licen[cs]e|certificate|ticket|permit)) of ([A-Z][a-z]+)\b", r"the \2 \1"),
    (r"\b(Monday|Tuesday|Wednesday|Thursday|Friday) [Ff]ri [Ss]at\b", r"\1, Friday and Saturday"),
    (r"\b[Tt]hurs? [Ff]ri [Ss]at\b", "Thursday, Friday and Saturday"),
    (r"\b[Ff]ri [Ss]at [Ss]un\b", "Friday, Saturday and Sunday"),
    (r"(?<=[a-z]) like(?=!)", ""),
    (r"\b((?:doing|do|did|with|handle|handling|of) [a-z]+s) ([a-z]+s and [a-z]+s)\b", r"\1, \2"),
    (r"\b([Kk]ids|[Gg]irls|[Bb]oys|[Pp]arents|[Pp]atients|[Cc]ustomers) (?=grandparents|parents|mothers|families|homes"
     r"|names|houses|needs|stories|rooms|meals)", r"\1' "),
    (r"\b([Ii]n|since|by|last|next|until|this) Jan\b(?! [A-Z])", r"\1 January"),
    (r"\b(draw|paint|find|meet|build|train|read|fitt|open|list|feel)ins\b", r"\1ings"),
    (r"\b(outfits?|shops?|places?|firms?|compan(?:y|ies)|teams?|crews?) (?=you (?:see|get|know|do|learn)\b)",
     r"\1 where "),
    (r"(?<=[a-z]) that matters to me\b", ", and that matters to me"),
    (r",? and I'?m not(?=[.,]|$)", ""),
    (r"\b(\d+|two|three|four|five|six|eight) (weeks|months|hours|days) (?=(?:placement|work experience)\b)",
     r"\1 \2' "),
    (r"\b(a|one) (week|month|day) (?=(?:placement|work experience)\b)", r"\1 \2's "),
    (r"(?:^|(?<=\b[Ss]ay )|(?<=[Ss]aid )|(?<=[,.] )|(?<=that )|(?<=and ))am "
     r"(?=(?:trained|good|happy|dead|used|fine|a|an|in|on|ok|OK|never|\d+)\b)", "I'm "),
    (r"(?:^|(?<=[,.] )|(?<=that )|(?<=and ))av (?=[a-z]+)", "I've "),
    (r", like (?=(?:this|last) )", " "),
    (r"[!.]+ [Ww]hen I was (?=\d|[a-z]+[.!]?$)", " when I was "),
    (r"(^|[,.] )((?:and )?)([Nn]an|[Mm]um|[Dd]ad|[Mm]am|[Gg]ran|[Gg]randad) "
     r"(?=took\b|was\b|had\b|used\b|worked\b|ran\b)", _my_kin),
    (r"(?<=[a-z]) to (?=I (?:do|can|have|did|run)\b)", " too, and "),
    (r"\b(?:[A-Z] ){2,5}[A-Z]\b(?! [a-z]+ [A-Z] )", lambda found: found[0].replace(" ", "")),
    (r"\b[Aa] and [Pp]\b", "A&P"),
    (r"\b[Tt]wenty (ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)\b", _of_a_teen),
    (r"(?<!on )(?<!on the )\b(swim|track|soccer|debate|dive|cheer) team since\b", r"been on the \1 team since"),
    (r"\bmy (brother|sister|mum|mom|dad|wife|husband|son|daughter|partner)s "
     r"(?=deaf|blind|an?\b|the\b|in\b|from\b|autistic)",
     r"my \1's "),
    (r"\b(take|join|use|at|in) there (?=[a-z]+(?:[.,]|$))", r"\1 their "),
    (r"\bone of them (?=[a-z]+s\b)", "one of those "),
    (r"\b([Bb])usses\b", r"\1uses"),
    (r"\b[Tt]heir ([a-z]+(?: [a-z]+)?)\. I said (take|do|put|start|use|move|clear|split) it\b", r"I'd \2 their \1"),
    (r"\b(used) (?=(?:lose|have|do|get|go|run|take|make|be)\b)", r"\1 to "),
    (r"\b(\d+) (days|weeks|hours|minutes) for them\. I (got|brought|took) ours to (\d+)(?=[.,]|$)",
     r"\1 \2 for them. I \3 ours to \4 \2"),
    (r"\bclin ops\b", "clinical operations"),
    (r"(?<=\d )words by (?=year\b|month\b|day\b)", "words a "),
    (r"\b[Ii]n the two (?=directions\b|languages\b)", "in both "),
    (r"\bI have (?:made|done) (?=\d+ years (?:at|in|with)\b)", "I've spent "),
    (r"\b[Tt]hey have (\d+) ([a-z]+s)\. I'd (go|cut|get) (?:down )?to (?=(?:about )?\d)", r"I'd \3 from \1 \2 to "),
)  # fmt: skip


def unhurried(text: str) -> str:
    """The text as its writer would have typed it with more time: "if there short" is "if they're short"."""
    return rewritten(text, _HURRIED)
