"""A wire to a server that takes its time: what goes in comes out so much later, both ways, and in order."""

import asyncio
from contextlib import suppress
from multiprocessing.connection import Connection

PIECE = 65_536


def run(line: Connection, port: int, seconds: float) -> None:
    """Relay to that port of this machine; the port to connect to is told over the line."""
    asyncio.run(_run(line, port, seconds))


async def _run(line: Connection, port: int, seconds: float) -> None:
    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
            await asyncio.gather(_carry(reader, far_writer, seconds), _carry(far_reader, writer, seconds))

    listening = await asyncio.start_server(relay, "127.0.0.1", 0)
    line.send(listening.sockets[0].getsockname()[1])
    await listening.serve_forever()


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seconds: float) -> None:
    on_the_wire = asyncio.Queue[tuple[float, bytes]]()

    async def arrive() -> None:
        loop = asyncio.get_running_loop()
        while True:
            at, piece = await on_the_wire.get()
            await asyncio.sleep(at - loop.time())
            if not piece:
                break
            writer.write(piece)
        writer.close()

    arriving, loop = asyncio.create_task(arrive()), asyncio.get_running_loop()
    piece = b" "
    while piece:
        try:
            piece = await reader.read(PIECE)
        except OSError:
            piece = b""
        on_the_wire.put_nowait((loop.time() + seconds, piece))
    with suppress(OSError):
        await arriving
