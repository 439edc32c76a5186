"""The permission matrix: for each entry of the registry a payload that names what is Sam's, and who is told what."""

from bot.screens import ids
from bot.screens.texts import as_message
from bot.wording.catalog import say
from playground.types import Json
from playground.workspace.ids import BOT_USER, TEAM_ID
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
from tests.handlers.slack.personas import ADMIN, COACH, ELSEWHERE, GONE, LEFT, MEMBER, OTHER_COACH, OURS, OWNER

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
WELCOME = "I take you through an interview right after it"
NO_INTERVIEW = "I have no such interview yet."
NOTHING_COMING = "Nothing is coming up."
FIRST = "What did you tell them you would bring?"

DEBRIEF = (
    command("/debrief", does="Quillonist at Quillon Docks", others="Debrief an interview"),
    command("/debrief Northwind, Clerk, today 10am", does=as_message("about.in_our_dm")),
    tap(ids.OPEN_FORM, does="Debrief an interview"),
    shortcut(ids.OPEN_FORM, does="Debrief an interview"),
    submitted(ids.NEW_FORM, values=ITSELF, does=FIRST),
    tap(ids.BEGIN, value="{over}", does="Debrief: Quillonist at Quillon Mills"),
    tap("debrief.choose:0", "answer:{asking}:{turn}", "not_said", does="Noted: They didn't say"),
    tap(ids.PICK, "answer:{asking}:{turn}", day="2026-12-04", does="Noted: Friday, December 4"),
    tap("debrief.move:skip", "move:{asking}:{turn}", "skip", does="Left out."),
    tap(ids.EDIT, "card:{done}:1", option="points", does="Anything else you told them?"),
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
    tap(ids.TEMPLATE_FORM, value="{template}", does="A note template"),
    tap(ids.TEMPLATE_START, option="formal", does="A note template"),
    submitted(ids.TEMPLATE_FORM, values=TEMPLATE, does="A note made from it"),
    submitted(
        ids.TEMPLATE_FORM, "- seen", TEMPLATE, shown=TEMPLATE, does=as_message("about.template_kept"), case="seen"
    ),
    tap(ids.TEMPLATE_AWAY, value="{template}", does="no note templates of its own"),
)

NUDGES = (
    command("/nudges", does="Quillon Works", others=NOTHING_COMING),
    command("/nudges pause until Monday", does="All nudges are paused until Monday"),
    tap(
        "nudge.answer:note_sent",
        "nudge:{nudge}",
        "note_sent",
        does="Noted as sent.",
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.HEARD,
        "nudge:{call}",
        option="offer",
        does="An offer: congratulations!",
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.START_DEBRIEF,
        "nudge:{to_debrief}",
        "{to_debrief}",
        does="We are going through it",
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.SNOOZE,
        "put_off:{nudge}",
        option="morning",
        does="I come back to it tomorrow",
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.SNOOZE_DAY,
        "put_off:{nudge}",
        day="2026-12-02",
        does="I come back to it Wednesday",
        others=as_message("about.nudge_gone"),
    ),
    tap(
        ids.STOP,
        "coming:{nudge}",
        does="Nudge me again: Quillonist at Quillon Works",
        others=as_message("about.nudge_gone"),
    ),
    tap(ids.LEAVE_OUT, "coming:{nudge}", does="19 nudges coming up", others=NOTHING_COMING),
    tap("nudge.start_again:0", value="{stopped}", does="22 nudges coming up", others=NOTHING_COMING),
    tap(ids.ZONE, value="Europe/Berlin", does="coming up", others=NOTHING_COMING),
    tap(ids.PAUSE, does="All nudges are paused", others="All nudges are paused"),
    tap(ids.GO_ON_NUDGES, does="coming up", others=NOTHING_COMING),
)

INTERVIEWS = (
    command("/interviews", does="Quillon Works", others=WELCOME),
    command("/interviews closed", does="Quillon Bank", others=WELCOME),
    command("/interviews add Northwind, Clerk, tomorrow 10am", does="Noted: Clerk at Northwind"),
    command("/interviews settings", does="When I may write to you"),
    command("/interviews data", does="What I keep for you"),
    command(
        "/interviews admin",
        does=as_message("about.admins_only"),
        but={ADMIN: "These hold for everybody", GONE: as_message("about.admins_only")},
    ),
    event("app_home_opened", lambda by: said(by, "") | {"tab": "home"}, does="Quillon Works", others=WELCOME),
    tap(ids.PAGE, value="closed 1", does="Quillon Bank", others=WELCOME),
    tap(ids.OUTCOME, "interview:{interview}", option="rejected", does="they said no"),
    tap(ids.REOPEN, value="{closed}", does="Quillonist at Quillon Bank is open again"),
    tap(ids.UNDO, value="{undo}", does="none closed", others=as_message("about.too_late_to_undo")),
    tap(ids.INTERVIEW_FORM, value="{interview}", does="Quillon Works"),
    submitted(
        ids.INTERVIEW_FORM,
        "{interview} 0 list",
        INTERVIEW,
        does="nothing was written over",
        others=say("about.interview_gone"),
    ),
    submitted(
        ids.INTERVIEW_FORM,
        "{interview} {version} list",
        INTERVIEW | {"same_as": "{closed}"},
        does="its two entries are one",
        others=say("about.interview_gone"),
        case="merge",
    ),
    tap(ids.NEXT_ROUND, value="{closed}", does="Quillon Bank"),
    tap(ids.MOVE_TO, value="{ahead} 2026-12-02T14:00:00-05:00", does="is moved from"),
    tap("meant:undo", value="undo put it back", does="The last thing I noted", others="take back"),
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
        does="Add to interview notes",
        others=as_message("about.no_interview_for_point"),
    ),
    submitted(
        ids.POINT_FORM,
        values={"which": "{interview}", "what": "told", "point": "A forged point"},
        does=as_message("about.point_added"),
        others=say("about.interview_gone"),
    ),
    command("/interviews questions", does="Why did you leave the quillons?", others="No questions are noted yet."),
    tap(ids.QUESTIONS, value="0 1", does="Why did you leave the quillons?", others="No questions are noted yet."),
    tap(ids.QUESTIONS_FORM, value="{interview}", does="What they asked"),
    submitted(
        ids.QUESTIONS_FORM,
        "{interview}",
        {"asked": "A forged one?"},
        does="Noted. ",
        others=say("about.interview_gone"),
    ),
    tap("question.went:well", "question:{question}:0 1", "well", does="Went well."),
    tap(ids.QUESTION_FORM, "question:{question}:0 1", "{question}", does="What they asked"),
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
        does="No questions are noted yet.",
        others="No questions are noted yet.",
    ),
    tap("question.keep:0", value="{interview} better A forged one?", does="Noted. "),
    tap(ids.CALENDAR, value="{ahead}", does=say("about.calendar_file")),
    tap("invitation.add:0", value="{invitation} 0", does="2026-12-01", but={GONE: as_message("about.missing")}),
    tap(ids.TAKE_OFF, value="{ahead}", does="it did not take place"),
    tap(ids.DELETE, value="{ahead}", does="is deleted"),
    tap(ids.KEEP, value="{ahead}", does="It is on: Quillonist at Quillon Ports"),
    tap(ids.WHO, value="{ahead} kim@example.com", does="Who is that?"),
    submitted(
        ids.WHO, "{ahead}", {"kim@example.com": "Kim Forged"}, does="Kim Forged", others=say("about.interview_gone")
    ),
    tap(ids.IMPORT, value="{export}", does="Done: ", others=as_message("about.file_too_big")),
)

OWN = (
    tap(ids.SETTINGS, does="When I may write to you"),
    submitted(ids.SETTINGS, values=PREFERRED | {"zone": "", "pause": ""}, does=as_message("about.settings_kept")),
    submitted(
        ids.DEFAULTS, values=PREFERRED | {"keep": "30", "linkers": "admins"}, does=as_message("about.defaults_kept")
    ),
    tap(ids.MY_DATA, does="What I keep for you"),
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
        does="Noted: Friday, December 4",
        others="I did not understand that",
    ),
    event("message", dropped, does="That is an export of yours", others=as_message("about.file_too_big"), case="file"),
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
ITS_FORM, OPEN_FORM = "What may #inner-circle see?", "What may #open-coaching see?"
OTHERS_FORMS = "You could, with:"
SEES = "What my coach sees"
SHARED: Values = {"items": ["status"], "until": ""}
KEPT = "sees where your interviews stand."
NEWS = {"channel": "{circle}", "words": "Forged."}
QUESTION = {"channel": "{circle}", "question": "Is it good?"}

SHARING = (
    command("/coach", "{direct}", "in private", does="You share with:", others=OTHERS_FORMS, **SHARERS),
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
        does="Your good news is on its way to",
        others=as_message("sharing.not_shared"),
        **POSTED,
    ),
    tap("news.away:1", value="{news}", modal="{circle}", does=SEES, others=as_message("about.missing"), **POSTED),
    tap(ids.ASK, NOTE, does="What the channel sees", others=as_message("sharing.nothing_to_ask")),
    submitted(ids.ASK, NOTE, QUESTION, does="Your note is on its way to", others=say("about.note_gone"), **POSTED),
    tap(ids.TAKE, value="{suggested} {better}", does="A better quillon.", **POSTED),
    tap(ids.TASK_ACCEPT, "said:{task}", "{task}", does="On your list", others=as_message("tasks.task_gone"), **POSTED),
    tap(ids.TASK_DECLINE, "said:{task}", "{task}", does="Not for you", others=as_message("tasks.task_gone"), **POSTED),
    tap("task.done:1", "said:{task}", "{task}", does="Noted as done", others=as_message("tasks.task_gone"), **POSTED),
    tap(
        "review.withdraw:1", value="{review}", modal="{circle}", does=SEES, others=as_message("about.missing"), **POSTED
    ),
)

WEEKLY = {"day": "2", "hour": "10", "zone": "Berlin"}
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
    command("/coach", "{circle}", does="#inner-circle is a coach channel.", **ITS_COACHES),
    command("/coach help", "{circle}", does="#inner-circle is a coach channel.", **ITS_COACHES),
    command("/coach nonsense", "{circle}", does=as_message("coaching.usage"), but={GONE: as_message("coaching.usage")}),
    command("/coach link", "{fresh}", does="Linked. Nothing is shared yet"),
    command("/coach unlink", "{circle}", does="2 people stop sharing with #inner-circle"),
    tap(ids.UNLINK, place="{circle}", does=as_message("coaching.unlinked")),
    command("/coach digest", "{circle}", does=as_message("coaching.digest_comes")),
    command("/coach digest", "{circle}", "what they asked", does="Why did you leave the quillons?"),
    tap(ids.DIGEST, place="{circle}", does=as_message("coaching.digest_comes")),
    tap(ids.SCHEDULE, place="{circle}", does="What I post here"),
    submitted(ids.SCHEDULE, "{circle}", WEEKLY, does="From now on the digest of #inner-circle comes"),
    command("/coach people", "{circle}", does="People in #inner-circle: 2 people share"),
    tap("coach.people:0", value="1 mine", place="{circle}", does="You have invited nobody"),
    tap(ids.TASK_FORM, place="{circle}", does="Give a task"),
    submitted(ids.TASK_FORM, "{circle}", TASK, does="Sam Rivera gets your task"),
    command("/coach report", "{circle}", does=as_message("coaching.report_comes")),
    tap(ids.REPORT, place="{circle}", does=as_message("coaching.report_comes")),
    command("/coach invite <@U0MIA|mia>", "{circle}", does="I have asked Mia Berg"),
    tap(ids.INVITE, place="{circle}", does="Choose somebody"),
    submitted(ids.INVITE, "{circle}", MIA, does="I have asked Mia Berg"),
    command("/coach templates", "{circle}", does="#inner-circle has 1 note template"),
    tap(ids.CHANNEL_TEMPLATES, place="{circle}", does="#inner-circle has 1 note template"),
    tap(ids.CHANNEL_TEMPLATE_FORM, value="{circles}", place="{circle}", does="Round"),
    tap(ids.CHANNEL_TEMPLATE_START, option="formal", place="{circle}", does="A note template"),
    submitted(ids.CHANNEL_TEMPLATE_FORM, "{circle}", TEMPLATE, does="A note made from it"),
    submitted(
        ids.CHANNEL_TEMPLATE_FORM,
        "{circle} seen",
        TEMPLATE,
        shown=TEMPLATE,
        does="The template is kept for the people",
        case="seen",
    ),
    tap(ids.CHANNEL_TEMPLATE_AWAY, value="{circles}", place="{circle}", does="#inner-circle has no note templates"),
    tap(ids.CLAIM, **REVIEW, does="Cora Lind has it."),
    tap(ids.APPROVE, **REVIEW, does="It can be sent as it is."),
    tap(
        ids.APPROVE, value="{taken}", place="{circle}", does=as_message("coaching.review_taken"), case="another coach's"
    ),
    tap(ids.COMMENT, **REVIEW, does="Your comments"),
    submitted(ids.COMMENT, "{circle} {review}", SAYS, does="Forged."),
    tap(ids.SUGGEST, **REVIEW, does="Suggest a text"),
    submitted(ids.SUGGEST, "{circle} {review}", SUGGESTS, does="Forged."),
)

FROM_ANOTHER: Json = {"theirs": (OTHER_COACH,), "case": "from another channel"}
FROM_THERE: Json = {"place": "{open}", **FROM_ANOTHER}

ANOTHER_CHANNEL = (
    tap(ids.DIGEST, **FROM_THERE, does=as_message("coaching.nobody_shares")),
    tap(ids.REPORT, **FROM_THERE, does=as_message("coaching.nobody_shares")),
    tap(ids.CHANNEL_TEMPLATE_FORM, value="{circles}", **FROM_THERE, does="A note template"),
    tap(ids.CHANNEL_TEMPLATE_AWAY, value="{circles}", **FROM_THERE, does="#open-coaching has no note templates"),
    *(
        tap(action, value="{review}", **FROM_THERE, does=as_message("coaching.review_gone"))
        for action in (ids.CLAIM, ids.APPROVE, ids.COMMENT, ids.SUGGEST)
    ),
    tap(ids.TASK_FORM, value=OWNER.user, **FROM_THERE, does=as_message("tasks.nobody_shares")),
    submitted(ids.TASK_FORM, "{open}", TASK, **FROM_ANOTHER, does="They share nothing with this channel"),
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
            happened(f"{kind}_archive", "#inner-circle was archived", so={"is_archived": True}),
            happened(f"{kind}_unarchive", channel="{asleep}"),
            happened(f"{kind}_rename"),
            happened(f"{kind}_deleted", "#inner-circle was deleted"),
            happened(f"{kind}_left", "I was taken out of #inner-circle", so=EMPTY),
        )
    ),
    happened("channel_shared", "#inner-circle is now shared with another organisation"),
    happened("member_joined_channel", channel="{asleep}", case="the bot", user=BOT_USER),
    happened("member_left_channel", "I was taken out of #inner-circle", case="the bot", user=BOT_USER, so=EMPTY),
    happened("member_left_channel", "Nobody has taken it yet.", case="a coach", user=LEFT.user),
    event(
        "user_change", lambda _by: GOES, does="Nobody has taken it yet.", case="a coach", changes=True, personal=False
    ),
    event("member_joined_channel", came_or_went, does=NOTHING),
    event("member_left_channel", came_or_went, does=NOTHING),
)

ROWS = (*DEBRIEF, *NOTES, *NUDGES, *INTERVIEWS, *OWN, *HAPPENINGS, *SHARING, *COACHING, *ANOTHER_CHANNEL, *CHANNELS)
