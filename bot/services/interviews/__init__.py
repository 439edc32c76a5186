"""Interviews: added, changed, moved, ended, listed."""
