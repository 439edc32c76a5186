"""How fast the bot answers in the playground: from what a person does to what they see, medians of one run.

Then what the ledger costs, which takes some minutes.
"""

import statistics
from datetime import datetime

from tests import bench_ledger
from tests.stage import NORTHWIND, Stage, bot_in_playground

ROUNDS = 30


def milliseconds(stage: Stage) -> tuple[float, float]:
    """From typing an answer, and from its acknowledgement, to the next question; by the playground's log."""
    sam = stage.sam
    stage.client.reset()
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.see("0 of 6 questions done")
    since = stage.client.log()[-1]["n"] + 1
    sam.say("I cut costs by 15%\nI led six people")
    sam.see("1 of 6 questions done")
    entries = stage.client.log(since)

    def at(kind: str, name: str = "") -> datetime:
        return next(datetime.fromisoformat(e["at"]) for e in entries if e["kind"] == kind and name in e["name"])

    typed, acknowledged, asked = at("events_api"), at("ack"), at("api", "chat.postMessage")
    return (asked - typed).total_seconds() * 1_000, (asked - acknowledged).total_seconds() * 1_000


def main() -> None:
    """Print the figures."""
    with bot_in_playground() as stage:
        figures = [milliseconds(stage) for _ in range(ROUNDS)]
    for what, column in (("answer typed", 0), ("answer acknowledged", 1)):
        times = [figure[column] for figure in figures]
        print(f"{what} -> next question: median {statistics.median(times):.0f} ms, max {max(times):.0f} ms")  # noqa: T201
    bench_ledger.main()


if __name__ == "__main__":
    main()
