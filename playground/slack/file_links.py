"""The URLs of files outside the Web API: where the app posts the bytes, and where it fetches them."""

from urllib.parse import quote

from aiohttp import web

from playground.slack.web_api import world_of
from playground.types import SlackError
from playground.workspace.files import File
from playground.workspace.ids import BOT_USER
from playground.world import World

LOGIN = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to your workspace</body></html>"


class FileLinks:
    """The routes `/upload/...` and `/files-pri/...`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        team = self._world.team.id
        place = f"/files-pri/{team}-{{file}}"
        return [
            web.post(f"/upload/v1/{team}/{{secret}}", self.upload),
            web.get(f"{place}/{{name}}", self.download),
            web.get(f"{place}/download/{{name}}", self.download),
        ]

    async def upload(self, request: web.Request) -> web.Response:
        """Take the bytes of a file, as they are."""
        content = await request.read()
        entry = self._world.log.add("from_app", "upload", request.match_info["secret"], {"length": len(content)})
        try:
            self._world.uploads.receive(request.match_info["secret"], content)
        except SlackError as refused:
            self._world.log.answered(entry, refused.answer())
            return web.Response(status=400, text=refused.error)
        self._world.log.answered(entry, {"ok": True})
        return web.Response(text=f"OK - {len(content)}")

    async def download(self, request: web.Request) -> web.Response:
        """A file's bytes for the app's token; for anybody else the sign-in page, with status 200."""
        file_id = request.match_info["file"]
        entry = self._world.log.add("from_app", "download", file_id, {})
        if not self._may_read(file_id, request.headers.get("Authorization", "")):
            self._world.log.answered(entry, {"ok": False, "error": "sign_in"})
            return web.Response(text=LOGIN, content_type="text/html")
        self._world.log.answered(entry, {"ok": True})
        return as_attachment(self._world.workspace.files[file_id])

    def _may_read(self, file_id: str, authorization: str) -> bool:
        file = self._world.workspace.files.get(file_id)
        try:
            known = world_of(self._world, authorization.removeprefix("Bearer ")) is self._world
        except SlackError:
            return False
        there = file and file.readable and not file.is_deleted
        return bool(known and there and file and self._world.workspace.sees_file(BOT_USER, file))


def as_attachment(file: File) -> web.Response:
    """The bytes of a file, to be saved and never displayed: somebody may have made it a web page."""
    headers = {
        "Content-Type": file.mimetype,
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=file.content, headers=headers)
