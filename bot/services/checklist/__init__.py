"""Debriefs: started, answered, and their questions sent."""
