"""Who may speak to whom: the keys, the tokens that are signed with them, and where they are had."""
