"""Microsoft Teams on your own machine: a tenant with people, a team and chats, and the Bot Connector's protocol."""
