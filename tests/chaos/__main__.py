"""`python -m tests.chaos --kills 1000`: prints the figures; if anything was wrong, the evidence, and exits with 1.

`--faults server-killed clock-set` chooses what else goes wrong; without it all of it does, one after the other, and
each fault has its share of the kills.
"""

import argparse
import sys
from collections import Counter

from tests.chaos.faults import FAULTS
from tests.chaos.oracle import Verdict
from tests.chaos.run import chaos


def main() -> int:
    """Run, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--faults", nargs="+", choices=list(FAULTS), default=list(FAULTS))
    given = parser.parse_args()
    shares = _shares(given.kills, given.faults)
    total, wrong = Verdict(), False
    for fault, kills in shares.items():
        verdicts, lacking = chaos(kills, [fault])
        for name, verdict in verdicts.items():
            _say(*verdict.evidence, verdict.line(name))
            total.counts.update(verdict.counts)
            wrong = wrong or bool(verdict.evidence)
        _say(*(f"not run: {sentence}" for sentence in lacking))
    _say(total.line("chaos"))
    return wrong


def _shares(kills: int, faults: list[str]) -> Counter[str]:
    """Half of the kills are for Slack's bad days alone, where these are among others."""
    weights = {fault: len(faults) - 1 if fault == "slack" and len(faults) > 1 else 1 for fault in faults}
    return Counter({fault: max(1, kills * weight // sum(weights.values())) for fault, weight in weights.items()})


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
