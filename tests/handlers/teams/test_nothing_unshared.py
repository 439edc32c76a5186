"""What Sam types is sent to nobody else before it is shared, beside what is shared, or after sharing has ended."""

from collections.abc import Iterable, Sequence

import pytest

from bot.app.stories import FIRST_INTERVIEW
from playground.teams.ids import COACHES
from playground.types import Json
from tests.handlers.teams.conftest import TeamsStage
from tests.handlers.teams.test_coaches import coached, in_channel, posted, share
from tests.words import in_english

__all__ = ("coached",)
COMPANY, ROLE, LATER = "Northwind Traders", "Finance Manager", "Fabrikam"
BEYOND_STATUS = ("Priya", "Bo Chen", "Jess", "nine days", "audits", "planning", "555 010", "northwind.example", "afar")
"""Words of Sam's answers, which no status holds."""
TYPED = (COMPANY, ROLE, LATER, *BEYOND_STATUS)


def found(words: Sequence[str], sent: Iterable[object]) -> list[str]:
    return [word for each in sent for word in words if word in str(each)]


def sent_to_others(teams: TeamsStage, since: int = 0) -> list[Json]:
    """All that the bot sent, be it seen or not, but into Sam's own chat."""
    own = teams.sam.chat()
    sent = (entry["body"] for entry in teams.client.log(since) if entry["way"] == "from_app")
    return [body for body in sent if body.get("conversation") != own]


DIGEST = in_english("posts.your_people_this_week")


def digests_come(teams: TeamsStage) -> None:
    """The weekly one and one that is asked for: both are posted, as Dana herself shares something."""
    for happens in (lambda: teams.client.advance(days=7), lambda: teams.dana.mention("coach digest")):
        before = posted(teams.dana).count(DIGEST)
        happens()
        teams.dana.wait(lambda dana, before=before: posted(dana).count(DIGEST) > before)


@pytest.mark.whole
@pytest.mark.parametrize("until", ["", "2026-12-03"], ids=["taken back", "over"])
def test_no_word_of_sams_is_sent_to_others_before_beside_or_after_what_is_shared(
    coached: TeamsStage, until: str
) -> None:
    share(coached, coached.dana, items="last_here")
    coached.dana.see("sees")
    for beat in FIRST_INTERVIEW[1:]:
        coached.sam.press(beat.says) if beat.tap else coached.sam.say(beat.says)
        coached.sam.see(beat.sees)
    digests_come(coached)
    assert not found(TYPED, sent_to_others(coached))

    share(coached, items="status", until=until)
    coached.sam.see(f"sees {in_english('sharing.sees.status')}")
    coached.dana.mention("coach digest")
    in_channel(coached, COMPANY)
    assert not found(BEYOND_STATUS, sent_to_others(coached))

    if until:
        coached.client.advance(days=3)
    else:
        share(coached, items="")
    coached.dana.wait(lambda dana: not found(TYPED, [posted(dana)]))
    ended = coached.playground.world.log.next
    coached.sam.say(f"debrief {LATER}, Clerk, today 8am")
    coached.sam.see(LATER)
    digests_come(coached)
    assert not found(TYPED, sent_to_others(coached, ended))
    assert not found(TYPED, coached.dana.messages(COACHES))
