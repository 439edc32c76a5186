"""What people do in the tenant: write, press, submit dialogs, use the message extension."""

from dataclasses import dataclass
from typing import Any

from playground.teams.bot import activities
from playground.teams.bot.asking import Asker, Outcome
from playground.teams.bot.delivery import Delivery
from playground.teams.bot.payloads import message_payload
from playground.teams.bot.typed import MOST, typed
from playground.teams.cards.schema import EVERYONE, MEMBERS, is_dialog_opener
from playground.teams.cards.values import People, gathered
from playground.teams.cards.walk import Part, find, inputs_of
from playground.teams.tenant.messages import Message
from playground.teams.tenant.places import Channel, Chat, Place
from playground.teams.world import TeamsWorld
from playground.types import ControlError, Json


@dataclass(frozen=True)
class Pressed:
    """The result of a press. `errors`, by input id, is what the client found wrong; then it sent nothing."""

    outcome: Outcome
    errors: dict[str, str] | None = None


@dataclass(frozen=True)
class Acts:
    """Acts on behalf of people."""

    world: TeamsWorld
    delivery: Delivery

    @property
    def _asker(self) -> Asker:
        return Asker(self.world, self.delivery)

    def say(self, aad_id: str, place_id: str, text: str, root: str | None = None) -> Message:
        """Write; in a channel the bot only hears of it if it is mentioned."""
        person, place = self.world.tenant.person(aad_id), self.world.tenant.seen(aad_id, place_id)
        if not text.strip() or len(text) > MOST:
            raise ControlError(f"A message has 1 to {MOST} characters.")
        self._check_can_write(place)
        if root is not None and (isinstance(place, Chat) or root not in place.messages):
            raise ControlError(f"There is no thread {root} in {place_id}.", 404)
        root = root and place.messages[root].thread
        told = typed(text, self._mentionable(place))
        posted = self.world.tenant.post(place, aad_id, root, text=text)
        if self._hears(place, told.entities):
            made = activities.message(self.world, person, place, posted)
            made |= {"text": told.text, "textFormat": "plain", "attachments": [told.html]}
            self.delivery.tell(made | {"entities": [*made["entities"], *told.entities]})
        return posted

    async def press(self, aad_id: str, place_id: str, message_id: str, card: int, at: str, given: Json) -> Pressed:
        """Press what is at that JSON pointer of the message's card with that number, with these input values."""
        person, place = self.world.tenant.person(aad_id), self.world.tenant.seen(aad_id, place_id)
        shown = self.world.tenant.message(aad_id, place_id, message_id)
        cards = shown.cards(aad_id)
        if not 0 <= card < len(cards):
            raise ControlError(f"{message_id} shows no card number {card}.", 404)
        action, data, errors = _filled(cards[card], at, given, self._people(place))
        if errors:
            return Pressed(Outcome(False), errors)
        if action.type == "Action.Execute":
            return Pressed(await self._asker.execute(person, place, shown, action.json, data))
        if is_dialog_opener(action.json):
            return Pressed(await self._asker.fetch_dialog(person, place, shown, data))
        self.delivery.tell(activities.pressed(self.world, person, place, shown, data))
        return Pressed(Outcome(True))

    async def submit(self, aad_id: str, at: str, given: Json) -> Pressed:
        """Press what is at that JSON pointer of the open dialog's card."""
        person, dialog = self.world.tenant.person(aad_id), self.world.dialogs.get(aad_id)
        if dialog is None:
            raise ControlError(f"{aad_id} has no dialog open.", 404)
        place = self.world.tenant.seen(aad_id, dialog.origin["place"])
        _, data, errors = _filled(dialog.card, at, given, self._people(place))
        if errors:
            return Pressed(Outcome(False), errors)
        shown = place.messages.get(dialog.origin["message"])
        return Pressed(await self._asker.submit_dialog(person, place, shown, data))

    def close(self, aad_id: str) -> None:
        """Close the open dialog; the bot is not told."""
        if self.world.dialogs.pop(aad_id, None) is None:
            raise ControlError(f"{aad_id} has no dialog open.", 404)
        self.world.tenant.touch()

    def reopen(self, aad_id: str) -> None:
        """Come back to Teams: cards that the bot showed to this person only are the posted ones again."""
        for place in self.world.tenant.places_of(aad_id):
            for message in place.messages.values():
                message.answered.pop(aad_id, None)
        self.world.tenant.touch()

    async def use(self, aad_id: str, command: str, place_id: str, message_id: str | None) -> Pressed:
        """Use an action of the message extension, from the compose box or on a message."""
        person, place = self.world.tenant.person(aad_id), self.world.tenant.seen(aad_id, place_id)
        extension = self.world.manifest.extensions.get(command)
        context = "message" if message_id else "compose"
        if extension is None or context not in extension.contexts:
            raise ControlError(f"The app has no action {command} for {context}.", 404)
        value: Json = {"commandId": command, "commandContext": context, "context": {"theme": "default"}}
        if message_id is not None:
            message = self.world.tenant.message(aad_id, place_id, message_id)
            value["messagePayload"] = message_payload(self.world, place, message)
        return Pressed(await self._asker.use_extension(person, place, value))

    def _check_can_write(self, place: Place) -> None:
        if isinstance(place, Channel) and place.team.is_archived:
            raise ControlError(f"{place.team.name} is archived: nobody can write there.")
        if isinstance(place, Chat) and place.aad_id in self.world.tenant.blocked_by:
            raise ControlError("The bot is blocked: unblock it first.")
        if isinstance(place, Chat) and not self.world.tenant.has_app(place.aad_id):
            raise ControlError("The app is not installed: add it first.")

    def _mentionable(self, place: Place) -> list[Json]:
        if isinstance(place, Chat):
            return []
        people = [person.account() for person in self.world.tenant.members(place)]
        return [*people, *([self.world.bot_account()] if self._is_in(place) else [])]

    def _people(self, place: Place) -> People:
        here = {person.aad_id for person in self.world.tenant.members(place)}
        return {EVERYONE: set(self.world.tenant.people), MEMBERS: here}

    def _is_in(self, channel: Channel) -> bool:
        return channel.team.installed and (channel.kind == "standard" or self.world.manifest.channel_features)

    def _hears(self, place: Place, entities: list[Json]) -> bool:
        bot = self.world.bot_account()["id"]
        mentioned = any(one["mentioned"]["id"] == bot for one in entities)
        return not self.world.tenant.is_disabled and (isinstance(place, Chat) or mentioned)


def _filled(card: Json, at: str, given: Json, people: People) -> tuple[Part, Json, dict[str, str]]:
    """The action at that place, what is sent with it, and what keeps it from being sent."""
    action = find(card, at)
    if action is None or action.type not in ("Action.Execute", "Action.Submit"):
        raise ControlError(f"There is nothing at {at!r} that could be sent.", 404)
    if action.json.get("isEnabled") is False:
        raise ControlError("That button is greyed out.")
    inputs = inputs_of(card, action)
    unknown = set(given) - {part.json["id"] for part in inputs}
    if unknown:
        raise ControlError(f"There is no input {', '.join(sorted(unknown))} that goes with it.", 404)
    values, errors = gathered(inputs, given, people)
    data: dict[str, Any] = {**action.json.get("data", {}), **values}
    return action, data, errors
