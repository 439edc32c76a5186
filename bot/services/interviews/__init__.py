"""Interviews: added, changed, rescheduled, ended, listed."""
