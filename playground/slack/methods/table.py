"""The table of Web API methods: each is a function of the world and the call's arguments, with the scope it needs."""

from collections.abc import Callable
from dataclasses import dataclass

from playground.types import Json, SlackError
from playground.world import World

Run = Callable[[World, Json], Json]


@dataclass(frozen=True)
class Method:
    """A method; `token` is the kind that it needs: `bot`, `app` or `none`."""

    run: Run
    scope: str | None
    token: str


METHODS: dict[str, Method] = {}


def method(name: str, scope: str | None = None, token: str = "bot") -> Callable[[Run], Run]:  # noqa: S107
    """Register a function in the table."""

    def enter(run: Run) -> Run:
        METHODS[name] = Method(run, scope, token)
        return run

    return enter


def need(world: World, scope: str) -> None:
    """Refuse with `missing_scope` when the app did not declare this one."""
    if scope not in world.manifest.scopes:
        raise SlackError("missing_scope", needed=scope, provided=",".join(world.manifest.scopes))
