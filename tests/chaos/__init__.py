"""Chaos: bots are killed at the worst moments while Slack fails, and each nudge still has to arrive, once."""
