"""Coach channels over the protocol: linking, sharing, the digest, reviews, and what faults and changes do to them."""

from datetime import datetime, timedelta

import pytest

from bot.wording.words import capital
from playground.client import Actor, PlaygroundError
from playground.types import Json
from tests.handlers.slack.nudging import NEW_YORK, becomes, buttons, debriefed, files_of, november, shown
from tests.stage import Stage
from tests.words import in_english, labels

COACHES = "C0COACHES"
TAKEN_BACK = in_english("posts.taken_back")
MONDAY = datetime(2026, 11, 30, 10, tzinfo=NEW_YORK)
"""Nine in the morning in Chicago, where Dana linked the channel."""


def answer(person: Actor, line: str, channel: str | None = None) -> str:
    """What the bot says to a command, to its sender alone."""
    where = channel or person.direct()
    before = {message["ts"] for message in person.messages(where)}
    assert person.command(line, channel)["problem"] is None

    def told(who: Actor) -> str | None:
        new = (message for message in who.messages(where) if message["ts"] not in before and message["ephemeral"])
        return next((shown(message) for message in new), None)

    return person.wait(told)


def posted(stage: Stage) -> list[str]:
    """What everybody in the coach channel reads now."""
    return [shown(message) for message in stage.dana.messages(COACHES) if not message["ephemeral"]]


def linked(stage: Stage) -> None:
    stage.dana.invite(COACHES)
    assert "Linked." in answer(stage.dana, "/coach link", COACHES)


def share(stage: Stage, *items: str, until: str | None = None, person: Actor | None = None) -> None:
    """What somebody shares from now on, by the form."""
    who = person or stage.sam
    who.command("/coach join", COACHES)
    who.wait(Actor.modal)
    values = {"They see": list(items)} | ({"until": until} if until else {})
    assert who.submit(values)["errors"] is None
    who.see("#career-coaches sees")


def asked(stage: Stage, question: str = "Too long?") -> None:
    """Sam's note is before the coaches."""
    stage.sam.command("/thankyou")
    stage.sam.press(in_english("common.ask_my_coach"), where=stage.sam.see(in_english("common.ask_my_coach")))
    stage.sam.wait(Actor.modal)
    assert stage.sam.submit({in_english("review_forms.your_question"): question})["errors"] is None
    stage.dana.see(question, COACHES)


@pytest.fixture
def coached(stage: Stage) -> Stage:
    """Sam has debriefed an interview, and Dana's channel is linked; nothing is shared."""
    debriefed(stage.sam)
    linked(stage)
    return stage


def test_a_channel_is_linked_by_admins_only_and_where_the_bot_is(stage: Stage) -> None:
    assert in_english("about.linkers_only") in answer(stage.sam, "/coach link", COACHES)
    assert in_english("coaching.invite_me_first") in answer(stage.dana, "/coach link", COACHES)
    assert in_english("coaching.no_coach_channel") in answer(stage.dana, "/coach", COACHES)
    linked(stage)
    assert in_english("coaching.is_a_coach_channel") in answer(stage.dana, "/coach", COACHES)
    assert in_english("coaching.not_a_channel") in answer(stage.dana, "/coach link")


def test_members_link_where_the_workspace_lets_them(stage: Stage) -> None:
    stage.dana.invite(COACHES)
    stage.dana.command("/interviews admin")
    stage.dana.wait(Actor.modal)
    stage.dana.submit({in_english("settings.who_may_make_a"): "members"})
    stage.dana.see(in_english("about.defaults_kept"))
    assert "Linked." in answer(stage.sam, "/coach link", COACHES)


def test_a_channel_that_another_organisation_reads_is_not_linked_and_a_linked_one_ends(coached: Stage) -> None:
    share(coached, "status")
    coached.dana.command("/coach digest", COACHES)
    coached.dana.see("Northwind", COACHES)
    coached.client.happen("share", channel=COACHES, team_id="T0OTHER")
    coached.sam.see(in_english("posts.notice.shared"))
    coached.dana.wait(lambda _: not any("Northwind" in text for text in posted(coached)))
    assert in_english("coaching.shared_outside") in answer(coached.dana, "/coach link", COACHES)


def test_nothing_is_shared_by_being_in_the_channel(coached: Stage) -> None:
    assert in_english("coaching.nobody_shares") in answer(coached.dana, "/coach digest", COACHES)
    assert in_english("coaching.nobody_shares") in answer(coached.dana, "/coach report", COACHES)
    coached.client.set_clock(MONDAY + timedelta(minutes=1))
    share(coached, "status")  # something that comes after the digest that there was none of
    assert not posted(coached)


def test_the_digest_comes_on_monday_at_nine_once_and_after_a_downtime_once(coached: Stage) -> None:
    share(coached, "status")
    coached.client.set_clock(MONDAY - timedelta(minutes=1))
    coached.client.set_clock(MONDAY)
    coached.dana.see("Sam Rivera: note to Northwind Traders late", COACHES)
    coached.client.set_clock(MONDAY + timedelta(days=22))
    coached.dana.see(in_english("posts.it_was_due", at="Monday, December 7, 9:00 am"), COACHES)
    coached.client.set_clock(MONDAY + timedelta(days=28))
    coached.dana.see("Monday, December 28", COACHES)
    assert sum(in_english("posts.your_people_this_week") in text for text in posted(coached)) == 3


def test_what_is_taken_back_goes_from_all_that_was_posted_and_from_a_report(coached: Stage) -> None:
    coached.sam.press(in_english("questions.note_what_they_asked"))
    coached.sam.wait(Actor.modal)
    coached.sam.submit({in_english("questions.what_did_they_ask"): "Who are you? well\nWhy did you leave? badly"})
    share(coached, "status", "notes", "questions")
    coached.dana.command("/coach digest", COACHES)
    coached.dana.see(in_english("common.asked_and_went.better", question="Why did you leave?"), COACHES)
    asked(coached)
    coached.dana.command("/coach report", COACHES)
    coached.dana.see(in_english("coaching.report_file"))
    [report] = files_of(coached.dana)
    assert "Why did you leave?" in coached.dana.download(report).decode()
    share(coached, "status", "notes")
    coached.dana.wait(lambda _: "Why did you leave?" not in "".join(posted(coached)))
    assert "Northwind Traders" in "".join(posted(coached))
    share(coached)
    coached.dana.wait(lambda _: posted(coached) and not any("Northwind" in text for text in posted(coached)))
    coached.dana.see(in_english("posts.notice.recalled"))
    with pytest.raises(PlaygroundError):
        coached.dana.download(report)
    assert in_english("sharing.you_share_nothing_with") in answer(coached.sam, "/coach join")


@pytest.mark.whole
def test_a_share_ends_by_itself_after_its_last_day_in_the_persons_own_zone(coached: Stage) -> None:
    share(coached, "status", until="2026-11-25")
    coached.dana.command("/coach digest", COACHES)
    coached.dana.see("Northwind", COACHES)
    coached.client.set_clock(november(25, 23, 59))
    assert "until Wednesday, November 25, 2026" in answer(coached.sam, "/coach join")
    coached.client.set_clock(november(26, 0))
    coached.dana.see(TAKEN_BACK, COACHES)
    over = in_english("posts.notice.over", channel="career-coaches")
    assert over not in coached.sam.screen()
    coached.client.set_clock(november(26, 9))  # nobody is woken by it
    coached.sam.see(over)


def test_an_answer_that_was_lost_posts_nothing_twice(coached: Stage) -> None:
    share(coached, "status")
    coached.client.faults({"method": "chat.postMessage", "kind": "drop_answer", "times": 1})
    coached.dana.command("/coach digest", COACHES)

    def after_a_while(words: str) -> str | None:
        coached.client.advance(seconds=1)
        return next((text for text in posted(coached) if words in text), None)

    thread = coached.client.wait(lambda: after_a_while(in_english("digest.stage.note")))
    assert any(entry["name"] == "conversations.history" for entry in coached.client.log())
    assert "Sam Rivera" in thread
    assert sum(in_english("posts.your_people_this_week") in text for text in posted(coached)) == 1


def test_while_slack_limits_us_nothing_more_is_posted_and_then_all_of_it(coached: Stage) -> None:
    share(coached, "status")
    coached.client.faults({"method": "chat.postMessage", "kind": "ratelimited", "times": 1, "seconds": 3_600})
    coached.dana.command("/coach digest", COACHES)
    coached.client.wait(lambda: any((e["answer"] or {}).get("error") == "ratelimited" for e in coached.client.log()))
    coached.dana.command("/coach digest", COACHES)  # it has to wait as well
    later = coached.client.advance(hours=2)

    def digests(who: Actor) -> list[Json]:
        return [each for each in who.messages(COACHES) if in_english("posts.your_people_this_week") in shown(each)]

    coached.dana.wait(lambda who: len(digests(who)) == 2)
    assert all(datetime.fromisoformat(each["time"]) >= later for each in digests(coached.dana))


@pytest.mark.whole
def test_what_happened_to_a_channel_while_the_bot_was_out_of_it_is_learned_at_its_return(coached: Stage) -> None:
    coached.client.happen("remove_bot", channel=COACHES, user="U0DANA")
    coached.client.happen("rename", channel=COACHES, user="U0DANA", name="our-coaches")
    coached.dana.wait(lambda _: in_english("coaching.at_rest") in answer(coached.dana, "/coach digest", COACHES))
    coached.dana.invite(COACHES)
    coached.sam.wait(lambda _: "#our-coaches" in answer(coached.sam, "/coach join"))


@pytest.mark.whole
def test_a_channel_that_another_organisation_reads_is_none_any_more_though_nobody_said_so(coached: Stage) -> None:
    share(coached, "status")
    coached.dana.command("/coach digest", COACHES)
    coached.dana.see("Northwind", COACHES)
    coached.playground.world.workspace.channels[COACHES].connected = {"T0ELSEWHERE"}
    answer(coached.sam, "/coach join", COACHES)
    coached.sam.see(in_english("posts.notice.shared"))
    coached.dana.see(TAKEN_BACK, COACHES)


@pytest.mark.whole
def test_an_archived_channel_rests_and_goes_on_with_what_was_taken_back_meanwhile(coached: Stage) -> None:
    share(coached, "status")
    coached.dana.command("/coach digest", COACHES)
    coached.dana.see("Northwind", COACHES)
    asked(coached)
    coached.client.happen("archive", channel=COACHES, user="U0DANA")
    coached.sam.see(in_english("posts.notice.archived"))
    assert in_english("sharing.rests.archived") in answer(coached.sam, "/coach join")
    coached.sam.press(
        in_english("sharing.change_what_i_share"), where=coached.sam.see(in_english("sharing.rests.archived"))
    )
    coached.sam.wait(Actor.modal)
    coached.sam.submit({"They see": []})
    coached.sam.see(in_english("sharing.sees_nothing_of_you"))
    assert any("Northwind" in text for text in posted(coached))  # it cannot be edited for now
    coached.client.happen("unarchive", channel=COACHES, user="U0DANA")
    coached.dana.invite(COACHES)
    coached.client.advance(hours=1)
    coached.dana.wait(lambda _: not any("Northwind" in text for text in posted(coached)))


@pytest.mark.whole
def test_a_bot_that_is_taken_out_and_comes_back_goes_on(coached: Stage) -> None:
    share(coached, "status")
    coached.client.happen("remove_bot", channel=COACHES, user="U0DANA")
    coached.client.set_clock(MONDAY + timedelta(hours=1))
    coached.dana.invite(COACHES)
    # What is put together while the bot still thinks that it is out is dropped: it would be an old digest.
    coached.dana.wait(lambda dana: in_english("coaching.i_cant_post_in") not in answer(dana, "/coach", COACHES))
    coached.client.set_clock(MONDAY + timedelta(days=7))
    coached.dana.see("Sam Rivera: note to Northwind Traders late", COACHES)
    assert sum(in_english("posts.your_people_this_week") in text for text in posted(coached)) == 1


def test_unlinking_ends_every_share_and_tells_whom_it_concerns(coached: Stage) -> None:
    share(coached, "status")
    coached.dana.command("/coach digest", COACHES)
    coached.dana.see("Northwind", COACHES)
    assert in_english("about.linkers_only") in answer(coached.sam, "/coach unlink", COACHES)
    assert in_english("coaching.people_stop_sharing_with", n=1, channel="career-coaches") in answer(
        coached.dana, "/coach unlink", COACHES
    )
    coached.dana.press(in_english("coaching.end_it"))
    coached.sam.see(in_english("posts.notice.unlinked"))
    coached.dana.see(TAKEN_BACK, COACHES)
    linked(coached)
    assert in_english("coaching.nobody_shares") in answer(coached.dana, "/coach digest", COACHES)


@pytest.mark.whole
def test_a_coach_who_leaves_lets_go_of_what_they_had_taken(coached: Stage) -> None:
    share(coached, "status")
    asked(coached)
    coached.client.happen("create_user", id="U0MIA", name="mia", real_name="Mia Berg")
    coached.client.happen("join", channel=COACHES, user="U0MIA")
    mia = coached.client.user("U0MIA")
    mia.press(in_english("reviews.ill_take_it"), where={**mia.see("Too long?", COACHES), "channel": COACHES})
    request = coached.dana.see("Mia Berg has it.", COACHES)
    coached.dana.press(in_english("reviews.good_to_go"), where={**request, "channel": COACHES})
    coached.dana.see(in_english("coaching.review_taken"), COACHES)
    coached.client.happen("leave", channel=COACHES, user="U0MIA")
    coached.dana.see(in_english("reviews.nobody_has_taken_it"), COACHES)


@pytest.mark.whole
def test_a_request_that_waits_for_a_working_day_is_raised_in_one_digest(coached: Stage) -> None:
    share(coached, "outcome")
    asked(coached)
    coached.client.set_clock(MONDAY)
    coached.dana.see(in_english("posts.heading_waiting"), COACHES)
    coached.client.set_clock(MONDAY + timedelta(days=7))
    coached.dana.see("Monday, December 7", COACHES)
    assert sum(in_english("posts.heading_waiting") in text for text in posted(coached)) == 1


def test_a_note_that_speaks_of_pay_is_not_shown(coached: Stage) -> None:
    share(coached, "notes")
    coached.sam.command("/thankyou")
    note = coached.sam.see(in_english("note_words.title.thank_you"))
    coached.sam.press("Edit", where=note)
    coached.sam.wait(Actor.modal)
    coached.sam.submit({"Note": "Dear Priya,\n\nThank you. What is the salary range?\n\nSam"})
    coached.sam.press(
        in_english("common.ask_my_coach"), where=becomes(coached.sam, note, in_english("notes.in_your_own_words"))
    )
    coached.sam.see(f"because {in_english('common.held_back.pay')}")
    assert not posted(coached)


def told_good_news(stage: Stage) -> None:
    share(stage, "outcome")
    stage.sam.open_home()
    stage.sam.choose(in_english("interviews.how_it_ended"), "offer", where=stage.sam.wait(Actor.home))
    stage.sam.press("Tell them", where=stage.sam.see(in_english("sharing.would_you_like_to")))
    stage.sam.wait(Actor.modal)
    stage.sam.submit({in_english("sharing.in_your_words"): "They want me <!channel>!"})
    stage.dana.see("They want me", COACHES)


@pytest.mark.whole
def test_after_an_outcome_is_taken_back_it_is_said_where_good_news_of_it_still_stand(coached: Stage) -> None:
    told_good_news(coached)
    coached.sam.press(in_english("common.take_it_back"), where=coached.sam.wait(Actor.home))
    still = coached.sam.see(in_english("sharing.your_good_news_is_still", channel="career-coaches"))
    coached.sam.press(in_english("sharing.what_my_coach_sees"), where=still)
    coached.sam.press(in_english("common.take_it_back"), where=coached.sam.wait(Actor.modal))
    coached.dana.see(TAKEN_BACK, COACHES)


@pytest.mark.whole
def test_good_news_are_told_in_ones_own_words_and_taken_back(coached: Stage) -> None:
    told_good_news(coached)
    coached.sam.see(in_english("sharing.your_good_news_is", channel="career-coaches"))
    coached.sam.press(
        in_english("sharing.what_my_coach_sees"), where=coached.sam.see(in_english("sharing.your_good_news_is"))
    )
    coached.sam.press(in_english("common.take_it_back"), where=coached.sam.wait(Actor.modal))
    coached.dana.see(TAKEN_BACK, COACHES)


def test_somebody_is_invited_once_and_chooses_or_declines(coached: Stage) -> None:
    assert in_english("coaching.invited.sent") in answer(coached.dana, "/coach invite @Sam Rivera", COACHES)
    invitation = coached.sam.see(
        in_english("posts.invites_you_to_share", coach="Dana Okafor", channel="career-coaches")
    )
    assert buttons(invitation) == [in_english("common.choose_what_to_share"), "No, thanks"]
    coached.sam.press("No, thanks", where=invitation)
    declined = coached.sam.see(in_english("sharing.declined"))
    assert in_english("people.invited_nothing_shared_yet") in answer(coached.dana, "/coach people", COACHES)
    coached.sam.press(in_english("sharing.let_my_coach_know"), where=declined)
    coached.sam.see(in_english("sharing.let_know"))
    assert (
        f"{in_english('people.would_rather_not_share')}. {in_english('people.invited_by', invited_by='Dana Okafor')}."
        in answer(coached.dana, "/coach people", COACHES)
    )
    assert in_english("coaching.invited.before", name="Sam Rivera", channel="career-coaches") in answer(
        coached.dana, "/coach invite @Sam Rivera", COACHES
    )
    assert in_english("coaching.invited.self") in answer(coached.dana, "/coach invite @Dana Okafor", COACHES)
    assert in_english("coaching.nobody_to_invite") in answer(coached.dana, "/coach invite sam", COACHES)


@pytest.mark.whole
def test_coaches_are_told_at_once_and_daily_what_they_chose_and_what_is_taken_back_goes_from_it(coached: Stage) -> None:
    share(coached, "status", "outcome")
    coached.dana.command("/coach", COACHES)
    coached.dana.press(in_english("coaching.what_i_post_here"))
    coached.dana.wait(Actor.modal)
    chosen = {
        in_english("coaching.the_digest_comes_on"): in_english("coaching.monday_to_friday"),
        in_english("coaching.tell_us_at_once"): ["tomorrow", "offer"],
    }
    assert coached.dana.submit(chosen)["errors"] is None
    coached.dana.see(in_english("coaching.from_now_on_the"))
    coached.dana.see(
        in_english("coaching.i_tell_you_at", alerts=" and ".join(labels("coaching.of.tomorrow", "coaching.of.offer")))
    )
    coached.sam.command("/interviews add Contoso, Controller, tomorrow 10am")
    coached.sam.see(in_english("about.noted", which="Controller at Contoso, Wednesday, November 25, 10:00 am"))
    coached.client.advance(hours=1)
    ahead = in_english("alerts.interview_on", company="Contoso", at="Wednesday, November 25, 9:00 am")
    coached.dana.see(f"Sam Rivera: {ahead}", COACHES)
    coached.client.set_clock(november(25, 10, 1))
    coached.dana.see(in_english("posts.your_people_today"), COACHES)
    coached.client.set_clock(november(25, 18))
    assert sum(ahead in text for text in posted(coached)) == 1, "told once"
    share(coached)
    coached.dana.wait(lambda _: not any("Contoso" in text for text in posted(coached)))


@pytest.mark.whole
def test_coaches_list_their_people_and_page_through_more_than_forty(coached: Stage) -> None:
    people = [f"U0P{number:02}" for number in range(1, 42)]
    for user in people:
        coached.client.happen("create_user", id=user, name=user.lower())
    for ten in range(0, len(people), 10):
        names = " ".join(f"@{user.lower()}" for user in people[ten : ten + 10])
        assert in_english("coaching.invited.sent") in answer(coached.dana, f"/coach invite {names}", COACHES)
    share(coached, "status", "last_here")
    first = answer(coached.dana, "/coach people", COACHES)
    invited = in_english("people.invited", n=len(people))
    heading = in_english("people.people_in", channel="career-coaches")
    assert f"{heading}: {in_english('people.people_share', n=1)}, {invited}." in first
    shares = in_english("people.shares.status")
    due = capital(in_english("digest.open.note", company="Northwind Traders", by="tomorrow at 9:00 am"))
    assert f"@U0SAM: {due}. Shares {shares} and" in first
    assert f"{in_english('people.last_here', day='today')}." in first
    assert "Page 1 of 5." in first
    assert in_english("people.days_and_hours_are", zone="America/Chicago") in answer(
        coached.sam, "/coach people", COACHES
    )
    seen = [first]
    for number in range(2, 6):
        coached.dana.press("More")
        seen.append(shown(coached.dana.see(f"Page {number} of 5.", COACHES)))
    assert all(sum(user in page for page in seen) == 1 for user in ("U0SAM", *people))
    coached.dana.press(in_english("people.only_whom_i_invited"))
    heading = in_english("people.your_people_in", channel="career-coaches")
    coached.dana.see(f"{heading}: {in_english('people.people_share', n=0)}, {invited}.", COACHES)


@pytest.mark.whole
def test_a_channels_templates_are_for_those_who_share_with_it(coached: Stage) -> None:
    source = "Thank you\n\nDear {{ reader }},\n\nThank you for showing me {{ company }}.\n\n{{ writer }}"
    coached.dana.command("/coach templates", COACHES)
    coached.dana.press(in_english("templates.add_a_template"))
    coached.dana.wait(Actor.modal)
    coached.dana.submit({"Name": "Ours", "Template": source})
    coached.dana.submit({})
    coached.dana.see(in_english("templates.kept"))

    def ways_to_write_it() -> str:
        def notes(who: Actor) -> list[Json]:
            return [message for message in who.messages() if in_english("note_words.title.thank_you") in shown(message)]

        before = {note["ts"] for note in notes(coached.sam)}
        coached.sam.command("/thankyou")
        return str(coached.sam.wait(lambda who: [note for note in notes(who) if note["ts"] not in before])[0]["blocks"])

    assert in_english("notes.template", name="Ours") not in ways_to_write_it()
    share(coached, "status")
    assert in_english("notes.template", name="Ours") in ways_to_write_it()


def test_a_task_is_given_answered_done_and_seen(coached: Stage) -> None:
    share(coached, "status", "tasks")
    coached.dana.command("/coach people", COACHES)
    coached.dana.see(in_english("people.people_share", n=1), COACHES)
    coached.dana.press(in_english("tasks.give_a_task"))
    coached.dana.wait(Actor.modal)
    given = {"Who?": "U0SAM", "What?": "read it aloud, by Thursday"}
    assert coached.dana.submit(given)["errors"] is None
    task = coached.sam.see(in_english("tasks.from_gives_you_a"))
    coached.sam.press("Accept", where=task)
    becomes(coached.sam, task, in_english("tasks.you_took_this_task"))
    coached.client.set_clock(november(25, 10))
    reminder = coached.sam.see(in_english("tasks.is_the_day_for", day="Tomorrow"))
    coached.sam.press("Done", where=reminder)
    becomes(coached.sam, task, in_english("tasks.done_well_done"))
    coached.dana.command("/coach digest", COACHES)
    coached.dana.see("task done: read it aloud", COACHES)
