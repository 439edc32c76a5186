"""The debrief's decisions: the questions, the conversation that puts them, and what it says back. Pure."""
