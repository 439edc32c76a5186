"""Debriefs: begun, answered, told of."""
