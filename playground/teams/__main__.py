"""`python -m playground.teams --manifest manifest.json`: a tenant for a bot that runs elsewhere on this machine."""

import argparse
import asyncio
from pathlib import Path

from playground.teams.server import TeamsPlayground


async def serve(manifest: Path, port: int, endpoint: str) -> None:
    """Run until stopped; print what the bot needs."""
    playground = TeamsPlayground(manifest)
    await playground.start(port=port)
    playground.deliver_to(endpoint)
    print(f"# The tenant is at {playground.url}/ - Ctrl+C ends it. What it sends to the bot goes to {endpoint}.")  # noqa: T201
    print(f"TEAMS_APP_ID={playground.app_id}")  # noqa: T201
    print(f"TEAMS_APP_SECRET={playground.secret}")  # noqa: T201
    print(f"TEAMS_TENANT_ID={playground.tenant_id}")  # noqa: T201
    print(f"# tokens: {playground.token_url}\n# keys: {playground.metadata_url}", flush=True)  # noqa: T201
    try:
        await asyncio.Event().wait()
    finally:
        await playground.stop()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m playground.teams", description="A Teams tenant on this machine.")
    parser.add_argument("--manifest", type=Path, required=True, help="the app's manifest for Teams, manifest.json")
    parser.add_argument("--port", type=int, default=3200, help="0 lets the system choose one")
    parser.add_argument("--endpoint", default="http://127.0.0.1:3978/api/messages", help="the bot's messaging endpoint")
    arguments = parser.parse_args()
    if not arguments.manifest.is_file():
        parser.exit(1, f"{arguments.manifest} is not there.\n")
    try:
        asyncio.run(serve(arguments.manifest, arguments.port, arguments.endpoint))
    except KeyboardInterrupt:
        pass
    except (OSError, OverflowError, ValueError) as problem:  # a port can be taken, or too large
        parser.exit(1, f"The tenant cannot start: {problem}\n")


if __name__ == "__main__":
    main()
