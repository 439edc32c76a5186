"""Afterword in Microsoft Teams: the protocol alone."""
