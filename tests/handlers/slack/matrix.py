"""The permission matrix: for each entry of the registry a payload that names what is Sam's, and who is told what."""

from datetime import timedelta

from bot.nudges.facts import Answer
from bot.screens import ids
from bot.screens.texts import as_message
from bot.wording.catalog import say
from playground.types import Json
from playground.workspace.ids import BOT_USER, TEAM_ID
from tests.bot.nudges.facts import ENDED
from tests.handlers.slack.payloads import (
    NOTHING,
    Values,
    came_or_went,
    changed,
    command,
    deleted,
    dropped,
    edited,
    event,
    happened,
    said,
    shortcut,
    submitted,
    tap,
)
from tests.handlers.slack.personas import ADMIN, CIRCLE, COACH, ELSEWHERE, GONE, LEFT, MEMBER, OTHER_COACH, OURS, OWNER
from tests.words import answered, in_english

NOTE = "note:{done}:{reader}:thank_you"
ITSELF = {"company": "Forged", "role": "Clerk", "day": "2026-11-23", "time": "10:00", "way": "", "met": ""}
INTERVIEW = ITSELF | {"begins": "", "ends": "10:00", "round": ""}
PREFERRED: dict[str, str | list[str]] = {
    "quiet_from": "21:00",
    "quiet_to": "08:00",
    "country": "",
    "tone": "formal",
    "days": ["1", "2", "3"],
    "nudges": ["call"],
}
TEMPLATE: Values = {"name": "Forged", "source": OURS.replace("{", "{{").replace("}", "}}")}
WELCOME = "about.what"
NO_INTERVIEW = "notes.i_have_no_such"
NOTHING_COMING = "nudges.nothing_is_coming_up"
FIRST = "steps.question.points"
NOT_SAID = in_english("debrief.noted", said=in_english("choices.day_not_said"))


def in_circle(message: str, **values: object) -> str:
    """What that says of the inner circle."""
    return in_english(message, channel=CIRCLE.name, **values)


DEBRIEF = (
    command("/debrief", does="Quillonist at Quillon Docks", others="common.debrief_an_interview"),
    command("/debrief Northwind, Clerk, today 10am", does=as_message("about.in_our_dm")),
    tap(ids.OPEN_FORM, does="common.debrief_an_interview"),
    shortcut(ids.OPEN_FORM, does="common.debrief_an_interview"),
    submitted(ids.NEW_FORM, values=ITSELF, does=FIRST),
    tap(ids.BEGIN, value="{over}", does=in_english("about.debrief", name="Quillonist at Quillon Mills")),
    tap("debrief.choose:0", "answer:{asking}:{turn}", "not_said", does=NOT_SAID),
    tap(
        ids.PICK,
        "answer:{asking}:{turn}",
        day="2026-12-04",
        does=in_english("debrief.noted", said="Friday, December 4"),
    ),
    tap("debrief.move:skip", "move:{asking}:{turn}", "skip", does="debrief.left_out"),
    tap(ids.EDIT, "card:{done}:1", option="points", does="steps.more.points"),
    tap(ids.GO_ON, "left:{aside}", "{aside}", does=FIRST),
    tap(ids.ONE_FORM, "card:{done}:1", does="I cut the quillon close"),
    submitted(ids.ONE_FORM, "{done}", ITSELF, does="Clerk at Forged", others=say("about.interview_gone")),
)

NOTES = (
    command("/thankyou", does=as_message("about.note_in_our_dm"), others=NO_INTERVIEW),
    command("/thankyou check", does="About the Quillonist role", others="Nothing is kept."),
    command("/thankyou templates", does="Plain", but={GONE: "Plain"}),
    tap(ids.DRAFT, value="{done}", does="My second quillon words.", others=NO_INTERVIEW),
    shortcut(ids.DRAFT, does="quillon", others=NO_INTERVIEW),
    tap("note.write:call", value="note:{done}:0:call", does=", this is Sam Rivera. We talked"),
    tap(ids.ONE_EACH, NOTE, does="My second quillon words."),
    tap(ids.ANOTHER_WAY, NOTE, option="tone:formal", does="I would very much like to work at Quillon Works."),
    tap(ids.SHORTER, NOTE, does="I cut the Quillon close from nine days to five. I'd like the job."),
    tap(ids.MEND, NOTE, value="-", does="My second quillon words."),
    tap(ids.PUT_IN, NOTE, value="-", does="My second quillon words."),
    tap("note.in_words:0", NOTE, value="99999 call her Ann", does=as_message("about.missing")),
    tap(ids.EARLIER, NOTE, option="{text}", does="My first quillon words."),
    tap(ids.NOTE_FORM, NOTE, does="My second quillon words."),
    tap(ids.CHECK, NOTE, does="My second quillon words."),
    submitted(
        ids.NOTE_FORM,
        f"{NOTE} D0SAM 1.2",
        {"subject": "Thanks", "body": "Forged."},
        does="Forged.",
        others=say("about.note_gone"),
    ),
    submitted(
        ids.CHECK_FORM,
        "{done}",
        {"reader": NOTE, "subject": "", "body": "Forged."},
        does="Priya Quillon",
        others=say("about.note_gone"),
    ),
    tap(ids.SENT, NOTE, does="Well done."),
    tap(ids.NOT_SENT, "note:{done}:{thanked}:thank_you", does="I sent it"),
    tap("note.link:gmail", NOTE, does=NOTHING),
    tap(ids.TEMPLATE_FORM, value="{template}", does="templates.a_note_template"),
    tap(ids.TEMPLATE_START, option="formal", does="templates.a_note_template"),
    submitted(ids.TEMPLATE_FORM, values=TEMPLATE, does="templates.a_note_made_from"),
    submitted(
        ids.TEMPLATE_FORM, "- seen", TEMPLATE, shown=TEMPLATE, does=as_message("about.template_kept"), case="seen"
    ),
    tap(ids.TEMPLATE_AWAY, value="{template}", does="templates.your_workspace_has_note.none"),
)

NUDGES = (
    command("/nudges", does="Quillon Works", others=NOTHING_COMING),
    command(
        "/nudges pause until Monday", does=in_english("nudges.all_paused_until", until="Monday, November 30 at 8:00 am")
    ),
    tap(
        "nudge.answer:note_sent",
        "nudge:{nudge}",
        "note_sent",
        does=answered(Answer.NOTE_SENT),
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.HEARD,
        "nudge:{call}",
        option="offer",
        does=answered(Answer.OFFER),
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.START_DEBRIEF,
        "nudge:{to_debrief}",
        "{to_debrief}",
        does=answered(Answer.STARTED),
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.SNOOZE,
        "put_off:{nudge}",
        option="morning",
        does=answered(Answer.SNOOZED, next_due=ENDED + timedelta(days=1, hours=-2)),
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.SNOOZE_DAY,
        "put_off:{nudge}",
        day="2026-12-02",
        does=answered(Answer.SNOOZED, next_due=ENDED + timedelta(days=8, hours=-2)),
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.STOP,
        "coming:{nudge}",
        does=in_english("nudges.nudge_me_again", name="Quillonist at Quillon Works"),
        others=as_message("about.nudge_gone"),
    ),
    tap(ids.LEAVE_OUT, "coming:{nudge}", does=in_english("nudges.nudges_coming_up", n=19), others=NOTHING_COMING),
    tap(
        "nudge.start_again:0",
        value="{stopped}",
        does=in_english("nudges.nudges_coming_up", n=22),
        others=NOTHING_COMING,
    ),
    tap(ids.ZONE, value="Europe/Berlin", does="nudges.nudges_coming_up", others=NOTHING_COMING),
    tap(ids.PAUSE, does="nudges.all_paused", others="nudges.all_paused"),
    tap(ids.GO_ON_NUDGES, does="nudges.nudges_coming_up", others=NOTHING_COMING),
)

INTERVIEWS = (
    command("/interviews", does="Quillon Works", others=WELCOME),
    command("/interviews closed", does="Quillon Bank", others=WELCOME),
    command(
        "/interviews add Northwind, Clerk, tomorrow 10am",
        does=in_english("about.noted", which="Clerk at Northwind, Wednesday, November 25, 10:00 am"),
    ),
    command("/interviews settings", does="settings.when_i_may_write"),
    command("/interviews data", does="mydata.what_i_keep_for"),
    command(
        "/interviews admin",
        does=as_message("about.admins_only"),
        but={ADMIN: "settings.these_hold_for_everybody", GONE: as_message("about.admins_only")},
    ),
    event("app_home_opened", lambda by: said(by, "") | {"tab": "home"}, does="Quillon Works", others=WELCOME),
    tap(ids.PAGE, value="closed 1", does="Quillon Bank", others=WELCOME),
    tap(ids.OUTCOME, "interview:{interview}", option="rejected", does="outcome.rejected"),
    tap(ids.REOPEN, value="{closed}", does=in_english("done.open_again", name="Quillonist at Quillon Bank")),
    tap(ids.UNDO, value="{undo}", does="interviews.closed.none", others=as_message("about.too_late_to_undo")),
    tap(ids.INTERVIEW_FORM, value="{interview}", does="Quillon Works"),
    submitted(
        ids.INTERVIEW_FORM,
        "{interview} 0 list",
        INTERVIEW,
        does="changed.reads_now",
        others=say("about.interview_gone"),
    ),
    submitted(
        ids.INTERVIEW_FORM,
        "{interview} {version} list",
        INTERVIEW | {"same_as": "{closed}"},
        does="done.merged",
        others=say("about.interview_gone"),
        case="merge",
    ),
    tap(ids.NEXT_ROUND, value="{closed}", does="Quillon Bank"),
    tap(ids.MOVE_TO, value="{ahead} 2026-12-02T14:00:00-05:00", does="done.moved"),
    tap("meant:undo", value="undo put it back", does="beside.the_last_thing_i", others="take back"),
    tap(ids.OFFER_FORM, value="{closed}", does=as_message("about.no_offer"), others=as_message("about.no_offer")),
    submitted(
        ids.OFFER_FORM,
        "{closed}",
        {"by": "Friday"},
        does=say("about.no_offer_in_form"),
        others=say("about.no_offer_in_form"),
    ),
    submitted(
        ids.DAY_FORM,
        "{next_round}",
        {"day": "2026-12-08", "begins": "15:00"},
        does="Tuesday, December 8, 3:00 pm",
        others=say("about.interview_gone"),
    ),
    shortcut(
        ids.POINT_FORM,
        "What a good talk",
        does="interview_forms.add_to_interview_notes",
        others=as_message("about.no_interview_for_point"),
    ),
    submitted(
        ids.POINT_FORM,
        values={"which": "{interview}", "what": "told", "point": "A forged point"},
        does=as_message("about.point_added"),
        others=say("about.interview_gone"),
    ),
    command(
        "/interviews questions",
        does="Why did you leave the quillons?",
        others=as_message("questions.no_questions_are_noted"),
    ),
    tap(
        ids.QUESTIONS,
        value="0 1",
        does="Why did you leave the quillons?",
        others=as_message("questions.no_questions_are_noted"),
    ),
    tap(ids.QUESTIONS_FORM, value="{interview}", does="questions.what_they_asked"),
    submitted(
        ids.QUESTIONS_FORM,
        "{interview}",
        {"asked": "A forged one?"},
        does="Noted. ",
        others=say("about.interview_gone"),
    ),
    tap("question.went:well", "question:{question}:0 1", "well", does=f"{in_english('questions.went.well')}."),
    tap(ids.QUESTION_FORM, "question:{question}:0 1", "{question}", does="questions.what_they_asked"),
    submitted(
        ids.QUESTION_FORM,
        "{question}",
        {"asked": "A forged one?", "how": ""},
        does="A forged one?",
        others=say("about.question_gone"),
    ),
    tap(
        ids.QUESTION_AWAY,
        "question:{question}:0 1",
        does=as_message("questions.no_questions_are_noted"),
        others=as_message("questions.no_questions_are_noted"),
    ),
    tap("question.keep:0", value="{interview} better A forged one?", does="Noted. "),
    tap(ids.CALENDAR, value="{ahead}", does=say("about.calendar_file")),
    tap("invitation.add:0", value="{invitation} 0", does="2026-12-01", but={GONE: as_message("about.missing")}),
    tap(ids.TAKE_OFF, value="{ahead}", does="outcome.not_held"),
    tap(ids.DELETE, value="{ahead}", does="done.deleted"),
    tap(ids.KEEP, value="{ahead}", does="It is on: Quillonist at Quillon Ports"),
    tap(ids.WHO, value="{ahead} kim@example.com", does="files.who_is_that"),
    submitted(
        ids.WHO, "{ahead}", {"kim@example.com": "Kim Forged"}, does="Kim Forged", others=say("about.interview_gone")
    ),
    tap(ids.IMPORT, value="{export}", does="Done: ", others=as_message("about.file_too_big")),
)

OWN = (
    tap(ids.SETTINGS, does="settings.when_i_may_write"),
    submitted(ids.SETTINGS, values=PREFERRED | {"zone": "", "pause": ""}, does=as_message("about.settings_kept")),
    submitted(
        ids.DEFAULTS, values=PREFERRED | {"keep": "30", "linkers": "admins"}, does=as_message("about.defaults_kept")
    ),
    tap(ids.MY_DATA, does="mydata.what_i_keep_for"),
    tap(ids.EXPORT, does=say("about.export_json")),
    submitted(
        ids.ERASE,
        values={"sure": ["sure"]},
        does=say("about.erased_text"),
        but={GONE: WELCOME},
        reaches=(COACH, OTHER_COACH),  # their names go from what they asked of Sam and answered him
        rules=(OWNER, COACH),
    ),
    tap(ids.FILES_AWAY, does="of mine"),
)

HAPPENINGS = (
    event(
        "message",
        lambda by: said(by, "december 4"),
        does=in_english("debrief.noted", said="Friday, December 4"),
        others="about.not_understood",
    ),
    event("message", dropped, does="mydata.that_is_an_export", others=as_message("about.file_too_big"), case="file"),
    event("message", edited, does=as_message("about.edited"), others=NOTHING, case="edited", but={ELSEWHERE: NOTHING}),
    event(
        "message", deleted, does=as_message("about.deleted"), others=NOTHING, case="deleted", but={ELSEWHERE: NOTHING}
    ),
    event("user_change", changed, does=NOTHING, changes=True),
    event("app_uninstalled", lambda _by: {}, does=NOTHING, changes=True, personal=False),
    event("tokens_revoked", lambda _by: {"tokens": {"bot": ["U0BOT"]}}, does=NOTHING, changes=True, personal=False),
)

# --- coach channels: Sam shares with {circle}, which is private and COACH's; {open} is public and OTHER_COACH's

SHARERS: Json = {"theirs": (OWNER, COACH)}
"""She shares with it herself."""
POSTED: Json = {"rules": (OWNER,)}
"""What Sam does there is posted, or edited in what was."""
ITS_FORM, OPEN_FORM = (in_english("sharing.what_may_see", channel=name) for name in ("inner-circle", "open-coaching"))
OTHERS_FORMS = "sharing.you_share_nothing_with"
SEES = "sharing.what_my_coach_sees"
SHARED: Values = {"items": ["status"], "until": ""}
KEPT = "sharing.sees.status"
NEWS = {"channel": "{circle}", "words": "Forged."}
QUESTION = {"channel": "{circle}", "question": "Is it good?"}

SHARING = (
    command("/coach", "{direct}", "in private", does="sharing.you_share_with", others=OTHERS_FORMS, **SHARERS),
    command("/coach join", "{circle}", does=ITS_FORM, others=OTHERS_FORMS, **SHARERS),
    command("/coach join", "{open}", "in a public channel", does=OPEN_FORM),
    tap(ids.SHARE, does=OPEN_FORM, case="the one that is left"),
    tap("share:0", value="{circle}", does=ITS_FORM, others=as_message("sharing.no_such_channel"), **SHARERS),
    tap(ids.SHARE, value="{open}", does=OPEN_FORM, case="a public channel"),
    submitted(
        ids.SHARE, "{circle}", SHARED, does=KEPT, others=as_message("sharing.no_such_channel"), **SHARERS, **POSTED
    ),
    submitted(ids.SHARE, "{open}", SHARED, does=KEPT, case="a public channel"),
    tap(
        ids.SEEN,
        value="{circle}",
        does="My second quillon words.",
        others=as_message("sharing.not_shared"),
        but={COACH: SEES},
    ),
    tap(
        ids.SEEN,
        value="{circle}",
        does="Why did you leave the quillons?",
        others=as_message("sharing.not_shared"),
        but={COACH: SEES},
        case="what they asked",
    ),
    tap(
        ids.DECLINE,
        value="{open}",
        does=say("sharing.declined"),
        others=say("sharing.declined"),
        but={GONE: say("sharing.declined")},
    ),
    tap(ids.LET_KNOW, value="{open}", does=as_message("sharing.let_know"), others=as_message("sharing.not_asked")),
    tap(ids.NEWS, value="{closed}", does="I am in the next round for Quillonist"),
    submitted(
        ids.NEWS,
        "{closed}",
        NEWS,
        does=in_circle("sharing.your_good_news_is"),
        others=as_message("sharing.not_shared"),
        **POSTED,
    ),
    tap("news.away:1", value="{news}", modal="{circle}", does=SEES, others=as_message("about.missing"), **POSTED),
    tap(ids.ASK, NOTE, does="review_forms.what_the_channel_sees", others=as_message("sharing.nothing_to_ask")),
    submitted(
        ids.ASK, NOTE, QUESTION, does=in_circle("sharing.your_note_is_on"), others=say("about.note_gone"), **POSTED
    ),
    tap(ids.TAKE, value="{suggested} {better}", does="A better quillon.", **POSTED),
    tap(
        ids.TASK_ACCEPT,
        "said:{task}",
        "{task}",
        does="tasks.noted.accepted",
        others=as_message("tasks.task_gone"),
        **POSTED,
    ),
    tap(
        ids.TASK_DECLINE,
        "said:{task}",
        "{task}",
        does="tasks.noted.declined",
        others=as_message("tasks.task_gone"),
        **POSTED,
    ),
    tap(
        "task.done:1", "said:{task}", "{task}", does="tasks.noted.done", others=as_message("tasks.task_gone"), **POSTED
    ),
    tap(
        "review.withdraw:1", value="{review}", modal="{circle}", does=SEES, others=as_message("about.missing"), **POSTED
    ),
)

WEEKLY = {"day": "2", "hour": "10", "zone": "Berlin"}
FROM_NOW_ON = in_english(
    "coaching.from_now_on_the_digest", name=CIRCLE.name, at="Tuesday, December 1, 10:00 am", zone="Europe/Berlin"
)
MIA: Values = {"whom": {"type": "users_select", "selected_user": MEMBER.user}}
TASK: Values = {"whom": OWNER.user, "what": "Read it aloud", "by": "Friday"}
REVIEW: Json = {"value": "{review}", "place": "{circle}"}
SAYS: Values = {"line:0": "Forged.", "whole": ""}
SUGGESTS: Values = {"subject": "Quillons", "body": "Forged."}

ITS_COACHES: Json = {
    "theirs": (COACH,),
    "others": as_message("about.coaches_only"),
    "but": {GONE: as_message("about.coaches_only")},
}

COACHING = (
    command(
        "/coach",
        case="elsewhere",
        does=as_message("coaching.no_coach_channel"),
        but={GONE: as_message("coaching.no_coach_channel")},
    ),
    command("/coach", "{circle}", does=f"#inner-circle {in_english('coaching.is_a_coach_channel')}", **ITS_COACHES),
    command(
        "/coach help", "{circle}", does=f"#inner-circle {in_english('coaching.is_a_coach_channel')}", **ITS_COACHES
    ),
    command("/coach nonsense", "{circle}", does=as_message("coaching.usage"), but={GONE: as_message("coaching.usage")}),
    command("/coach link", "{fresh}", does="coaching.linked_nothing_is_shared"),
    command("/coach unlink", "{circle}", does=in_circle("coaching.people_stop_sharing_with", n=2)),
    tap(ids.UNLINK, place="{circle}", does=as_message("coaching.unlinked")),
    command("/coach digest", "{circle}", does=as_message("coaching.digest_comes")),
    command("/coach digest", "{circle}", "what they asked", does="Why did you leave the quillons?"),
    tap(ids.DIGEST, place="{circle}", does=as_message("coaching.digest_comes")),
    tap(ids.SCHEDULE, place="{circle}", does="coaching.what_i_post_here"),
    submitted(ids.SCHEDULE, "{circle}", WEEKLY, does=FROM_NOW_ON),
    command("/coach people", "{circle}", does="People in #inner-circle: 2 people share"),
    tap("coach.people:0", value="1 mine", place="{circle}", does="people.you_have_invited_nobody"),
    tap(ids.TASK_FORM, place="{circle}", does="tasks.give_a_task"),
    submitted(ids.TASK_FORM, "{circle}", TASK, does=in_english("tasks.gets_your_task_from", name="Sam Rivera")),
    command("/coach report", "{circle}", does=as_message("coaching.report_comes")),
    tap(ids.REPORT, place="{circle}", does=as_message("coaching.report_comes")),
    command("/coach invite <@U0MIA|mia>", "{circle}", does=in_circle("coaching.invited.sent", name="Mia Berg")),
    tap(ids.INVITE, place="{circle}", does="common.choose_somebody"),
    submitted(ids.INVITE, "{circle}", MIA, does=in_circle("coaching.invited.sent", name="Mia Berg")),
    command("/coach templates", "{circle}", does=in_circle("templates.has_note_templates_of", n=1)),
    tap(ids.CHANNEL_TEMPLATES, place="{circle}", does=in_circle("templates.has_note_templates_of", n=1)),
    tap(ids.CHANNEL_TEMPLATE_FORM, value="{circles}", place="{circle}", does="Round"),
    tap(ids.CHANNEL_TEMPLATE_START, option="formal", place="{circle}", does="templates.a_note_template"),
    submitted(ids.CHANNEL_TEMPLATE_FORM, "{circle}", TEMPLATE, does="templates.a_note_made_from"),
    submitted(
        ids.CHANNEL_TEMPLATE_FORM,
        "{circle} seen",
        TEMPLATE,
        shown=TEMPLATE,
        does=as_message("templates.kept"),
        case="seen",
    ),
    tap(
        ids.CHANNEL_TEMPLATE_AWAY,
        value="{circles}",
        place="{circle}",
        does=in_circle("templates.has_note_templates_of", n=0),
    ),
    tap(ids.CLAIM, **REVIEW, does=in_english("reviews.has_it", coach="Cora Lind")),
    tap(ids.APPROVE, **REVIEW, does="reviews.it_can_be_sent"),
    tap(
        ids.APPROVE, value="{taken}", place="{circle}", does=as_message("coaching.review_taken"), case="another coach's"
    ),
    tap(ids.COMMENT, **REVIEW, does="review_forms.your_comments"),
    submitted(ids.COMMENT, "{circle} {review}", SAYS, does="Forged."),
    tap(ids.SUGGEST, **REVIEW, does="common.suggest_a_text"),
    submitted(ids.SUGGEST, "{circle} {review}", SUGGESTS, does="Forged."),
)

FROM_ANOTHER: Json = {"theirs": (OTHER_COACH,), "case": "from another channel"}
FROM_THERE: Json = {"place": "{open}", **FROM_ANOTHER}

ANOTHER_CHANNEL = (
    tap(ids.DIGEST, **FROM_THERE, does=as_message("coaching.nobody_shares")),
    tap(ids.REPORT, **FROM_THERE, does=as_message("coaching.nobody_shares")),
    tap(ids.CHANNEL_TEMPLATE_FORM, value="{circles}", **FROM_THERE, does="templates.a_note_template"),
    tap(
        ids.CHANNEL_TEMPLATE_AWAY,
        value="{circles}",
        **FROM_THERE,
        does=in_english("templates.has_note_templates_of", n=0, channel="open-coaching"),
    ),
    *(
        tap(action, value="{review}", **FROM_THERE, does=as_message("coaching.review_gone"))
        for action in (ids.CLAIM, ids.APPROVE, ids.COMMENT, ids.SUGGEST)
    ),
    tap(ids.TASK_FORM, value=OWNER.user, **FROM_THERE, does=as_message("tasks.nobody_shares")),
    submitted(ids.TASK_FORM, "{open}", TASK, **FROM_ANOTHER, does="tasks.not_given.not_sharing"),
    submitted(ids.COMMENT, "{open} {review}", SAYS, **FROM_ANOTHER, does=as_message("coaching.review_gone")),
    submitted(ids.SUGGEST, "{open} {review}", SUGGESTS, **FROM_ANOTHER, does=as_message("coaching.review_gone")),
)

EMPTY: Json = {"members": set()}
GOES: Json = {"user": {"id": LEFT.user, "team_id": TEAM_ID, "deleted": True}}

CHANNELS = (
    *(
        row
        for kind in ("channel", "group")
        for row in (
            happened(f"{kind}_archive", in_circle("posts.notice.archived"), so={"is_archived": True}),
            happened(f"{kind}_unarchive", channel="{asleep}"),
            happened(f"{kind}_rename"),
            happened(f"{kind}_deleted", in_circle("posts.notice.deleted")),
            happened(f"{kind}_left", in_circle("posts.notice.away"), so=EMPTY),
        )
    ),
    happened("channel_shared", in_circle("posts.notice.shared")),
    happened("member_joined_channel", channel="{asleep}", case="the bot", user=BOT_USER),
    happened("member_left_channel", in_circle("posts.notice.away"), case="the bot", user=BOT_USER, so=EMPTY),
    happened("member_left_channel", "reviews.nobody_has_taken_it", case="a coach", user=LEFT.user),
    event(
        "user_change",
        lambda _by: GOES,
        does="reviews.nobody_has_taken_it",
        case="a coach",
        changes=True,
        personal=False,
    ),
    event("member_joined_channel", came_or_went, does=NOTHING),
    event("member_left_channel", came_or_went, does=NOTHING),
)

ROWS = (*DEBRIEF, *NOTES, *NUDGES, *INTERVIEWS, *OWN, *HAPPENINGS, *SHARING, *COACHING, *ANOTHER_CHANNEL, *CHANNELS)
