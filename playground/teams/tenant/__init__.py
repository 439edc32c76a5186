"""What is in the tenant: people, teams, channels, chats and messages, in memory. It sends nothing to anyone."""
