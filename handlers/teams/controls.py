"""Controls as rows of actions.

A menu, or a calendar, is a button that unfolds a small card with the input and a button of its own: only what is in
that card is sent and asked for, whatever else can be picked beside it.
"""

from collections.abc import Iterator

from bot.screens.elements import Button, Control, Controls, Menu, OpenLink, Option, PickDay
from bot.screens.texts import cut
from bot.wording.catalog import say
from handlers.payload import Json
from handlers.teams.data import OPENS_A_DIALOG, Tap, of_button, of_pick
from handlers.teams.frame import Frame, On
from handlers.teams.rich import literal

LABEL = 75
"""Characters of what is on a button."""
PRIMARY_ACTIONS = 6
"""Of one row: Teams hides further ones, and an action in its overflow menu cannot unfold anything."""
_STYLES = {"primary": "positive", "danger": "destructive"}


def rows(controls: Controls, frame: Frame, at: int) -> Iterator[Json]:
    """Rows of actions. `at`, the place in the body, makes the ids of inputs unique in the card."""
    made = [_action(each, controls.ref, frame, f"pick.{at}.{place}") for place, each in enumerate(controls.items)]
    for start in range(0, len(made), PRIMARY_ACTIONS):
        yield {"type": "ActionSet", "actions": made[start : start + PRIMARY_ACTIONS]}


def choices(options: tuple[Option, ...]) -> list[Json]:
    """The choices of a list that opens, in which no markup is read."""
    return [{"title": titled(each), "value": each.value} for each in options]


def titled(option: Option) -> str:
    """What an option is called, and in a few words what that means."""
    label, description = cut(option.label, LABEL), cut(option.description, LABEL)
    return literal(f"{label} – {description}" if description else label) or " "


def _action(control: Control, ref: str, frame: Frame, input_id: str) -> Json:
    is_home = frame.on is On.HOME
    match control:
        case Button(label, action, value, emphasis):
            data = of_button(Tap(action, ref, value, is_home=is_home))
            made = _sending(label, action, data, frame) | {"associatedInputs": "none"}
            return made | ({"style": _STYLES[emphasis]} if emphasis else {})
        case OpenLink(label, _, url, emphasis):
            made = {"type": "Action.OpenUrl", "title": _title(label), "url": url}
            return made | ({"style": _STYLES[emphasis]} if emphasis else {})
        case Menu(action, label, options):
            made = {"type": "Input.ChoiceSet", "id": input_id, "style": "compact", "choices": choices(options)}
            return _unfolding(label, made, Tap(action, ref, is_home=is_home), frame)
        case PickDay(action, label):
            made = {"type": "Input.Date", "id": input_id}
            return _unfolding(label, made, Tap(action, ref, is_day=True, is_home=is_home), frame)


def _sending(label: str, action: str, data: Json, frame: Frame) -> Json:
    """A button that tells the bot. Only a Submit opens a dialog, and in one there is nothing else."""
    if frame.on is On.DIALOG:
        return {"type": "Action.Submit", "title": _title(label), "data": data}
    if action.partition(":")[0] in frame.opens:
        return {"type": "Action.Submit", "title": _title(label), "data": data | OPENS_A_DIALOG}
    return {"type": "Action.Execute", "title": _title(label), "verb": action, "data": data}


def _unfolding(label: str, asked: Json, tap: Tap, frame: Frame) -> Json:
    asked |= {"label": _title(label), "isRequired": True, "errorMessage": say("teams.choose_one_first")}
    send = _sending(say("common.choose"), tap.action, of_pick(tap, asked["id"]), frame)
    inner = {"type": "AdaptiveCard", "body": [asked], "actions": [send]}
    return {"type": "Action.ShowCard", "title": _title(label), "card": inner}


def _title(label: str) -> str:
    return cut(literal(label), LABEL) or " "
