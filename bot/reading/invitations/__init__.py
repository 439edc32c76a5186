"""Calendar files (.ics, RFC 5545): invitations that become interviews, and dates to take along. Pure."""
