"""What short answers say: yes, no, that nobody asked, or nothing at all.

Job seekers type these in a hurry ("ya", "nope just thx", "idk lol"). Every reader is total and pure; what it cannot
make out it leaves open, so that the question is asked again rather than answered for them.
"""

import re

from bot.reading.intents.no_more import says_no_more
from bot.support.patterns import regex


def plain(text: str) -> str:
    """Lower case, with one kind of apostrophe and left without it: "didn’t" is "didnt"."""
    return " ".join(text.lower().replace("’", "").replace("'", "").split())


def _any(*ways: str) -> re.Pattern[str]:
    return regex(rf"\b(?:{'|'.join(ways)})\b")


# --- yes and no ------------------------------------------------------------------------------------------------

_BY_OTHER_WAYS = r"(?:drop|pop|stop|come|go|walk|swing|write|e-?mail|text|message|dm|send)"
"""What is not to call: "i can drop in"."""
_YES = (
    r"(?:y|ye|k|kk|ye+s+|yep+|yup+|yea+h*|ye+h|yah?|yass+|aye|sure|ok|okay|of course|ofc|certainly|absolutely|totally|"
    r"definitely|def|gladly|fine|affirmative|no (?:problems?|probs?|worries|objections?|dramas?)|you bet|"
    r"can lah|n(?:ae|o) bother|go ahead|go for it|by all means|permission granted|"
    r"i (?:think|guess)(?: so)?|(?:think|guess|suppose|spose|reckon) so|i could|im allowed|"
    rf"(?:they|she|he|i) (?:(?:did|can|may)(?! ?not|nt)(?! {_BY_OTHER_WAYS}\b)|said (?:yes|i (?:can|could|may))))"
)
_NO = (
    r"(?:no+|nope|na+h*|nay|n|not|dont|didnt|cant|cannot|never|wont|wouldnt|rather not|declined|refused|sadly|"
    r"prefers? (?:an )?e-?mails?)"
)
_BEGINS_WITH_YES = regex(
    rf"\W*(?:👍|👌|✅|✔|💯|🙆|{_YES}\b|(?:oui|s[ií]|ja|sim|haan(?: ji)?|opo|yebo|claro|bien sûr"
    rf"|natürlich)\W*$)[\s,.:;!-]*"
)
_BEGINS_WITH_NO = regex(rf"\W*(?:👎|❌|🙅|🚫|⛔|{_NO}\b|(?:nein|non|nahin?|não|nee|nie)\W*$)")
_WRITING = (
    r"(?:e-?mail(?:s|ed)?|text(?:s|ed|ing)?|mail|sms|messag(?:es?|ed)"
    r"|(?:whats ?app|linkedin|teams|slack)(?: messages?)?|dms?)"
)
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|urs|ur)?(?:days?)?"
_WHEN = (
    rf"(?:before|until|till|til|after|during|over|while|(?:on (?:a )?)?{_DAY}|"
    r"(?:this|next) (?:week|month)|(?:in|at|on) (?:the )?(?:mornings?|afternoons?|evenings?|weekends?|lunch\w*)|"
    r"mornings?|afternoons?|evenings?|weekends?|lunch\w*|too early|right away|straight away|yet)\b"
)
_REFUSED = _any(
    r"^\W*(?:absolutely|definitely|certainly|of course|yeah?),? (?:no+(?! \w)|nah|not(?! (?:before|until|till|after)))",
    rf"(?:said|better|prefers?|rather|want|wants) (?:to |by |an? |via |(?:that |if )?i |me to )?{_WRITING}(?!.*\bcall)",
    rf"^\W*(?:an? )?{_WRITING}(?:'?s| is| are| would be| was)? (?:better|best|preferred|easier|ok|fine|please|pls)",
    "hates? calls",
    r"(?:shoot|drop|send|ping|fire|give|flick) (?:him|her|them|me|us|em) (?:off )?(?:an? )?(?:quick |short )?"
    rf"{_WRITING}(?!.*\bcall)",
    rf"by all means (?:just )?{_WRITING}(?!.*\b(?:call|ring|phone))",
    r"(?:hopeless|rubbish|useless|terrible|awful|no good|not (?:good|great)) (?:on|with) the (?:phone|telephone)",
    r"never (?:answers|picks up)(?: (?:it|her|his|the phone|the telephone))*",
    rf"^\W*(?:no+|nope|nah)\b.*\b{_WRITING}(?:s| is| are| would be) (?:fine|ok|okay|best|better|good)\b(?!.*\bcall)",
    rf"{_WRITING} only",
    rf"(?:only|just) (?:by |an? |via |on |over |the |her |his )?{_WRITING}",
    rf"^\W*(?:by|via) {_WRITING}",
    rf"no (?:phone ?)?calls?(?! {_WHEN})",
    r"(?:not|no,?|without) (?:by |on |over )?(?:the )?phone",
    r"(?:calls?|calling|phoning) (?:is |are |was )?(?:not|isnt|arent) (?:allowed|permitted|possible|welcome|wanted)",
    r"^\W*(?:(?:no|nope|nah|no need)\W+)?(?:they|he|she|hr)(?:ll| will| are going to| is going to) "
    r"(?:call|ring|phone|inform)\b(?!.*\bif\b)",
)
_FINE = r"said (?:yes|fine|ok|okay|sure|i can)|^\W*(?:fine|ok|okay|sure)"
_ON_CONDITION = _any(
    rf"^\W*(?:only )?(?:not|never|(?:do|must|can|wo|should)(?:nt| ?not)(?: (?:call|ring|phone|be called)(?: \w+)?)?|"
    rf"no (?:phone ?)?calls?) {_WHEN}",
    r"^\W*(?:only |just |best |pls |please |but )*(?:after|from|any ?time|whenever|between|before|mornings?|"
    r"afternoons?|evenings?|lunch ?time|wait|leave it|give (?:it|them|her|him)|once|in the new year|arvo)(?! all)\b",
    r"^\W*(?:only |just |on )*(?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
    r"\b(?:call|ring|phone) (?:only )?after\b",
    r"^\W*(?:only |just |pls |please |kindly |i should |i must |but |better )*(?:call|ring|phone|dial|try|speak to|"
    r"buzz|go (?:through|via)|ask for|(?:through|thru|via)) (?!us\b|me\b|back\b|not\b|is\b|isnt\b)\w+",
    rf"said (?:to )?(?:call|ring|phone) (?:him|her|them|on|at|in|after|before|any|the|{_DAY}|\d)",
    rf"{_WRITING} (?:(?:him|her|them) )?first\b.{{0,40}}?\b(?:call|ring|phone)",
    r"^\W*(?:on|at) (?:his|her|their|the) (?:mobile|cell|desk|direct|landline|work|number|phone)",
    r"^\W*\d{1,2} ?(?:[ap]m)?(?: ?- ?| to )\d{1,2} ?(?:[ap]m)?"
    r"(?=\W*$| (?:on|only|any|each|every|weekdays|please)\b)",
    rf"(?<!not )(?<!no )(?<!dont )(?<!never )(?:call|ring|phone)\W+(?:not|no|dont|never|instead of|rather than) "
    rf"(?:an? |by |to |send )?{_WRITING}",
    r"yes to (?:an? |phone ?)?calls?",
    r"(?<!not )(?<!never )(?:gave|given|give|got|have) (?:me |us )?"
    r"(?:permission|leave|the (?:ok|okay|nod|go-ahead|green light))\b",
    r"(?:dont call|not|no calls?) unless (?:i|they|she|he|you) (?:havent|hasnt|dont|doesnt)",
    r"^\W*(?:as|so) long as|^\W*when (?:they|she|he)(?:re|s| is| are) back|^\W*either (?:call|ring|phone|way)",
    r"^\W*only (?:if|when|once|on|in|at|with|the|her|his|their) ",
    r"^\W*(?:only )?if (?:i|we|they|you|theres|there is) (?:havent|hasnt|have not|dont|didnt|hear nothing|no|nothing)",
    r"(?:said|told me) (?:(?:to|i should|just) )?(?:call|ring|phone|give (?:me|him|her|them) a (?:call|ring|bell"
    r"|buzz))\b",
    r"said (?:you|u|i|we) (?:can|could|may)\b(?! ?not)",
    r"^\W*(?:pls |please )?leave (?:a )?(?:msg|message|voicemail|word)",
    r"put (?:me|you|u) through|weekdays only|^\W*ask (?:\w+ )?for",
    r"(?:you|u|i) (?:may|can|could) (?:call|ring|phone)|^\W*can (?:call|ring|phone)",
    rf"(?:{_FINE})\b.{{0,60}}\b(?:not|never|only) {_WHEN}",
    r"(?:is|are|works?|would be|s) (?:the )?(?:best|better|good|fine|ideal|preferred)\W*$",
)
"""Leave to call, told by when or whom: "not before Friday", "ask for Jo"."""
_SAYS_YES = _any(_YES, "welcome to", "allowed", "feel free", "please do(?! not)", "(?:happy|cool|fine|ok) (?:for|with)")
_NO_MATTER = _any(
    r"(?:dont|doesnt|didnt|wont|wouldnt|do not|did not) (?:mind|object)",
    r"yes\W*$",
    r"^\W*(?:only )?if [^.]{3,60}[, ](?:ye+s|yeah|yep|yup|sure|ok|okay|fine)\W*$",
    r"(?:dont|do not|not to) hesitate to (?:call|ring|phone)",
    r"(?<!dont )(?<!not )(?:give|gimme)(?: me| him| her| them)? a (?:call|ring|bell|buzz|shout)\b",
    r"(?:cant|cannot|dont|do not) see why not|^\W*why not\W*$",
    r"^\W*(?:(?:its|thats|calls?|calling|phoning)(?: is| are)? )?"
    r"(?:not|isnt|arent) (?:an? )?(?:problem|issue|bother|trouble)",
    r"first(?: \w+)? no\b.{0,40}?\b(?:then|but)\b.{0,40}?\b(?:agreed|yes|ok|okay|fine)",
)
_SAYS_NO = _any(_NO, r"wait (?:for|till|until) (?:them|her|him|they|she|he)")
_UNSURE = _any(
    r"not (?:really |too |so )?sure", "unsure", "maybe", "perhaps", "possibly", r"(?<!no )prob(?:ably|s)?", "unclear"
)
_SAID = r"(?<!never )(?<!nt )(?<!not )(?<!nobody )(?<!no one )(?:said|says|told(?: me)?)"
_SAID_YES = _any(rf"{_SAID} (?:to )?(?:yes|yeah|ok|okay|fine|sure|go ahead|call|i (?:can|could|may))", "then agreed")
_SAID_NO = _any(
    rf"{_SAID} (?:(?:to|better|rather|prefers?|just|only|by|an?) )*(?:no|nope|not to|dont|never|{_WRITING})"
)
"""One of them said yes and another no: which of them counts is asked."""
_SAYS_NEITHER = _any(
    r"(?:never|dont|doesnt|do not|does not|wont|rarely) (?:ever )?(?:picks? up|answers?)",
    r"(?:dont|cant|do not|cannot) (?:remember|recall)",
    r"(?:dont|do not) think (?:they|she|he) (?:said|meant)",
    r"^\W*no (?:answer|comment|reply|response|need|number)",
    r"^\W*(?:no+,? no+|nah),? (?:yeah|yes|its|thats)",
    r"if (?:its|it is) (?:a )?no",
    r"(?:drop|pop|stop|come) (?:in|by)",
    r"(?:wouldnt|wont|didnt|dont) say no",
    r"^\W*i (?:really )?(?:dont|do not|never) (?:like|enjoy|love)",
    r"(?:feel free|hesitate) to (?:reach|contact|get in touch|follow|connect|e-?mail|write|message)(?!.*\b(?:call"
    r"|ring|phone))",
    rf"(?:i|you|u|we) (?:can|may|could) (?:call|ring|phone)\b.*\b(?:but|though)\b.*\bprefers? (?:an? )?{_WRITING}",
)
"""No leave, and no refusal either: nobody picks up, nobody recalls, they may come by."""
_OF_NO_WEIGHT = _any(
    r"^\W*not yet\W*$",
    r"yes (?:and|or) no",
    r"^\W*i could,? but i ",
    r"(?:didnt|did not|doesnt) mean it",
    r"(?:actually|wait|sorry|then)\W+(?:\w+ ){1,2}said no",
    r"(?:other|another|different|wrong) (?:company|job|interview|place|firm|role)",
)
"""What takes back any yes or no beside it."""


def yes_or_no(text: str) -> bool | None:
    """Whether a sentence says yes; how it begins decides, then a no outweighs a yes. None: neither.

    Leave to write is no leave to call: "yes, e-mail only" is a no. A no to some hours or days is a yes to the others.
    """
    words = plain(text)
    if _UNSURE.search(words) or _OF_NO_WEIGHT.search(words) or not_asked(text):
        return None
    if _SAID_YES.search(words) and _SAID_NO.search(words):
        return None
    if _REFUSED.search(words):
        return None if _SAYS_NEITHER.search(words) and not _BEGINS_WITH_NO.match(words) else False
    if _ON_CONDITION.search(words):
        return True
    if _BEGINS_WITH_YES.match(words) or _NO_MATTER.search(words):
        return True
    if _SAYS_NEITHER.search(words):
        return None
    if _SAID_YES.search(words):
        return True
    if _BEGINS_WITH_NO.match(words) or _SAYS_NO.search(words):
        return False
    return True if _SAYS_YES.search(words) else None


_LEAD = regex(
    r"\W*+(?:(?:(?:absolutely|definitely|certainly|of course) not|y|k|kk|ye+s+|yep+|yup+|yea+h*|yah?"
    r"|sure(?: thing)?|ok|okay|of course|certainly|absolutely|definitely|"
    r"no+(?=\W*[,.;:!-])|nope|nah)\b[\s,.:;!-]*+)+(?:(?:but|and|though|although|just)\b[\s,]*)?",
    re.IGNORECASE,
)


_TAKEN_BACK = regex(
    r"\A\W*+(?:ye+s|yep|yup|yeah|sure|ok|no+|nope|nah)\b\W*+(?:(?:oh|but|wait|actually|sorry|hang on|hold on|"
    r"scratch that|i mean)\b[\s,.]*+){1,3}(?=(?:ye+s|yep|yup|yeah|no+|nope|nah)\b\s*(?:\Z|[,.;!:-]))",
    re.IGNORECASE,
)


def as_corrected(text: str) -> str:
    """The answer as it stands once a bare yes or no is taken back: "yes... wait, no" is "no"."""
    return _TAKEN_BACK.sub("", text)


def without_yes(text: str) -> str:
    """What is said beside the yes or the no that it begins with."""
    found = _LEAD.match(text)
    return text[found.end() :].lstrip(" –—-") if found else text


_NEVER = r"(?:didnt|did not|dident|never|havent|have not|wasnt|was not|not)"
_NOT_ASKED = _any(
    rf"{_NEVER} (?:\w+ ){{0,3}}?ask(?:ed)?(?! for)",
    rf"{_NEVER} (?:\w+ )?(?:come|came|get|got|discussed|mentioned|brought)"
    r"(?! (?:an? |the |her |his |their )?(?:number|name|card|surname))",
    r"(?:didnt|did not|never) (?:\w+ )?(?:say|said|tell|told|mention)",
    r"(?:nobody|no one|noone) (?:said|asked|mentioned)",
    r"forgot|(?:slipped|left|escaped|went (?:\w+ )?out of) my (?:mind|head)",
    r"(?:ran|run) out of time",
    r"should ?(?:ve| have| of) asked",
    r"dunno|idk|no (?:idea|clue)|dont know|do not know",
)
_ASKED = regex(r"\A\W*+(?:y|ye+s+|yeah|yea|ya|aye|yep|yup|sure)\b|\b(?:maybe|perhaps)\b")


def not_asked(text: str) -> bool:
    """Whether it was never asked, or never said: "I forgot", "it didn't come up", "idk". A yes is no such answer."""
    words = plain(text)
    return not (_ASKED.search(words) or _SAID_YES.search(words)) and bool(_NOT_ASKED.search(words))


# --- the closing -----------------------------------------------------------------------------------------------

_LOOKED_FORWARD = _any(
    r"look(?:ed|ing)?[ -]?(?:forward|foward|forword|fwd)",
    r"(?:start|starting) date",
    r"(?:cant|cannot|can not) wait",
    r"excited|eager|keen",
    r"hear(?:ing)? (?:back|from)",
    r"(?:love|hope|hoping|happy|ready) to (?:start|hear|join|come back|be (?:in|part|on))",
    r"(?:really |do |still )?want (?:it|this|that|the (?:job|role|position)|in)|first choice|thrilled|very interested",
    r"(?:hope|love) (?:we|that we|to)(?: get)?(?: to)? work (?:together|with)",
    r"(?:well|dead|so|really|totally|am|im|very much) up for (?:it|this|that)|count me in|sign me up",
    r"asked for the job|lets do (?:this|it)|when (?:do|can|could|would|should) i start|see you soon",
    r"(?:am|was|im|very|really|highly|much|still) interested in (?:this|the|their) (?:job|role|position|post|work)",
)
_SAID_NO_SUCH_THING = _any(
    r"didnt|did not|forgot|never|blanked|choked|spaced|dunno|idk|nothing",
    r"(?:dont|cant|do not|cannot) (?:know|remember|recall)",
    r"cut me off|ended the|ran out of time|(?:clock|time) (?:just )?ran out|no time|before i (?:could|had|got)",
    r"(?:zoom|teams|call|line|connection|internet|wifi|phone|battery|signal) (?:just )?(?:died|dropped|cut|crashed"
    r"|broke)",
)
_ONLY_POLITE = _any(
    r"thanks?|thanked|thx|ty|bye|goodbye|hand ?shake|shook hands|waved|hung up|left|nice to (?:meet|have met)",
    r"(?:nice|good|great) (?:day|one|evening|weekend)|talk soon",
    r"just (?:stood|got) up|opened the door|(?:showed|saw|rushed|ushered|hurried) me (?:straight )?(?:out|to the door)",
    r"asked (?:\w+ )?(?:about|what|when|where|how|if)|next steps?|what happens next",
)


_OF_HOW_IT_WENT = regex(
    r"\W*(?:it |that )?(?:went |was )?(?:pretty |quite |really |very |so )*(?:well|good|great|alright|badly|awful|meh)"
    r"(?: i (?:think|guess|hope|suppose))?\W*"
)
"""It says how the talk went, and nothing of how it ended."""


def looked_forward(text: str) -> bool | None:
    """Whether the last words, as they are told, looked forward to a start; thanks and a handshake alone did not."""
    words = plain(text)
    if _OF_HOW_IT_WENT.fullmatch(words):
        return None
    if _SAID_NO_SUCH_THING.search(words):
        return False
    if _LOOKED_FORWARD.search(words):
        return True
    said = yes_or_no(_ON_CONDITION.sub(" ", words))  # "before I left" is no condition here
    return False if said is None and _ONLY_POLITE.search(words) else said


# --- nothing -----------------------------------------------------------------------------------------------------

_OPENER = r"(?:i|nope|no|well|honestly|sorry|oh|um+|just|idk)"
_NOTHING = (
    rf"(?:{_YES}|no+|nope|nah|n|nada|zip|zero|skip|pass|none|nothing|nuthin|nothin|na|n/a|idk|dunno|forgot|blanked|"
    r"nothing (?:really|much|personal|special|in particular)(?: \w+){0,3}|"
    r"not (?:much|really|that i (?:remember|know|recall))|no (?:clue|idea|points?)|all good|didnt|did not|"
    r"(?:(?:i )?(?:think|guess|feel like|hope) )?(?:i |we )?(?:said|got|covered|told (?:them|him|her)|hit|mentioned) "
    r"(?:it all|everything|all of it|it all in|everything in|everything out)|"
    r"(?:dont|cant|do not|cannot) (?:know|remember|recall|think of any(?:thing)?)|nothing (?:comes|came) to mind|"
    r"h+m+|u+m+|u+h+|lol|ha(?:ha)+|meh)"
)
_CLOSER = (
    r"(?:lol|tbh|sorry|really|much|at all|i guess|i think|haha|else|anything|nothing|none|thanks|thank you|thx|ta|"
    r"from me|"
    r"(?:that )?(?:i )?(?:can |could )?(?:noticed|know of|saw|remember|recall|think of)|comes to mind|"
    r"(?:they|he|she) (?:was|were) (?:very )?thorough|(?:they|he|she) asked (?:me )?everything|"
    r"we covered (?:it all|everything))"
)
_SAID_NOTHING = regex(rf"(?:{_OPENER} )*{_NOTHING}(?: {_NOTHING})?(?: {_CLOSER})*")


def said_nothing(text: str) -> bool:
    """Whether an answer to "what did you say?" holds nothing (more) to note: "idk", "-", a bare yes, "that's all"."""
    words = " ".join(re.sub(r"[^\w\s/]|_", " ", plain(text)).split())
    if not re.search(r"[^\W_]", words) or "ツ" in words:
        return True
    return bool(_SAID_NOTHING.fullmatch(words)) or says_no_more(text)
