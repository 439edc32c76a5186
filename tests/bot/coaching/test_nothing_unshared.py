"""Whatever people share, take back and do in whatever order: a coach channel reads nothing that was not shared with it.

Everything that anybody types holds a marker of its own, such as "company7x". The model below knows from what people
did whose each is and what may be read where; it knows nothing of how the bot decides that.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine, String, cast
from sqlmodel import col, delete, func, select

from bot.coaching.diff import fingerprint
from bot.coaching.schedule import WORKDAYS
from bot.notes.drafting import Note
from bot.notes.note_context import Address, Ready
from bot.nudges.facts import Outcome
from bot.screens.people import listing
from bot.services import presence
from bot.services.coaching import alerting, channels, digests, good_news, invitations, report, reviews, tasks
from bot.services.coaching import shared as service
from bot.services.coaching.channels import NotLinked, Place
from bot.services.coaching.people import Wanted, look
from bot.services.coaching.reviews import Verdict
from bot.services.coaching.tasks import Given
from bot.services.interviews import changing as interviews
from bot.services.interviews import questions
from bot.services.mydata import erasing
from bot.services.notes import writing as notes
from bot.store import persons
from bot.store.database import is_sqlite
from bot.store.models import Interviewer, Part, Post, Review, Task, Workspace
from bot.store.persons import Profile, Unknown, Who
from bot.store.transact import Args, Result, Work
from bot.vocabulary.asked import read_asked
from bot.vocabulary.items import AlertKind, Item, PostKind, Rest, TaskState
from bot.vocabulary.note_kinds import NoteKind
from tests.bot.coaching.group import (
    AMIR,
    DANA,
    KAI,
    NEW_YORK,
    OTHER_SAM,
    SAM,
    Group,
    Posted,
    Surface,
    Talk,
    Where,
    readable,
)
from tests.lanes import examples

PEOPLE = (SAM, DANA, AMIR, KAI, OTHER_SAM)
CHANNELS = ("C1", "C2")
MARKER = re.compile(r"[a-z]+\d+x")
NEVER = re.compile(r"hush\d+x|mail\d+x|told\d+x|missed\d+x|title\d+x")
NUMBER = re.compile(r"0?7[78]00900\d{3}")
"""Phones of interviewers, and the numbers that may be called."""

people, picks = st.sampled_from([SAM, *PEOPLE]), st.integers(0, 999)
places = st.sampled_from(CHANNELS)
items = st.frozensets(st.sampled_from(Item))
T = TypeVar("T")


@dataclass
class Written:
    """What the model knows of a note in somebody's own words."""

    word: str
    """Its marker; "" while there is no text."""
    is_private: bool = False
    """It holds contact data, or speaks of pay."""
    is_sent: bool = False


@dataclass
class Known:
    """What the model knows of an interview."""

    who: Who
    talk: Talk
    words: frozenset[str]
    """Of the company, the role and the round."""
    notes: dict[int, tuple[str, Written]]
    """By the reader's id: their marker, and the note."""
    asked: set[str]
    """What they asked, but for what is nobody else's business."""
    is_closed: bool = False


@dataclass
class Asked:
    """What the model knows of a note under review: its own words, and those of coaches, are the channel's till then."""

    who: Who
    where: Where
    talk: Talk
    reader: int
    words: set[str]
    coach: Who | None = None
    is_answered: bool = False
    suggested: str = ""
    is_withdrawn: bool = False


@dataclass
class News:
    """Good news that were told."""

    who: Who
    where: Where
    word: str


@dataclass
class Chore:
    """A task that a coach gave."""

    who: Who
    where: Where
    word: str


@dataclass
class Sharing:
    """What somebody shares with a channel."""

    items: frozenset[Item]
    until: date | None
    told: dict[Item, set[str]] = field(default_factory=lambda: {item: set() for item in Item})
    """What the channel was told under each item since it is shared."""


class Coaching(RuleBasedStateMachine):
    """The actions, in any order, and what may be read after each."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.group = Group(self.engine)
        self._do(_empty)
        self.surfaces = {name: Surface(name) for name in ("T1", "T2")}
        self.number = 0
        self.names: dict[Who, str] = {}
        self.gone: set[Who] = set()
        self.known: list[Known] = []
        self.sharing: dict[tuple[Who, Where], Sharing] = {}
        self.asked: dict[int, Asked] = {}
        self.news: dict[int, News] = {}
        self.chores: dict[int, Chore] = {}
        self.linked: set[Where] = set()
        self.resting: set[Where] = set()
        self.owner: dict[str, Who] = {}

    @initialize(chosen=st.lists(items, min_size=len(PEOPLE), max_size=len(PEOPLE)))
    def a_group_with_two_channels_and_another_workspace(self, chosen: list[frozenset[Item]]) -> None:
        for who in PEOPLE:
            self._enter(who)
            self.interview(who, 1, closes=False)
        for who, channel in ((DANA, "C1"), (DANA, "C2"), (OTHER_SAM, "C1")):
            self.link(who, channel)
        for place, who in enumerate(PEOPLE):
            self._write(self.known[place], "")
            self.share(who, "C1", frozenset(Item) if who == SAM else chosen[place], None)
        self.ask_for_a_review(0, "C1")

    # --- sharing

    @rule(who=people, channel=places, chosen=items, days=st.sampled_from([None, None, 0, 1, 5]))
    def share(self, who: Who, channel: str, chosen: frozenset[Item], days: int | None) -> None:
        """With or without an end, more or less than before, or nothing any more."""
        where = who.workspace, channel
        until = self._today() + timedelta(days) if days is not None else None
        shared = self._do(service.share, who, channel, chosen, until)
        assert (shared is not None) == (where in self.linked)
        if shared is None:
            return
        before = self.sharing.pop((who, where), Sharing(frozenset(), None))
        if chosen:
            told = {item: before.told[item] if item in chosen else set[str]() for item in Item}
            self.sharing[who, where] = Sharing(chosen, until, told)
        self._ended(who, where, before.items - chosen if chosen else frozenset(Item))
        self.digest_on_demand(who, channel)

    def _ended(self, who: Who, where: Where, gone: Iterable[Item]) -> None:
        """With the notes go those under review, with the outcomes the news."""
        if Item.NOTES in gone:
            self._withdraw(asked for asked in self.asked.values() if (asked.who, asked.where) == (who, where))
        if Item.OUTCOME in gone:
            self.news = {key: told for key, told in self.news.items() if (told.who, told.where) != (who, where)}

    @rule(who=people, channel=places, invited=people)
    def invite(self, who: Who, channel: str, invited: Who) -> None:
        invitation = self._do(invitations.invite, who, channel, invited)
        assert invitation is None or who.workspace == invited.workspace

    @rule(coach=people, channel=places, who=people)
    def give_a_task(self, coach: Who, channel: str, who: Who) -> None:
        where, word = (coach.workspace, channel), self._marker("chore", who)
        if where not in self.linked:
            return
        may = who.workspace == coach.workspace and who not in self.gone and self._shares(who, where)
        given = self._do(tasks.give, coach, channel, who, word, self._today() + timedelta(days=2))
        assert (given is not Given.NOT_SHARING) == may
        if given is Given.SENT:
            self.chores[self.group.one(select(func.max(Task.id)))] = Chore(who, where, word)

    @rule(pick=picks, state=st.sampled_from([TaskState.ACCEPTED, TaskState.DECLINED, TaskState.DONE]))
    def answer_a_task(self, pick: int, state: TaskState) -> None:
        for task_id, chore in _picked([each for each in self.chores.items() if each[1].who not in self.gone], pick):
            assert self._do(tasks.answer, chore.who, task_id, state)
            for channel in CHANNELS:
                self.digest_on_demand(chore.who, channel)

    # --- their own affairs

    @rule(who=people, ago=st.integers(-3, 60), closes=st.booleans())
    def interview(self, who: Who, ago: int, closes: bool) -> None:
        """One that was `ago` hours ago, or is still ahead; every field has a marker, every contact its own."""
        if who in self.gone:
            return
        number = self._count()
        names = {kind: self._marker(kind, who) for kind in ("company", "role", "round", "reader", "told", "missed")}
        talk = self.group.interview(
            who,
            **names,
            ended_at=self.group.now - timedelta(hours=ago),
            starts_at=self.group.now - timedelta(hours=ago + 1) if ago < 0 else None,
            email=f"{self._marker('mail', who)}@example.com",
            phone=f"07700900{number % 1000:03}",
            call_number=f"07800900{number % 1000:03}",
            outcome=Outcome.OFFER if closes else None,
        )
        asked, hush = self._marker("asked", who), self._marker("hush", who)
        noted = read_asked(f"{asked}, badly\n{hush}: what salary do you expect?\n{hush}@example.com is mine, well")
        assert self._do(questions.note, who, talk.id, noted)
        words = frozenset(names[kind] for kind in ("company", "role", "round"))
        self.known.append(Known(who, talk, words, {talk.reader: (names["reader"], Written(""))}, {asked}, closes))

    @rule(pick=picks, outcome=st.sampled_from([None, *Outcome]))
    def know_the_outcome(self, pick: int, outcome: Outcome | None) -> None:
        for known in _picked(self._of_the_present(), pick):
            self._do(interviews.end, known.who, known.talk.id, outcome)
            known.is_closed = outcome is not None

    @rule(pick=picks, more=st.sampled_from(["", "", "", "mail", "number", "pay"]))
    def write_a_note(self, pick: int, more: str) -> None:
        """In their own words; some write into it what is nobody else's business."""
        for known in _picked(self._of_the_present(), pick):
            self._write(known, more)
            for channel in CHANNELS:
                self.digest_on_demand(known.who, channel)

    def _write(self, known: Known, more: str) -> None:
        reader, (_, written) = next(iter(known.notes.items()))
        if written.is_sent:
            return  # it stays as it was sent
        written.word, written.is_private = self._marker("note", known.who), bool(more)
        self._edit(known, reader, f"Thank you for your time. {written.word} {self._private(known, reader)[more]}")

    def _private(self, known: Known, reader: int) -> dict[str, str]:
        row = self.group.one(select(Interviewer).where(Interviewer.id == reader))
        number = f"{row.phone[:5]} {row.phone[5:8]}-{row.phone[8:]}"
        return {"": "", "mail": row.email.upper(), "number": number, "pay": "What is the salary?"}

    @rule(pick=picks, sent=st.booleans())
    def send_a_note(self, pick: int, sent: bool) -> None:
        for known in _picked([known for known in self._of_the_present() if self._texts(known)], pick):
            reader, (_, written) = self._texts(known)[0]
            address = Address(known.talk.debrief_id, NoteKind.THANK_YOU, reader)
            self._do(notes.mark_sent, known.who, address, sent=sent)
            written.is_sent = sent

    @rule(pick=picks, other=picks)
    def two_entries_are_one(self, pick: int, other: int) -> None:
        """The other goes, and with it the requests about its notes; its readers and their notes are the kept one's."""
        for kept in _picked(self._of_the_present(), pick):
            for gone in _picked([each for each in self.known if each.who == kept.who and each is not kept], other):
                shown = self._do(interviews.shown, kept.who, kept.talk.id)
                assert shown
                self._do(interviews.change, kept.who, kept.talk.id, shown.version, shown.facts, gone.talk.id)
                kept.notes |= gone.notes
                kept.asked |= gone.asked
                kept.is_closed |= gone.is_closed
                self.known.remove(gone)
                self._withdraw(asked for asked in self.asked.values() if asked.talk == gone.talk)

    @rule(who=people)
    def erase_everything(self, who: Who) -> None:
        """And begin anew, under another name."""
        self._do(erasing.erase, who)
        self.known = [known for known in self.known if known.who != who]
        self.sharing = {key: sharing for key, sharing in self.sharing.items() if key[0] != who}
        self.asked = {key: asked for key, asked in self.asked.items() if asked.who != who}
        self.news = {key: told for key, told in self.news.items() if told.who != who}
        self.chores = {key: chore for key, chore in self.chores.items() if chore.who != who}
        for asked in self.asked.values():
            asked.coach = None if asked.coach == who else asked.coach
        self.gone.discard(who)
        self._enter(who)

    @rule(who=people)
    def leave_or_come_back(self, who: Who) -> None:
        """Deactivated; while they are, nothing new is said of them."""
        if who in self.gone:
            self.gone.discard(who)
            self.group.do(presence.moved, who, Profile(self.names[who], NEW_YORK, "en_US"))
        else:
            self.gone.add(who)
            self.group.do(presence.left, who)
            self._coach_left(who, None)

    def _do(self, work: Work[Args, Result], *args: Args.args, **more: Args.kwargs) -> Result:
        """One transaction's work. As on a surface, whoever acts or is named while thought gone is let in again."""
        try:
            return self.group.do(work, *args, **more)
        except Unknown:
            back = {each for each in args if isinstance(each, Who)} & self.gone
            assert back
            for who in back:
                self.leave_or_come_back(who)
            return self.group.do(work, *args, **more)

    # --- what channels ask for

    @rule(who=people, channel=places)
    def digest_on_demand(self, who: Who, channel: str) -> None:
        where = who.workspace, channel
        if where not in self.linked:
            with pytest.raises(NotLinked):
                self._do(digests.on_demand, who, channel)
            return
        self._do(digests.on_demand, who, channel)
        self._tell(where)
        posted = [each for each in self._empty_the_outbox() if each.is_new and each.where == where]
        for each in posted:
            if each.kind in {PostKind.DIGEST, PostKind.DETAILS} and where not in self.resting:
                assert _markers(each.text) <= self._visible_now(where)

    @rule(
        who=people, channel=places, day=st.sampled_from([WORKDAYS, 1]), alerts=st.frozensets(st.sampled_from(AlertKind))
    )
    def choose_what_comes(self, who: Who, channel: str, day: int, alerts: frozenset[AlertKind]) -> None:
        if (who.workspace, channel) in self.linked:
            self._do(channels.set_digest, who, channel, day, 9, NEW_YORK, alerts)

    @rule(who=people, channel=places)
    def list_the_people(self, who: Who, channel: str) -> None:
        """Read by one coach alone. Who was invited is no secret among coaches."""
        where = who.workspace, channel
        if where not in self.linked:
            with pytest.raises(NotLinked):
                self._do(look, who, channel, Wanted())
            return
        words = readable(listing(self._do(look, who, channel, Wanted())))
        assert {word for word in _markers(words) if not word.startswith("name")} <= self._visible_now(where)
        _check_private(words)

    @rule(who=people, channel=places, meanwhile=st.none() | st.sampled_from(["taken back", "unlinked"]), pick=picks)
    def report(self, who: Who, channel: str, meanwhile: str | None, pick: int) -> None:
        """A file for a coach; what it holds may be taken back while it is on its way."""
        where = who.workspace, channel
        if where not in self.linked:
            with pytest.raises(NotLinked):
                self._do(report.ask, who, channel)
            return
        self._tell(where)
        may_hold = self._visible_now(where)
        self._do(report.ask, who, channel)
        surface = self.surfaces[who.workspace]
        before = set(surface.files)
        surface.empty_the_outbox(self.group, lambda: self._take_back(who, channel, meanwhile, pick))
        for file_id in surface.files.keys() - before:
            assert _markers(surface.files[file_id][1]) <= may_hold
            _check_private(surface.files[file_id][1])

    def _take_back(self, who: Who, channel: str, meanwhile: str | None, pick: int) -> None:
        where = who.workspace, channel
        if meanwhile == "unlinked":
            self.unlink(who, channel)
        elif meanwhile:
            for sharer, _ in _picked([key for key in self.sharing if key[1] == where], pick):
                self.share(sharer, channel, frozenset(), None)

    # --- reviews and news

    @rule(pick=picks, channel=places)
    def ask_for_a_review(self, pick: int, channel: str) -> None:
        for known in _picked([known for known in self._of_the_present() if self._texts(known)], pick):
            reader, (name, written) = self._texts(known)[0]
            where = known.who.workspace, channel
            address, question = (
                Address(known.talk.debrief_id, NoteKind.THANK_YOU, reader),
                self._marker("question", known.who),
            )
            shared = self._do(reviews.ask, known.who, address, channel, question)
            may = self._shares(known.who, where) and where not in self.resting and not written.is_private
            assert may or shared is None
            if shared:
                before = (asked for asked in self.asked.values() if not asked.is_answered)
                same = (known.talk, reader, where)
                self._withdraw(asked for asked in before if (asked.talk, asked.reader, asked.where) == same)
                words = {*known.words, name, written.word, question}
                review_id = self.group.one(select(Review.id).order_by(col(Review.id).desc()))
                self.asked[review_id] = Asked(known.who, where, known.talk, reader, words)

    @rule(pick=picks, who=people, channel=places, how=st.sampled_from(["claim", "comment", "suggest", "approve"]))
    def a_coach_acts(self, pick: int, who: Who, channel: str, how: str) -> None:
        for review_id, asked in _picked(list(self.asked.items()), pick):
            word = self._marker(how, asked.who)
            verdict = self._act(who, channel, review_id, how, word)
            if verdict is Verdict.DONE:
                assert (asked.where, asked.is_withdrawn) == ((who.workspace, channel), False)
                assert asked.who != who
                asked.coach = asked.coach if asked.is_answered else who  # who answered first
                asked.is_answered |= how != "claim"
                if how in {"comment", "suggest"}:
                    asked.words.add(word)
                if how == "suggest":
                    asked.words.discard(asked.suggested)
                    asked.suggested = word

    def _act(self, who: Who, channel: str, review_id: int, how: str, word: str) -> Verdict:
        if how == "claim":
            return self._do(reviews.claim, who, channel, review_id)
        more: dict[str, Any] = {
            "comment": {"remarks": [("", word)]},
            "suggest": {"suggested": Note("Thank you", f"Dear all, thank you. {word}")},
            "approve": {"approved": True},
        }
        return self._do(reviews.answer, who, channel, review_id, **more[how])

    @rule(pick=picks)
    def take_the_suggestion(self, pick: int) -> None:
        for review_id, asked in _picked(list(self.asked.items()), pick):
            seen = Note("Thank you", f"Dear all, thank you. {asked.suggested}")
            taken = self._do(reviews.take, asked.who, review_id, fingerprint(seen))
            if isinstance(taken, Ready) and asked.suggested:
                written = next(known for known in self.known if known.talk == asked.talk).notes[asked.reader][1]
                if not written.is_sent:
                    written.word, written.is_private = asked.suggested, False
                    self.owner[written.word] = asked.who

    @rule(pick=picks)
    def withdraw_a_request(self, pick: int) -> None:
        for review_id, asked in _picked(list(self.asked.items()), pick):
            self._do(reviews.withdraw, asked.who, review_id)
            self._withdraw([asked])

    @rule(who=people, channel=st.none() | places)
    def a_coach_leaves(self, who: Who, channel: str | None) -> None:
        self._coach_left(who, channel)

    @rule(pick=picks, channel=places)
    def tell_good_news(self, pick: int, channel: str) -> None:
        for known in _picked(self._of_the_present(), pick):
            where, word = (known.who.workspace, channel), self._marker("news", known.who)
            shared = self._do(good_news.tell, known.who, known.talk.id, channel, f"I am so glad! {word}")
            assert known.is_closed or shared is None
            assert shared is None or (known.who, where) in self.sharing
            if shared:
                part_id = self.group.one(select(Part.id).join(Post).where(cast(Part.says, String).contains(word)))
                self.news[part_id] = News(known.who, where, word)

    @rule(pick=picks)
    def take_good_news_back(self, pick: int) -> None:
        for part_id, told in _picked(list(self.news.items()), pick):
            assert self._do(good_news.take_back, told.who, part_id) == told.where[1]
            del self.news[part_id]

    # --- channels, and time

    @rule(who=people, channel=places)
    def link(self, who: Who, channel: str) -> None:
        self._do(channels.link, who, Place(channel, "coaching", is_private=False))
        self.linked.add((who.workspace, channel))
        self.resting.discard((who.workspace, channel))  # whoever calls this has seen that the bot is in it

    @rule(who=people, channel=places)
    def unlink(self, who: Who, channel: str) -> None:
        where = who.workspace, channel
        self._do(channels.unlink, who, channel)
        self.linked.discard(where)
        self.sharing = {key: sharing for key, sharing in self.sharing.items() if key[1] != where}
        self.news = {key: told for key, told in self.news.items() if told.where != where}
        self._withdraw(asked for asked in self.asked.values() if asked.where == where)

    @rule(who=people, channel=places)
    def rest_or_go_on(self, who: Who, channel: str) -> None:
        where = who.workspace, channel
        if where in self.resting:
            self._do(channels.go_on, who, channel)
            self.resting.discard(where)
        elif where in self.linked:
            self._do(channels.rest, who, channel, Rest.ARCHIVED)
            self.resting.add(where)

    @rule(hours=st.sampled_from([1, 5, 30, 170, 700]))
    def time_passes(self, hours: int) -> None:
        """And housekeeping with it: what has ended goes, what is due is put together."""
        self.group.now += timedelta(hours=hours)
        self._do(service.end_old)
        for (who, where), _ in list(self.sharing.items()):
            if not self._shares(who, where):
                del self.sharing[who, where]
                self._ended(who, where, Item)
        for channel_id in self._do(digests.due):
            self._do(digests.put_together, channel_id)
        for channel_id in self._do(alerting.due):
            self._do(alerting.tell, channel_id)
        for task_id in self._do(tasks.due):
            self._do(tasks.remind, task_id)
        for where in self.linked:
            self._tell(where)

    # --- what holds after each

    @invariant()
    def nothing_can_be_read_that_is_not_shared(self) -> None:
        self._empty_the_outbox()
        for surface in self.surfaces.values():
            for posted in surface.shown.values():
                if posted.where not in self.resting:  # nothing can be edited there until it goes on
                    assert _markers(posted.text) <= self._may_stand(posted.where), posted
            for where, text in surface.files.values():
                assert _markers(text) <= self._may_stand(where), where

    def _empty_the_outbox(self) -> list[Posted]:
        """All that is posted or edited now may be read at this moment."""
        found = [posted for surface in self.surfaces.values() for posted in surface.empty_the_outbox(self.group)]
        for posted in found:
            assert posted.where not in self.resting
            assert _markers(posted.text) <= self._may_stand(posted.where), posted
            _check_private(posted.text)
        return found

    def _may_stand(self, where: Where) -> set[str]:
        """What may be read in a channel now, or by a person in their direct message."""
        if (reader := Who(*where)) in PEOPLE:
            return {word for word, owner in self.owner.items() if owner == reader or word.startswith("name")}
        found = set[str]()
        for (who, there), sharing in self.sharing.items():
            if there == where:
                found |= {self.names[who], *(word for item in sharing.items for word in sharing.told[item])}
        return found | self._single_things(where)

    def _single_things(self, where: Where) -> set[str]:
        """Requests that were not withdrawn, and news that were not taken back."""
        found = set[str]()
        for asked in self.asked.values():
            if asked.where == where and not asked.is_withdrawn:
                found |= {*asked.words, self.names[asked.who], *([self.names[asked.coach]] if asked.coach else [])}
        for told in self.news.values():
            if told.where == where:
                found |= {told.word, self.names[told.who]}
        return found

    def _tell(self, where: Where) -> None:
        """The channel may be told now what people share with it."""
        for (who, there), sharing in self.sharing.items():
            if there == where and who not in self.gone and self._shares(who, where):
                for item in sharing.items:
                    sharing.told[item] |= self._visible(who, item, where)

    def _visible_now(self, where: Where) -> set[str]:
        """What a digest or a report may hold now, and not what could once be read."""
        found = self._single_things(where)
        for (who, there), sharing in self.sharing.items():
            if there == where and who not in self.gone and self._shares(who, where):
                found |= {self.names[who]}.union(*(self._visible(who, item, where) for item in sharing.items))
        return found

    def _visible(self, who: Who, item: Item, where: Where) -> set[str]:
        found = set[str]()
        if item is Item.TASKS:
            found |= {chore.word for chore in self.chores.values() if (chore.who, chore.where) == (who, where)}
        for known in self.known:
            ended = known.is_closed == (item is Item.OUTCOME)
            if known.who == who and item in {Item.STATUS, Item.OUTCOME} and ended:
                found |= known.words
            if known.who == who and item is Item.QUESTIONS:
                found |= {*known.words, *known.asked}
            if known.who == who and item is Item.NOTES and (texts := self._texts(known)):
                found |= {*known.words, *(name for _, (name, _) in texts)}
                found |= {written.word for _, (_, written) in texts if not written.is_private}
        return found

    # --- helpers

    def _shares(self, who: Who, where: Where) -> bool:
        sharing = self.sharing.get((who, where))
        return sharing is not None and (sharing.until is None or self._today() <= sharing.until)

    def _of_the_present(self) -> list[Known]:
        """Whoever does something about an interview is back: those who are deactivated do nothing."""
        return [known for known in self.known if known.who not in self.gone]

    def _texts(self, known: Known) -> list[tuple[int, tuple[str, Written]]]:
        return [(reader, note) for reader, note in known.notes.items() if note[1].word]

    def _edit(self, known: Known, reader: int, text: str) -> None:
        address = Address(known.talk.debrief_id, NoteKind.THANK_YOU, reader)
        assert self._do(notes.edit, known.who, address, Note("Thank you", text))

    def _withdraw(self, requests: Iterable[Asked]) -> None:
        for asked in requests:
            asked.is_withdrawn = True

    def _coach_left(self, who: Who, channel: str | None) -> None:
        self._do(channels.coach_left, who, channel)
        for asked in self.asked.values():
            if asked.coach == who and not asked.is_answered and channel in {None, asked.where[1]}:
                asked.coach = None

    def _enter(self, who: Who) -> None:
        self.names[who] = self._marker("name", who)
        self._do(persons.enter, who, Profile(self.names[who], NEW_YORK, "en_US"))

    def _today(self) -> date:
        return self.group.now.astimezone(ZoneInfo(NEW_YORK)).date()

    def _marker(self, kind: str, who: Who) -> str:
        marker = f"{kind}{self._count()}x"
        self.owner[marker] = who
        return marker

    def _count(self) -> int:
        self.number += 1
        return self.number


@cache
def _markers(text: str) -> frozenset[str]:
    return frozenset(MARKER.findall(text.casefold()))


def _check_private(text: str) -> None:
    """How to reach people, and what was said in a debrief, is in nothing at all."""
    assert not NEVER.findall(text.casefold())
    assert not NUMBER.findall(re.sub(r"[\s()./-]", "", text))


def _picked(things: Sequence[T], pick: int) -> Sequence[T]:
    """One of them, or none where there is none."""
    return things[pick % len(things) :][:1] if things else ()


def _empty(session: Any, _now: datetime) -> None:
    session.exec(delete(Workspace))


def test_a_channel_reads_nothing_that_is_not_shared_with_it_whatever_happens_in_whatever_order(engine: Engine) -> None:
    machine = type("Coaching", (Coaching,), {"engine": engine})
    part = examples(0.25 if is_sqlite(engine) else 0.05)
    run_state_machine_as_test(machine, settings=settings(part, stateful_step_count=25))
