"""What Hypothesis found in a state machine is kept for ever: the steps that it printed are taken again in each run."""

from collections.abc import Callable
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine

Story = Callable[[Any], None]
"""The steps: the lines that Hypothesis printed, down to the last rule. It names the machine `state`."""


def take_again(machine: type[RuleBasedStateMachine], story: Story) -> None:
    """Take the steps of a story, and look at every invariant after each."""
    made = machine()
    try:
        story(_Watched(made))
    finally:
        made.teardown()


class _Watched:
    """Stands for the machine in a story."""

    def __init__(self, machine: RuleBasedStateMachine) -> None:
        self._machine = machine

    def __getattr__(self, rule: str) -> Callable[..., None]:
        def step(**drawn: Any) -> None:
            getattr(self._machine, rule)(**drawn)
            for invariant in self._machine.invariants:
                if all(holds(self._machine) for holds in invariant.preconditions):
                    invariant.function(self._machine)

        return step
