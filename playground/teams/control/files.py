"""Files between people and the bot: uploaded to the chat, and accepted or declined when the bot offers one."""

from dataclasses import dataclass

from playground.teams.bot import activities
from playground.teams.bot.asking import Asker, Outcome
from playground.teams.bot.delivery import Delivery
from playground.teams.connector.onedrive import keep, upload_info
from playground.teams.tenant.files import LARGEST, File
from playground.teams.tenant.messages import CONSENT, DOWNLOAD, Message
from playground.teams.tenant.places import Chat
from playground.teams.world import TeamsWorld
from playground.types import ControlError, Json


@dataclass(frozen=True)
class Files:
    """What people do with files."""

    world: TeamsWorld
    delivery: Delivery

    def drop(self, aad_id: str, place_id: str, name: str, content: bytes, text: str) -> Message:
        """Upload a file to the chat with the bot."""
        person, place = self.world.tenant.person(aad_id), self.world.tenant.seen(aad_id, place_id)
        if not isinstance(place, Chat) or not self.world.manifest.supports_files:
            raise ControlError("Files can be sent to a bot only in its chat, and where it declares supportsFiles.")
        if not 0 < len(content) <= LARGEST:
            raise ControlError(f"A file has 1 to {LARGEST} bytes.")
        file = keep(self.world, aad_id, name, content)
        posted = self.world.tenant.post(place, aad_id, text=text, attachments=[self._download(file)])
        made = activities.message(self.world, person, place, posted)
        said = {"text": text, "textFormat": "plain"} if text else {}
        self.delivery.tell(made | said | {"attachments": posted.attachments})
        return posted

    async def consent(self, aad_id: str, place_id: str, message_id: str, index: int, *, accept: bool) -> Outcome:
        """Accept or decline the file that the message's attachment with that number offers; only once."""
        person, place = self.world.tenant.person(aad_id), self.world.tenant.seen(aad_id, place_id)
        shown = self.world.tenant.message(aad_id, place_id, message_id)
        offered = shown.attachments[index] if 0 <= index < len(shown.attachments) else {}
        if offered.get("contentType") != CONSENT or index in shown.settled:
            raise ControlError(f"{message_id} offers no file number {index} any more.", 404)
        shown.settled.add(index)
        context = offered["content"]["acceptContext" if accept else "declineContext"]
        value: Json = {"type": "fileUpload", "action": "accept" if accept else "decline", "context": context}
        if accept:
            value["uploadInfo"] = upload_info(self.world, keep(self.world, aad_id, offered["name"], None))
        self.world.tenant.touch()
        return await Asker(self.world, self.delivery).consent(person, place, shown, value)

    def of(self, aad_id: str, file_id: str) -> File:
        """A file in that person's OneDrive; ControlError if there is none."""
        file = self.world.tenant.files.get(file_id)
        if file is None or file.aad_id != aad_id or file.content is None:
            raise ControlError(f"{aad_id} has no file {file_id}.", 404)
        return file

    def _download(self, file: File) -> Json:
        address = f"{self.world.base}/onedrive/download/{file.id}"
        return {
            "contentType": DOWNLOAD,
            "contentUrl": f"{self.world.base}/onedrive/{file.id}",
            "name": file.name,
            "content": {"downloadUrl": address, "uniqueId": file.id, "fileType": file.kind},
        }
