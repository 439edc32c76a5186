"""How fast the bot answers in the playground: from what a person does to what they see, medians of one run.

Then what a start costs and what the bot keeps at rest, what an interaction costs at a steady pace, and in the midst of
thousands of nudges; how long nudges take, and what a digest and claiming nudges cost, beside other queues. All of it
takes half an hour.
"""

import json
import statistics
from datetime import datetime, timedelta

from playground.client import Actor
from playground.types import Json
from tests import bench_coaching, bench_interactions, bench_nudge_store, bench_nudges, bench_queues, bench_start, burst
from tests.handlers.slack.nudging import files_of
from tests.stage import NORTHWIND, Stage, bot_in_playground
from tests.words import in_english

ROUNDS, MANY = 30, 500


def milliseconds(stage: Stage) -> tuple[float, float]:
    """From typing an answer, and from its acknowledgement, to the next question; by the playground's log."""
    sam = stage.sam
    stage.client.reset()
    sam.command(NORTHWIND)
    sam.see(in_english("steps.question.points"))
    sam.see(in_english("debrief.of_questions_done", done=0, all=8))
    since = stage.client.log()[-1]["n"] + 1
    sam.say("I cut costs by 15%\nI led six people")
    sam.see(in_english("debrief.of_questions_done", done=1, all=8))
    entries = stage.client.log(since)

    def at(kind: str, name: str = "") -> datetime:
        return next(datetime.fromisoformat(e["at"]) for e in entries if e["kind"] == kind and name in e["name"])

    typed, acknowledged, asked = at("events_api"), at("ack"), at("api", "chat.postMessage")
    return (asked - typed).total_seconds() * 1_000, (asked - acknowledged).total_seconds() * 1_000


def home_milliseconds(stage: Stage) -> list[float]:
    """From opening Home, with 500 interviews, to seeing it; by the playground's log."""
    sam, found = stage.sam, []
    sam.command(NORTHWIND)
    sam.see(in_english("steps.question.points"))
    record = _exported(sam)["interviews"][0]
    exported = _exported(sam)
    moments = [datetime.fromisoformat(record["entered_at"]) - timedelta(hours=number) for number in range(MANY)]
    exported["interviews"] = [record | {"entered_at": f"{at:%Y-%m-%dT%H:%M:%S.%fZ}"} for at in moments]
    sam.drop("afterword.json", json.dumps(exported).encode())
    sam.press(in_english("mydata.bring_it_back"), where=sam.see(in_english("mydata.that_is_an_export")))
    sam.wait(lambda who: any(f"Done: {MANY - 1} interviews added" in str(each["blocks"]) for each in who.messages()))
    for _ in range(ROUNDS):
        since = stage.client.log()[-1]["n"] + 1
        sam.open_home()
        published = sam.wait(
            lambda _, n=since: next((e for e in stage.client.log(n) if e["name"] == "views.publish"), None)
        )
        opened = next(entry for entry in stage.client.log(since) if entry["kind"] == "events_api")
        times = [datetime.fromisoformat(entry["at"]) for entry in (opened, published)]
        found.append((times[1] - times[0]).total_seconds() * 1_000)
    return found


def _exported(sam: Actor) -> Json:
    """Everything of Sam's, as the bot exports it."""
    before = len(files_of(sam))
    sam.command("/interviews data")
    sam.wait(Actor.modal)
    sam.press(in_english("mydata.export_it_all"))
    sam.wait(lambda who: len(files_of(who)) == before + 2)
    sam.close_modal()
    exported: Json = json.loads(sam.download(files_of(sam)[before]))
    return exported


def main() -> None:
    """Print the figures."""
    with bot_in_playground() as stage:
        times = home_milliseconds(stage)
        print(f"Home with {MANY} interviews: median {statistics.median(times):.0f} ms, max {max(times):.0f} ms")  # noqa: T201
    with bot_in_playground() as stage:
        figures = [milliseconds(stage) for _ in range(ROUNDS)]
    for what, column in (("answer typed", 0), ("answer acknowledged", 1)):
        times = [figure[column] for figure in figures]
        print(f"{what} -> next question: median {statistics.median(times):.0f} ms, max {max(times):.0f} ms")  # noqa: T201
    bench_start.main()
    bench_interactions.main()
    burst.main()
    bench_nudges.main()
    bench_coaching.main()
    bench_nudge_store.main()
    bench_queues.main()


if __name__ == "__main__":
    main()
