"""What somebody forgot to say, without how they tell that they did: "not a word about my apprenticeship". Pure."""

from bot.reading.shorthand.words import MONTH
from bot.support.rewriting import rules

FORGOTTEN = rules(
    # "no mention of my site card", "blanked on my level 3"
    (r"^(?i:(?:there was )?(?:no mention of|not (?:one|a) word (?:about|on|of)|nothing about"
     r"|(?:I )?(?:completely |totally |clean )?(?:blanked|went blank|spaced) on)) ((?:my|the|our) [^,.;]+"
     r"(?:, (?:passed|finished|got|won) [^,.;]+)?)(?:, (?:it|they) [^,.;]*)?$", r"forgot \1"),
    # "forgot the bar exam, passed first time"
    (r"^(?i:(?:I )?forgot (?:about )?)(the|my) ([A-Za-z][\w ]{2,25}), (passed|finished|got|won) "
     r"((?:first|second) (?:time|try|go)|(?:top|third|second|first)\b[^,.;]*|(?:in|last) [^,.;]+)$", r"I \3 \1 \2 \4"),
    # "forgot about the spill, I isolated it in four minutes"
    (r"^(?i:forgot (?:about )?)(the|my|our) ([a-z][^,.;]{2,40}), I ([a-z]+) (?:it|them)\b", r"I \3 \1 \2"),
    # "oh and the Saturday club I run"
    (r"^(?i:(?:oh )?(?:and )?)(the|my|our) ([\w ]{3,40}?) I (run|ran|lead|led|teach|taught|coach|coached|manage"
     r"|started)(?=,|$)",
     r"I \3 \1 \2"),
    # "forgot the award, employee of the quarter"
    (r"^(?i:(?:forgot )?(?:(?:the|my) awards?,? )?)([a-z]+ of the (?:month|quarter|year)\b[^,.;]*)$", r"I was \1"),
    # "ran out of time for the budget, I saved the school 11,000"
    (r"^(?i:(?:we )?ran out of time (?:for|to)[^,.;]*[,.;] )(?=I\b)(?!.*\b(?:it|ours|them)\b)", ""),
    # "I not said I have a licence"
    (r"^(?i:I (?:not|no|didn't|did not|don't|do not) (?:say|said|told|tell)|I missed to (?:tell|say|mention)) "
     r"(?:that )?(?=(?:I|my) )",
     ""),
    # "forgot to tell load testing also, did it for the sale"
    (r"^(?i:(?:also )?(?:I )?(?:forg[eo]t|missed)(?: to)? (?:tell|say|mention)(?: about)? )(?!I\b|that\b|about\b)"
     r"([^,.;]{3,50}?)(?: also| too| as well)?, (?:I )?(?:have )?(?:did|done)(?: it| this| that)? (?=(?:for|at|in"
     r"|on) [A-Za-z])",
     r"I did \1 "),
    # "I have my licence, I just assumed they knew"
    (r",? (?:and |but )?I just assumed\b.*$", ""),
    # "talked about how I changed our mornings"
    (r"^(?i:(?:I )?(?:talked|spoke) about how )(?=I [a-z]+)", ""),
    # "completely forgot the VAT thing, found 61,000 that we had overpaid"
    (r"^(?i:(?:completely |totally |clean )?forgot (?:about )?the [a-z ]{2,25}? (?:thing|one|bit)[,.:]+ )"
     r"(?!.*\b(?:it|them)\b)(?:I )?(?=[a-z]+ed |found |got |did |made |ran |won |cut )", "I "),
    # "forgot the French, I'm fluent"
    (r"^(?i:(?:(?:I )?forgot (?:about )?)?(?:the|my)) ([A-Z][a-z]+), I(?:'m| am) fluent(?: in it)?(?=,|$)",
     r"I'm fluent in \1"),
    # "SMSTS renewed October"
    (rf"^([A-Z]{{2,6}}) renewed (?:in )?({MONTH})(?=,|$| and\b)", r"I renewed my \1 in \2"),
    # "forgot chainsaw tickets, CS30 and 31"
    (r"^(?i:forgot (?:about )?(?:my )?)([a-z ]{3,30} tickets?)(?=,)", r"I have my \1"),
    # "I forgot that I trained four juniors"
    (r"^(?i:I forg[eo]t that )(?=I )", ""),
    # "NATE certified, just blanked"
    (r",? (?:and )?(?:how did I not (?:say|mention)\b.*|just blanked|(?:I )?never said|I should (?:tell|say)"
     r"|that was it(?: really)?)$", ""),
)  # fmt: skip
"""What is left begins with "forgot" only where what was forgotten is a thing, which is named as such."""
