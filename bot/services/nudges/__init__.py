"""Nudges: answered, snoozed, stopped, handed to the sender."""
