"""The debrief: the checklist's questions, the conversation that puts them, and the rows that hold the answers."""
