"""Nudges: answered, put off, stopped, handed to the sender."""
