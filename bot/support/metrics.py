"""Metrics for Prometheus. Labels are words of the code: never what a person typed, and never an id."""

import time
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, disable_created_metrics

disable_created_metrics()  # type: ignore[no-untyped-call]
REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

now: Callable[[], float] = time.perf_counter
"""For durations, in seconds since an arbitrary moment."""
_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)

INTERACTIONS = Counter(
    "afterword_interactions",
    "What people and Slack did, by kind; left: not acknowledged, so that Slack sends it again.",
    ["kind", "outcome"],
    registry=REGISTRY,
)
ACKNOWLEDGEMENT = Histogram(
    "afterword_acknowledgement_seconds",
    "From the arrival of an interaction to its acknowledgement; Slack waits for three seconds.",
    ["kind"],
    buckets=_SECONDS,
    registry=REGISTRY,
)
REQUESTS_REFUSED = Counter(
    "afterword_requests_refused",
    "Requests over HTTP that were not dealt with, by the reason.",
    ["reason"],
    registry=REGISTRY,
)
NUDGES = Counter(
    "afterword_nudges",
    "Attempts at nudges, by what became of them; unsure: whether it arrived is looked up before it is sent again.",
    ["outcome"],
    registry=REGISTRY,
)
NUDGES_DUE = Gauge("afterword_nudges_due", "Nudges that are due and not sent yet.", registry=REGISTRY)
NUDGES_LAG = Gauge("afterword_nudges_lag_seconds", "For how long the oldest of them has been due.", registry=REGISTRY)
NUDGES_UNCERTAIN = Gauge(
    "afterword_nudges_uncertain", "Nudges of the last week that may not have arrived, for good.", registry=REGISTRY
)
POSTS = Counter(
    "afterword_posts",
    "Attempts at posts in coach channels and about them, by what became of them.",
    ["outcome"],
    registry=REGISTRY,
)
POSTS_DUE = Gauge("afterword_posts_due", "Posts that are due to be posted or edited.", registry=REGISTRY)
DATABASE_UP = Gauge("afterword_database_up", "1 if the database answers, else 0.", registry=REGISTRY)
DATABASE_FAILURES = Counter(
    "afterword_database_failures", "Commits that failed because of the database.", registry=REGISTRY
)
TRANSACTION = Histogram(
    "afterword_transaction_seconds",
    "From when a transaction is asked for to its commit, with the waiting.",
    buckets=(0.001, *_SECONDS),
    registry=REGISTRY,
)


def interaction(kind: str, since: float, *, acknowledged: bool) -> None:
    """Count an interaction that arrived at `since`, by `now`."""
    INTERACTIONS.labels(kind, "acknowledged" if acknowledged else "left").inc()
    if acknowledged:
        ACKNOWLEDGEMENT.labels(kind).observe(now() - since)
