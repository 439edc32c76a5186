"""Who may talk to whom: the keys, the tokens signed with them, and where to get them."""
