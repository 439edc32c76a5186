"""Answers to the questions of the checklist. Pure."""
