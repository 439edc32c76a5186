"""The debrief's decisions: the questions, the conversation that asks them, and what it says back. Pure."""
