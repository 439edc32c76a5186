"""What people send that nobody planned for: each gets a courteous answer, and nothing is lost or done twice."""

import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from playground import transcript
from playground.client import Actor
from tests.handlers.slack.nudging import agreed
from tests.lanes import few
from tests.stage import NORTHWIND, Stage
from tests.words import button, in_english

NASTY = [
    "🎉👩‍💼 fiesta",
    "مرحبا بكم، أنا سام",
    "<!channel> <@U0DANA> <https://evil.example|click>",
    "&lt;b&gt; & &amp;amp;",
    "{{ 7*7 }} {% for x in y %}",
    "'; DROP TABLE debrief; --",
    "*bold* _it_ ~no~ `code` ```pre``` > quote",
    "x" * 3_000,
    "\u202egnp.exe \u0007 \u200b.",
]


def shown(message: dict[str, Any]) -> str:
    return transcript.message(message, {}, "America/New_York")


def begun(stage: Stage) -> Actor:
    stage.sam.command(NORTHWIND)
    stage.sam.see(in_english("steps.question.points"))
    return stage.sam


def skip(sam: Actor, *to: str) -> None:
    """Skip question by question, each time to that step's."""
    for step in to:
        sam.say("skip")
        sam.see(in_english(f"steps.question.{step}"))


def goes_on_with_its_points(sam: Actor) -> None:
    """The debrief is at its second question still, and the first answer is as it was given."""
    sam.press(in_english("choices.said_it_all"))
    sam.see(in_english("steps.question.hire_date"))
    sam.see(in_english("debrief.of_questions_done", done=2, all=8))
    sam.press(in_english("debrief.one_form_instead"))
    assert f"{in_english('steps.question.points')}: I cut costs by 15%" in transcript.view(sam.wait(Actor.modal))


def count(sam: Actor, words: str) -> int:
    return sum(words in shown(message) for message in sam.messages())


@pytest.mark.parametrize("text", few(NASTY, quick=3))
def test_what_people_type_is_data_in_every_place_it_reaches(stage: Stage, text: str) -> None:
    sam = stage.sam
    sam.command(f"/debrief {text[:60].replace(',', ' ')}, {text[:60].replace(',', ' ')}, today 10am")
    sam.see(in_english("steps.question.points"))
    sam.say(f"{text}\nI led six people")
    sam.see(in_english("steps.question.missed"))
    sam.say(text)
    sam.see(in_english("steps.question.hire_date"))
    sam.say(text)
    sam.see(in_english("not_taken.no_day"))
    sam.press(in_english("choices.not_asked"))
    sam.see(in_english("steps.question.call"))
    skip(sam, "closing", "people")
    sam.say(f"{text[:40]}, Priya Raman")
    sam.see("That's all")
    sam.press("That's all")
    sam.see(in_english("steps.hint.talked"))
    agreed(sam)
    sam.see(in_english("debrief.all_written_down"))
    note = sam.see(in_english("note_words.title.thank_you"))
    first_words = " ".join(text.split())[:20].rstrip()
    assert first_words in "\n".join(shown(message) for message in sam.messages()[-3:]) or not first_words.isprintable()
    assert note["text"].count("<!") == 0
    for entry in stage.client.log():
        if entry["way"] == "from_app" and entry["name"] in {"chat.postMessage", "chat.update"}:
            assert "<!channel>" not in entry["body"]["text"]
            assert "<@U0DANA>" not in entry["body"]["text"]
            for block in entry["body"]["blocks"]:
                if block["type"] == "section" and block.get("text", {}).get("type") == "mrkdwn":
                    said = re.sub(r"<mailto:[^<>|]*\|", "<", block["text"]["text"])  # percent-encoded there
                    assert first_words not in said, "typed text goes where no markup is read"


def test_forty_thousand_characters_get_a_clear_answer_and_the_question_stays(stage: Stage) -> None:
    sam = begun(stage)
    sam.say("x" * 40_000)
    sam.see(in_english("not_taken.too_long", answer="12,000", line="3,000", points=20, people=30))
    sam.say("I cut costs by 15%\nI led six people")
    sam.see(in_english("steps.question.missed"))


def test_thirty_interviewers_are_kept_and_more_are_asked_about(stage: Stage) -> None:
    sam = begun(stage)
    skip(sam, "missed", "hire_date", "call", "closing", "people")
    names = [
        f"{a} {b}" for a in ("Ada", "Bo", "Cy", "Di", "Ed", "Flo") for b in ("Hill", "Lake", "Moss", "Ford", "West")
    ]
    sam.say("\n".join([*names, "Zoe North"]))
    sam.see(in_english("not_taken.too_many_people"))
    sam.say("\n".join(names))
    sam.see(in_english("answer_text.asks_what_stuck_with_several"))
    assert "30 of 30" not in sam.screen()


def test_the_year_9999_is_questioned(stage: Stage) -> None:
    sam = begun(stage)
    skip(sam, "missed", "hire_date")
    sam.say("9999-12-31")
    sam.see(in_english("not_taken.far_day"))


def test_a_stale_button_changes_nothing_and_says_where_we_are(stage: Stage) -> None:
    sam = begun(stage)
    [_, question] = sam.messages()
    sam.say("I cut costs by 15%\nI led six people")
    sam.see(in_english("steps.question.missed"))
    stale = _tap(stage, "U0SAM", question["blocks"][-2]["block_id"], "debrief.choose:0", "none")
    assert stage.client.raw("interactive", stale)["acknowledged"]
    sam.see(in_english("about.stale"))
    goes_on_with_its_points(sam)


def test_two_taps_at_once_count_once(stage: Stage) -> None:
    sam = begun(stage)
    [_, question] = sam.messages()
    block_id = question["blocks"][-2]["block_id"]
    taps = [_tap(stage, "U0SAM", block_id, "debrief.choose:0", "none", trigger=trigger) for trigger in ("1.a", "1.b")]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda tap: stage.client.raw("interactive", tap), taps))
    sam.see(in_english("steps.question.missed"))
    sam.say("my audit experience")
    sam.see(in_english("steps.question.hire_date"))
    sam.see(in_english("about.stale"))
    sam.wait(lambda sam: count(sam, button("choices.said_it_all")) == 0)


def test_the_same_event_three_times_is_one_answer(stage: Stage) -> None:
    sam = begun(stage)
    sam.say("I cut costs by 15%\nI led six people")
    sam.see(in_english("steps.question.missed"))
    stage.client.happen("duplicate")
    stage.client.happen("duplicate")
    sam.say("my audit experience")
    sam.see(in_english("steps.question.hire_date"))
    assert count(sam, in_english("steps.question.hire_date")) == 1
    sam.wait(lambda sam: count(sam, in_english("debrief.noted", said="my audit experience")) == 1)


def test_an_event_from_before_the_question_is_not_taken_for_its_answer(stage: Stage) -> None:
    sam = begun(stage)
    skip(sam, "missed", "hire_date", "call")
    early = _message(stage, "U0SAM", "I led six people", ts="1700000000.000100")
    stage.client.raw("events_api", early)
    sam.see(in_english("not_taken.early"))


def test_an_edited_and_a_deleted_message_get_a_word_and_change_nothing(stage: Stage) -> None:
    sam = begun(stage)
    ts = sam.say("I cut costs by 15%\nI led six people")
    sam.see(in_english("steps.question.missed"))
    sam.edit(ts, "I cut costs by 20%")
    sam.see(in_english("about.edited"))
    sam.delete(ts)
    sam.see(in_english("about.deleted"))
    goes_on_with_its_points(sam)


def test_a_bots_message_is_no_answer(stage: Stage) -> None:
    sam = begun(stage)
    payload = _message(stage, "U0SAM", "I am a bot", ts="1900000000.000100")
    payload["event"]["bot_id"] = "B0OTHER"
    assert stage.client.raw("events_api", payload)["acknowledged"]
    sam.press(in_english("choices.not_summed_up"))
    sam.see(in_english("steps.question.missed"))


def test_a_thread_reply_counts_as_an_answer(stage: Stage) -> None:
    sam = begun(stage)
    sam.say("I cut costs by 15%\nI led six people", thread_ts=sam.messages()[-1]["ts"])
    sam.see(in_english("steps.question.missed"))


@pytest.mark.parametrize("word", ["help", "what does this do", "my cat is asleep"])
def test_help_and_an_unknown_word_get_a_useful_answer(stage: Stage, word: str) -> None:
    stage.sam.say(word)
    stage.sam.see(
        in_english("beside.i_am_not_sure") if word == "my cat is asleep" else in_english("common.debrief_an_interview")
    )


def test_another_persons_debrief_is_refused_politely_and_does_not_change(stage: Stage) -> None:
    sam = begun(stage)
    [card, question] = sam.messages()
    stage.dana.say("hi")
    stage.dana.see(in_english("common.debrief_an_interview"))
    forged = [
        ("debrief.choose:0", question["blocks"][-2]["block_id"], "none"),
        ("debrief.move:stop", question["blocks"][-1]["block_id"], "stop"),
        ("debrief.edit", card["blocks"][-1]["block_id"], "points"),
        ("debrief.go_on", "left:1", "1"),
        ("debrief.one_form", card["blocks"][-1]["block_id"], "-"),
        ("note.draft", "end:1", "1"),
    ]
    for action_id, block_id, value in forged:
        answer = stage.client.raw("interactive", _tap(stage, "U0DANA", block_id, action_id, value))
        assert answer["acknowledged"], action_id
        stage.dana.wait(lambda dana: dana.messages()[-1:])
    stage.dana.see(in_english("about.missing"))
    assert all("Northwind" not in shown(message) for message in stage.dana.messages())
    sam.press(in_english("choices.not_summed_up"))
    sam.see(in_english("steps.question.missed"))


def test_a_submission_for_another_persons_debrief_changes_nothing(stage: Stage) -> None:
    sam = begun(stage)
    sam.press(in_english("debrief.one_form_instead"))
    view = sam.wait(Actor.modal)
    stage.dana.say("hi")
    stage.dana.see(in_english("common.debrief_an_interview"))
    payload = {
        "type": "view_submission",
        "team": {"id": "T0LOCAL", "domain": "local"},
        "user": {"id": "U0DANA", "name": "dana", "team_id": "T0LOCAL"},
        "trigger_id": "9.forged",
        "view": {**view, "state": {"values": _hacked(view)}},
    }
    answer = stage.client.raw("interactive", payload)["answer"]
    assert answer == {
        "response_action": "errors",
        "errors": {"company": in_english("about.interview_gone")},
    }
    sam.close_modal()
    assert "hacked" not in sam.screen()


def test_people_of_another_organisation_are_refused_with_a_sentence(stage: Stage) -> None:
    payload = _tap(stage, "U0DANA", "help", "debrief.open", "-")
    payload["user"]["team_id"] = "T0ELSEWHERE"
    stage.client.raw("interactive", payload)
    stage.dana.see(in_english("about.stranger"))


def test_an_action_and_a_command_that_nobody_knows_are_answered(stage: Stage) -> None:
    payload = _tap(stage, "U0SAM", "old", "some.old_button", "-")
    assert stage.client.raw("interactive", payload)["acknowledged"]
    stage.sam.see(in_english("about.unknown"))


def _tap(
    stage: Stage, user: str, block_id: str, action_id: str, value: str, *, trigger: str | None = None
) -> dict[str, Any]:
    """A block_actions payload made by hand, as somebody who forges one would."""
    action = {"type": "button", "action_id": action_id, "block_id": block_id, "value": value, "action_ts": "1.1"}
    if action_id == "debrief.edit":
        action["selected_option"] = {"value": value}
    return {
        "type": "block_actions",
        "team": {"id": "T0LOCAL", "domain": "local"},
        "user": {"id": user, "name": "x", "team_id": "T0LOCAL"},
        "api_app_id": "A0LOCAL",
        "trigger_id": trigger or f"{id(action)}.forged",
        "container": {"type": "message"},
        "actions": [action],
    }


def _hacked(view: dict[str, Any]) -> dict[str, Any]:
    """What a submission carries for each field of a view, with an answer nobody gave."""
    shown = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    values = {
        name: {
            "value": {
                "value": element.get("initial_value"),
                "selected_date": element.get("initial_date"),
                "selected_time": element.get("initial_time"),
            }
        }
        for name, element in shown.items()
    }
    return values | {"points": {"value": {"value": "hacked"}}}


def _message(stage: Stage, user: str, text: str, ts: str) -> dict[str, Any]:
    event = {"type": "message", "channel": "D0SAM", "channel_type": "im", "user": user, "text": text, "ts": ts}
    return {
        "team_id": "T0LOCAL",
        "api_app_id": "A0LOCAL",
        "type": "event_callback",
        "event_id": f"Ev{ts}",
        "event": {**event, "event_ts": ts},
    }


def test_a_failing_form_stays_open_with_what_was_typed(stage: Stage) -> None:
    sam = begun(stage)
    sam.press(in_english("debrief.one_form_instead"))
    view = sam.wait(Actor.modal)
    broken = {
        "type": "view_submission",
        "team": {"id": "T0LOCAL", "domain": "local"},
        "user": {"id": "U0SAM", "name": "sam", "team_id": "T0LOCAL"},
        "trigger_id": "9.broken",
        "view": {**view, "state": {"values": {}}},
    }
    answer = stage.client.raw("interactive", broken)["answer"]
    assert answer["response_action"] == "errors"
    assert in_english("about.unreadable") in answer["errors"]["company"]


def test_junk_ids_name_nobodys_debrief(stage: Stage) -> None:
    begun(stage)
    for junk in ("answer:99999999999999999999:1", "answer:-1:1", "answer:x:y", "", ":::", "answer:1:99"):
        tap = _tap(stage, "U0SAM", junk, "debrief.choose:0", "none", trigger=f"junk.{junk}")
        assert stage.client.raw("interactive", tap)["acknowledged"]
    stage.sam.press(in_english("choices.not_summed_up"))
    stage.sam.see(in_english("steps.question.missed"))


def test_a_change_of_profile_follows_the_person_and_bothers_no_stranger(stage: Stage) -> None:
    sam = begun(stage)
    stage.client.happen("user_change", user="U0SAM", changes={"tz": "Europe/Berlin", "real_name": "Samuel Rivera"})
    stage.client.wait(lambda: any(e["name"] == "user_change" for e in stage.client.log()))
    event = {
        "type": "user_change",
        "user": {"id": "U0DANA", "team_id": "T0ELSEWHERE", "profile": None},
        "event_ts": "1",
    }
    body = {"team_id": "T0LOCAL", "type": "event_callback", "event_id": "Ev0STRANGER", "event": event}
    assert stage.client.raw("events_api", body)["acknowledged"]
    sam.say("I cut costs by 15%\nI led six people")
    sam.see(in_english("steps.question.missed"))
    sam.wait(lambda sam: "5:00 pm" not in sam.screen() and "4:00 pm" in sam.screen())
    assert stage.dana.messages() == []


def test_an_uninstall_in_the_middle_leaves_nothing_and_a_new_start_is_a_new_start(stage: Stage) -> None:
    sam = begun(stage)
    stage.client.reset()
    assert sam.messages() == []
    sam.say("I cut costs by 15%")
    sam.see(in_english("about.not_understood"))


def test_when_slack_fails_for_a_moment_help_still_comes(stage: Stage) -> None:
    stage.client.faults({"method": "chat.postMessage", "kind": "server_error", "times": 1})
    stage.sam.say("help")
    stage.sam.see(in_english("common.debrief_an_interview"))


def test_home_says_what_the_bot_is_for(stage: Stage) -> None:
    stage.sam.open_home()
    home = stage.sam.wait(Actor.home)
    assert "/debrief" in transcript.view(home)


def test_thanks_and_a_file_get_a_word(stage: Stage) -> None:
    stage.sam.say("Thanks!")
    stage.sam.see("Good luck")
    payload = _message(stage, "U0SAM", "", ts="1900000000.000200")
    payload["event"] |= {"subtype": "file_share", "files": [{"id": "F1"}]}
    stage.client.raw("events_api", payload)
    stage.sam.see(in_english("about.files"))
