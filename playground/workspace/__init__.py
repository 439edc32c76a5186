"""What is in the workspace: members, channels, messages, files and views, in memory. It sends nothing to anyone."""
