"""The fields of a form as inputs. The client sees to it that what has to be filled in is, and asks for no more."""

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
from handlers.payload import Json
from handlers.teams.controls import choices, titled
from handlers.teams.frame import Frame
from handlers.teams.rich import block, literal, run, unmarked

PEOPLE: Json = {"choices": [], "choices.data": {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}}
"""Teams' own picker: whoever is chosen comes back as the id that they have in the tenant."""
SAID = 500
"""Characters of a label, and of what is said above or below a field."""


def field(shown: AnyField, frame: Frame) -> list[Json]:
    """An input with its label, and its hint below it."""
    made = {"id": shown.name, "label": literal(cut(shown.label, SAID)) or " ", **_input(shown, frame)}
    made |= {"isRequired": not shown.optional} | ({} if shown.optional else {"errorMessage": _wanted(shown)})
    hint = [block([run(cut(shown.hint, SAID), isSubtle=True, size="small")], spacing="none")] if shown.hint else []
    return [made, *hint]


def problem(text: str) -> Json:
    """What is wrong with a field, to stand above it."""
    return block([run(cut(text, SAID), color="attention", weight="bolder")])


def _wanted(shown: AnyField) -> str:
    if isinstance(shown, NumberField):
        return say("teams.whole_number", least=shown.least, most=shown.most)
    return say("teams.fill_in")


def _input(shown: AnyField, frame: Frame) -> Json:
    match shown:
        case TextField():
            text = cut(shown.initial, min(shown.most, frame.most))
            return {"type": "Input.Text", "isMultiline": shown.lines, "maxLength": shown.most, "value": text}
        case NumberField():
            return {"type": "Input.Number", "min": shown.least, "max": shown.most, "value": shown.initial}
        case DayField():
            return {"type": "Input.Date"} | ({"value": f"{shown.initial}"} if shown.initial else {})
        case TimeField():
            return {"type": "Input.Time"} | ({"value": f"{shown.initial:%H:%M}"} if shown.initial else {})
        case PersonField():
            return {"type": "Input.ChoiceSet", "placeholder": say("common.choose_somebody")} | PEOPLE
        case ChoiceField():
            return _one_of(shown)
        case SeveralField():
            return _several_of(shown)


def _one_of(shown: ChoiceField) -> Json:
    chosen = {"value": shown.chosen} if shown.chosen in {each.value for each in shown.options} else {}
    if isinstance(shown, RadioField):
        return _ticked(shown) | chosen
    made = {"type": "Input.ChoiceSet", "style": "compact", "placeholder": say("common.choose_one")}
    return made | {"choices": choices(shown.options)} | chosen


def _several_of(shown: SeveralField) -> Json:
    chosen = ",".join(each.value for each in shown.options if each.value in shown.chosen)
    return _ticked(shown) | {"isMultiSelect": True} | ({"value": chosen} if chosen else {})


def _ticked(shown: RadioField | SeveralField) -> Json:
    style = "expanded" if isinstance(shown, RadioField | Checkboxes) else "compact"
    options = [{"title": unmarked(titled(each)), "value": each.value} for each in shown.options]
    return {"type": "Input.ChoiceSet", "style": style, "wrap": True, "choices": options}
