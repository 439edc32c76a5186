"""How long each reader takes with the worst of many hostile texts, in milliseconds of CPU."""

from tests import hostile
from tests.readers import READERS


def main() -> None:
    """Print a line for each, the slowest first."""
    rows = []
    for name, read in READERS.items():
        read("warm")
        field = max(hostile.milliseconds(lambda r=read, t=text: r(t), tries=2) for text in hostile.texts(hostile.SHORT))
        texts = hostile.few_texts(hostile.LONG, 5)
        rows.append((field, max(hostile.milliseconds(lambda r=read, t=text: r(t), tries=2) for text in texts), name))
    print(f"{hostile.SHORT:,} characters   {hostile.LONG:,}   reader")  # noqa: T201
    for field, message, name in sorted(rows, reverse=True):
        print(f"{field:13.1f} ms {message:7.1f} ms   {name}")  # noqa: T201


if __name__ == "__main__":
    main()
