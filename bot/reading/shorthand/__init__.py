"""Shorthand, as people type it on a phone, as English that a letter may hold. Pure, total and linear."""
