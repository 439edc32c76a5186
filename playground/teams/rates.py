"""How often a bot may call: Teams' limits for each conversation, by the playground's clock.

From Microsoft's page "Optimize your bot with rate limiting in Teams"; a refused call does not count.
"""

from collections import deque

from playground.workspace.clock import Clock

Limits = tuple[tuple[float, int], ...]  # (seconds, calls allowed within them)

SENDS: Limits = ((1, 7), (2, 8), (30, 60), (3600, 1800))
READS: Limits = ((1, 14), (2, 16), (30, 120), (3600, 3600))
EVERYTHING: Limits = ((1, 50),)
"""All of an app's calls in one tenant together."""


class Window:
    """The calls of one kind in one place."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._taken: deque[float] = deque(maxlen=max(most for _, most in limits))

    def wait(self, now: float) -> float:
        """Seconds until one more call is allowed, 0 for right now; `now` is in seconds."""
        return max(self._until(seconds, most) - now for seconds, most in self._limits)

    def take(self, now: float) -> None:
        """One more call was made."""
        self._taken.append(now)

    def _until(self, seconds: float, most: int) -> float:
        return self._taken[-most] + seconds if len(self._taken) >= most else 0.0


class Rates:
    """The windows of one bot in one tenant."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._windows: dict[tuple[str, Limits], Window] = {}

    def take(self, place: str, limits: Limits) -> float:
        """Count a call, and return 0; or return the number of seconds until it would be allowed."""
        now = self._clock.now().timestamp()
        windows = [self._window(place, limits), self._window("", EVERYTHING)]
        wait = max(window.wait(now) for window in windows)
        if wait > 0:
            return wait
        for window in windows:
            window.take(now)
        return 0.0

    def _window(self, place: str, limits: Limits) -> Window:
        return self._windows.setdefault((place, limits), Window(limits))
