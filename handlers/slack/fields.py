"""The fields of a form as Block Kit."""

from bot.screens.elements import (
    AnyField,
    Checkboxes,
    ChoiceField,
    DayField,
    NumberField,
    PersonField,
    RadioField,
    SeveralField,
    TextField,
    TimeField,
)
from bot.screens.texts import cut
from bot.wording.catalog import say
from handlers.slack.controls import Block, menu, option, plain

HINT = 2_000
"""Characters of a label or a hint."""


def field(shown: AnyField) -> Block:
    """An input with its label; its value is found by the input's name."""
    made: Block = {
        "type": "input",
        "block_id": shown.name,
        "label": plain(shown.label, HINT),
        "element": _input(shown),
        "optional": shown.optional,
    }
    return made | ({"hint": plain(shown.hint, HINT)} if shown.hint else {})


def _input(field: AnyField) -> Block:
    made: Block = {"action_id": "value"}
    match field:
        case TextField():
            made |= {"type": "plain_text_input", "multiline": field.lines, "max_length": field.most}
            return made | ({"initial_value": cut(field.initial, field.most)} if field.initial else {})
        case NumberField():
            bounds = {"min_value": str(field.least), "max_value": str(field.most), "initial_value": str(field.initial)}
            return made | {"type": "number_input", "is_decimal_allowed": False} | bounds
        case DayField():
            return made | {"type": "datepicker"} | ({"initial_date": f"{field.initial}"} if field.initial else {})
        case TimeField():
            return made | {"type": "timepicker"} | ({"initial_time": f"{field.initial:%H:%M}"} if field.initial else {})
        case PersonField():
            return made | {"type": "users_select", "placeholder": plain(say("common.choose_somebody"))}
        case RadioField():
            return made | {"type": "radio_buttons", "options": list(map(option, field.options))} | _chosen(field)
        case ChoiceField():
            return menu("value", say("common.choose_one"), field.options) | _chosen(field)
        case Checkboxes():
            return made | {"type": "checkboxes", "options": list(map(option, field.options))} | _all_chosen(field)
        case SeveralField():
            made |= {"type": "multi_static_select", "placeholder": plain(say("common.choose"))}
            return made | {"options": list(map(option, field.options))} | _all_chosen(field)


def _chosen(field: ChoiceField) -> Block:
    chosen = next((each for each in field.options if each.value == field.chosen), None)
    return {"initial_option": option(chosen)} if chosen else {}


def _all_chosen(field: SeveralField) -> Block:
    chosen = [option(each) for each in field.options if each.value in field.chosen]
    return {"initial_options": chosen} if chosen else {}
