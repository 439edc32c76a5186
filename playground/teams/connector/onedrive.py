"""People's OneDrive as a bot meets it: where it fetches what they uploaded, and puts what they accepted."""

import re
from urllib.parse import quote

from aiohttp import web

from playground.teams.ids import guid
from playground.teams.tenant.files import File
from playground.teams.world import TeamsWorld
from playground.types import Json

RANGE = re.compile(r"bytes 0-(\d+)/(\d+)")


class OneDrive:
    """The routes under /onedrive/; whoever has one of these URLs may use it, so they contain a secret."""

    def __init__(self, world: TeamsWorld) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [web.put("/onedrive/upload/{file}", self.upload), web.get("/onedrive/download/{file}", self.download)]

    async def upload(self, request: web.Request) -> web.Response:
        """Take the whole file in one piece, with the header that OneDrive requires."""
        content, file = await request.read(), self._world.tenant.files.get(request.match_info["file"])
        entry = self._world.log.add("from_app", "upload", request.match_info["file"], {"length": len(content)})
        matched = RANGE.fullmatch(request.headers.get("Content-Range", ""))
        status: int
        answer: Json
        if file is None or file.content is not None:
            status, answer = 404, {"error": {"code": "itemNotFound", "message": "The upload session was not found"}}
        elif not matched or (int(matched[1]) + 1, int(matched[2])) != (len(content), len(content)):
            status, answer = 400, {"error": {"code": "invalidRequest", "message": "Invalid Content-Range header"}}
        else:
            file.content = content
            status, answer = 201, {"id": file.id, "name": file.name, "size": len(content)}
            self._world.tenant.touch()
        self._world.log.answered(entry, {"ok": status < 400, "status": status})
        return web.json_response(answer, status=status)

    async def download(self, request: web.Request) -> web.Response:
        """A file's bytes."""
        file = self._world.tenant.files.get(request.match_info["file"])
        entry = self._world.log.add("from_app", "download", request.match_info["file"], {})
        there = file is not None and file.content is not None
        self._world.log.answered(entry, {"ok": there})
        if file is None or file.content is None:
            raise web.HTTPNotFound
        return as_attachment(file)


def keep(world: TeamsWorld, aad_id: str, name: str, content: bytes | None) -> File:
    """A new file of that person's; without content, the bot is allowed to upload it."""
    file = File(guid(), aad_id, name, content)
    world.tenant.files[file.id] = file
    return file


def upload_info(world: TeamsWorld, file: File) -> Json:
    """Where the bot puts a file that was accepted, as the bot is told."""
    return {
        "contentUrl": f"{world.base}/onedrive/{file.id}/{quote(file.name)}",
        "name": file.name,
        "uploadUrl": f"{world.base}/onedrive/upload/{file.id}",
        "uniqueId": file.id,
        "fileType": file.kind,
    }


def as_attachment(file: File) -> web.Response:
    """The bytes of a file, to be saved and never displayed."""
    headers = {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=file.content, headers=headers)
