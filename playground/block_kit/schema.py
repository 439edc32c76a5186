"""Block Kit as data: which blocks and elements there are, what they contain, and how long it may be.

The limits are Slack's, from its reference pages; a value at its limit passes, one over is refused.
"""

from playground.block_kit.rules import Choice, Each, Flag, Form, Number, Rule, Tagged, Text, Whole

ID = Text(255, least=0)
URL = Text(3000)
DATE = Text(10, pattern=r"\d{4}-\d{2}-\d{2}")
TIME = Text(5, pattern=r"([01]\d|2[0-3]):[0-5]\d")
SLACK_ID = Text(255, pattern=r"[A-Z][A-Z0-9]+")
ANY: Rule = Text(3000, least=0)


def plain(most: int) -> Tagged:
    """A plain_text object of 1 to `most` characters."""
    return Tagged({"plain_text": Form({"type": ANY, "text": Text(most)}, {"emoji": Flag()})})


def formatted(most: int) -> Tagged:
    """A text object of either kind."""
    mrkdwn = Form({"type": ANY, "text": Text(most)}, {"verbatim": Flag()})
    return Tagged({**plain(most).forms, "mrkdwn": mrkdwn})


CONFIRM = Form(
    {"title": plain(100), "text": formatted(300), "confirm": plain(30), "deny": plain(30)},
    {"style": Choice(("primary", "danger"))},
)


def option(text: Rule, **more: Rule) -> Form:
    """An option: its label, and the value that is sent."""
    return Form({"text": text, "value": Text(150)}, {"description": plain(75), **more})


SELECT_OPTION = option(plain(75))
CHECK_OPTION = Form({"text": formatted(75), "value": Text(150)}, {"description": formatted(75)})
OVERFLOW_OPTION = option(plain(75), url=URL)
OPTION_GROUP = Form({"label": plain(75), "options": Each(SELECT_OPTION, 100)})
OPTIONS: dict[str, Rule] = {"options": Each(SELECT_OPTION, 100), "option_groups": Each(OPTION_GROUP, 100)}
DISPATCH = Form({"trigger_actions_on": Each(Choice(("on_enter_pressed", "on_character_entered")), 2)})
FILTER = Form(
    {},
    {
        "include": Each(Choice(("im", "mpim", "private", "public")), 4),
        "exclude_external_shared_channels": Flag(),
        "exclude_bot_users": Flag(),
    },
)


def element(required: dict[str, Rule], either: tuple[str, ...] = (), /, **optional: Rule) -> Form:
    """An interactive element: it may always have an action_id."""
    return Form({"type": ANY, **required}, {"action_id": ID, **optional}, either)


FOCUS: dict[str, Rule] = {"focus_on_load": Flag(), "placeholder": plain(150)}
PICK: dict[str, Rule] = {**FOCUS, "confirm": CONFIRM}
TYPED: dict[str, Rule] = {**FOCUS, "initial_value": ANY, "dispatch_action_config": DISPATCH}
LENGTHS: dict[str, Rule] = {"min_length": Whole(0, 3000), "max_length": Whole(1, 3000)}
NUMBER = Text(255, pattern=r"-?\d+(\.\d+)?")
NUMBERS: dict[str, Rule] = {"min_value": NUMBER, "max_value": NUMBER}
CHECKS: dict[str, Rule] = {"options": Each(CHECK_OPTION, 10)}
MARKS: dict[str, Rule] = {"focus_on_load": Flag(), "confirm": CONFIRM}

IMAGE = Form({"type": ANY, "alt_text": Text(2000)}, {"image_url": URL}, ("image_url",))
ELEMENTS = Tagged(
    {
        "button": element(
            {"text": plain(75)},
            value=Text(2000, least=0),
            url=URL,
            style=Choice(("primary", "danger")),
            confirm=CONFIRM,
            accessibility_label=Text(75),
        ),
        "overflow": element({"options": Each(OVERFLOW_OPTION, 5)}, confirm=CONFIRM),
        "static_select": element({}, tuple(OPTIONS), **OPTIONS, **PICK, initial_option=SELECT_OPTION),
        "multi_static_select": element(
            {},
            tuple(OPTIONS),
            **OPTIONS,
            **PICK,
            initial_options=Each(SELECT_OPTION, 100),
            max_selected_items=Whole(1, 100),
        ),
        "users_select": element({}, **PICK, initial_user=SLACK_ID),
        "conversations_select": element(
            {},
            **PICK,
            initial_conversation=SLACK_ID,
            default_to_current_conversation=Flag(),
            response_url_enabled=Flag(),
            filter=FILTER,
        ),
        "datepicker": element({}, **PICK, initial_date=DATE),
        "timepicker": element({}, **PICK, initial_time=TIME, timezone=Text(255)),
        "datetimepicker": element({}, **MARKS, initial_date_time=Whole(1_000_000_000, 9_999_999_999)),
        "checkboxes": element(CHECKS, **MARKS, initial_options=Each(CHECK_OPTION, 10)),
        "radio_buttons": element(CHECKS, **MARKS, initial_option=CHECK_OPTION),
        "plain_text_input": element({}, **TYPED, **LENGTHS, multiline=Flag()),
        "email_text_input": element({}, **TYPED),
        "url_text_input": element({}, **TYPED),
        "number_input": element({"is_decimal_allowed": Flag()}, **TYPED, **NUMBERS),
        "image": IMAGE,
    }
)
PICKERS = ("static_select", "users_select", "conversations_select", "datepicker", "timepicker")
BOXES = ("checkboxes", "radio_buttons")
WRITTEN = ("plain_text_input", "email_text_input", "url_text_input", "number_input")
IN_SECTION = ELEMENTS.only("button", "overflow", "image", "multi_static_select", *PICKERS, *BOXES)
IN_ACTIONS = ELEMENTS.only("button", "overflow", "datetimepicker", *PICKERS, *BOXES)
IN_INPUT = ELEMENTS.only("multi_static_select", "datetimepicker", *PICKERS, *BOXES, *WRITTEN)

STYLE = Form({}, {"bold": Flag(), "italic": Flag(), "strike": Flag(), "code": Flag()})
INLINE = Tagged(
    {
        "text": Form({"type": ANY, "text": Text(12_000)}, {"style": STYLE}),
        "link": Form({"type": ANY, "url": URL}, {"text": Text(3000), "style": STYLE, "unsafe": Flag()}),
        "emoji": Form({"type": ANY, "name": Text(255)}, {"unicode": Text(255), "skin_tone": Whole(1, 6)}),
        "user": Form({"type": ANY, "user_id": SLACK_ID}, {"style": STYLE}),
        "channel": Form({"type": ANY, "channel_id": SLACK_ID}, {"style": STYLE}),
        "broadcast": Form({"type": ANY, "range": Choice(("here", "channel", "everyone"))}),
        "date": Form({"type": ANY, "timestamp": Whole(0, 9_999_999_999), "format": Text(255)}, {"fallback": Text(255)}),
    }
)
INLINES = Each(INLINE, 1000, least=0)
RICH_SECTION = Form({"type": ANY, "elements": INLINES})
BORDER: dict[str, Rule] = {"border": Whole(0, 1)}
RICH = Tagged(
    {
        "rich_text_section": RICH_SECTION,
        "rich_text_list": Form(
            {
                "type": ANY,
                "style": Choice(("bullet", "ordered")),
                "elements": Each(Tagged({"rich_text_section": RICH_SECTION}), 1000),
            },
            {"indent": Whole(0, 8), "offset": Whole(0, 1_000_000), **BORDER},
        ),
        "rich_text_quote": Form({"type": ANY, "elements": INLINES}, BORDER),
        "rich_text_preformatted": Form({"type": ANY, "elements": INLINES}, {"language": Text(255), **BORDER}),
    }
)


def block(required: dict[str, Rule], either: tuple[str, ...] = (), /, **optional: Rule) -> Form:
    """A block: it may always have a block_id."""
    return Form({"type": ANY, **required}, {"block_id": ID, **optional}, either)


RICH_TEXT = block({"elements": Each(RICH, 1000, least=0)})
CELL = Tagged({"raw_text": Form({"type": ANY, "text": Text(3000)}), "rich_text": RICH_TEXT})
COLUMN = Form({}, {"align": Choice(("left", "center", "right")), "is_wrapped": Flag()})
SEGMENT = Form({"label": Text(20), "value": Number(above=0)})
POINT = Form({"label": Text(20), "value": Number()})
SERIES = Form({"name": Text(20), "data": Each(POINT, 20)})
AXES = Form({"categories": Each(Text(20), 20)}, {"x_label": Text(50), "y_label": Text(50)})
PLOT = Form({"type": ANY, "series": Each(SERIES, 12), "axis_config": AXES})
PIE = Form({"type": ANY, "segments": Each(SEGMENT, 12)})
CHART = Tagged({"pie": PIE, "bar": PLOT, "area": PLOT, "line": PLOT})
SECTION = block(
    {},
    ("text", "fields"),
    text=formatted(3000),
    fields=Each(formatted(2000), 10),
    accessory=IN_SECTION,
    expand=Flag(),
)
CONTEXT = block({"elements": Each(Tagged({**formatted(3000).forms, "image": IMAGE}), 10)})

IN_VIEWS = Tagged(
    {
        "section": SECTION,
        "header": block({"text": plain(150)}),
        "context": CONTEXT,
        "actions": block({"elements": Each(IN_ACTIONS, 25)}),
        "divider": block({}),
        "input": block(
            {"label": plain(2000), "element": IN_INPUT}, hint=plain(2000), optional=Flag(), dispatch_action=Flag()
        ),
        "image": block({"image_url": URL, "alt_text": Text(2000)}, title=plain(2000)),
        "rich_text": RICH_TEXT,
    }
)
IN_MESSAGES = Tagged(
    {
        **IN_VIEWS.forms,
        "markdown": block({"text": Text(12_000)}),
        "data_visualization": block({"title": Text(50), "chart": CHART}),
        "table": block({"rows": Each(Each(CELL, 20), 100)}, column_settings=Each(COLUMN, 20)),
    }
)
MESSAGE = Each(IN_MESSAGES, 50, least=0)
VIEW_COMMON: dict[str, Rule] = {
    "private_metadata": Text(3000, least=0),
    "callback_id": ID,
    "external_id": ID,
}
VIEW = Tagged(
    {
        "modal": Form(
            {"type": ANY, "title": plain(24), "blocks": Each(IN_VIEWS, 100)},
            {
                **VIEW_COMMON,
                "close": plain(24),
                "submit": plain(24),
                "clear_on_close": Flag(),
                "notify_on_close": Flag(),
                "submit_disabled": Flag(),
            },
        ),
        "home": Form({"type": ANY, "blocks": Each(IN_VIEWS, 100)}, VIEW_COMMON),
    }
)
CHARTS = 2  # in a message
MESSAGE_TEXT = 40_000
UPDATED_TEXT = 4_000
MESSAGE_BLOCKS = 13_200  # characters of all blocks as JSON; not in the reference; seen by many (slackapi/bolt-js#2509)
VIEW_BYTES = 250_000
MODALS = 3
