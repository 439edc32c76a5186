"""`python -m tests.chaos --kills 1000`: prints the figures; if anything was wrong, the evidence, and exits with 1."""

import argparse
import sys
from collections import Counter

from tests.chaos.oracle import Verdict
from tests.chaos.run import chaos


def main() -> int:
    """Run, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    verdicts = chaos(parser.parse_args().kills)
    evidence = [line for verdict in verdicts.values() for line in verdict.evidence]
    total = Verdict(sum((verdict.counts for verdict in verdicts.values()), Counter()))
    lines = [verdict.line(name) for name, verdict in verdicts.items()]
    sys.stdout.write("\n".join([*evidence, *lines, total.line("chaos"), ""]))
    return 1 if evidence else 0


if __name__ == "__main__":
    sys.exit(main())
