"""`python -m playground --manifest manifest.yml`: a workspace for an app that runs elsewhere on this machine."""

import argparse
import asyncio
from pathlib import Path

from playground.server import Playground


async def serve(manifest: Path, port: int, request_url: str | None) -> None:
    """Run until stopped; print what the app needs as lines for its environment."""
    playground = Playground(manifest)
    await playground.start(port=port)
    if request_url:
        playground.deliver_to(request_url)
    print(f"# The playground is at {playground.url}/ - Ctrl+C ends it. The app's environment:")  # noqa: T201
    print(f"SLACK_API_URL={playground.api_url}")  # noqa: T201
    print(f"SLACK_BOT_TOKEN={playground.bot_token}")  # noqa: T201
    if request_url:
        print(f"SLACK_SIGNING_SECRET={playground.signing_secret}", flush=True)  # noqa: T201
    else:
        print(f"SLACK_APP_TOKEN={playground.app_token}", flush=True)  # noqa: T201
    try:
        await asyncio.Event().wait()
    finally:
        await playground.stop()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m playground", description="A Slack workspace on this machine.")
    parser.add_argument("--manifest", type=Path, required=True, help="the app's manifest file")
    parser.add_argument("--port", type=int, default=3100, help="0 lets the system choose one")
    parser.add_argument("--request-url", help="where the app takes what it is sent over HTTP, instead of Socket Mode")
    arguments = parser.parse_args()
    if not arguments.manifest.is_file():
        parser.exit(1, f"{arguments.manifest} is not there.\n")
    try:
        asyncio.run(serve(arguments.manifest, arguments.port, arguments.request_url))
    except KeyboardInterrupt:
        pass
    except (OSError, OverflowError, ValueError) as problem:  # a port can be taken, or too large
        parser.exit(1, f"The playground cannot start: {problem}\n")


if __name__ == "__main__":
    main()
