"""What is asked where a line does not say all of an interview: one question for all that is missing."""

from bot.reading.interviews.unsure import AsksWhen, NotRead, Unsure
from bot.wording.catalog import say
from bot.wording.words import capital, say_date_and_time


def why(read: Unsure) -> str:
    """Why the form is shown, and what to fill in."""
    if read.not_read is NotRead.NO_SUCH_DAY and read.left:
        return say("unsure.no_such_day_and_not", what=read.left)
    if read.not_read:
        return say(f"unsure.not_read.{read.not_read}")
    understood = say("unsure.understood_but_not", what=read.left) if read.left else say("unsure.understood")
    asked = list(filter(None, (_which(read), _when(read))))
    question = say("unsure.asks_both", one=asked[0], other=asked[1]) if len(asked) > 1 else "".join(asked)
    return f"{understood} {say('unsure.asks', what=capital(question)) if question else say('unsure.is_the_rest_right')}"


def _which(read: Unsure) -> str:
    """Which company or role it is, in a sentence; "" where both are known."""
    if read.company and read.role:
        return "" if read.is_sure else say("unsure.which_is_which", company=read.company, role=read.role)
    missing = "role" if read.company else "company" if read.role else "company_and_role"
    return say(f"unsure.which.{missing}")


def _when(read: Unsure) -> str:
    """When it is or was, in a sentence; "" where that is known."""
    match read.asks_when:
        case None:
            return ""
        case AsksWhen.WHICH:
            one, other = map(say_date_and_time, read.moments)
            return say("unsure.one_or_other", one=one, other=other)
        case AsksWhen.REALLY:
            return say("unsure.is_it_really", at=say_date_and_time(read.moments[0]))
        case asks:
            return say(f"unsure.when.{asks}")
