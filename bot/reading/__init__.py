"""What people type in English, as values: days, people, points, interviews, corrections, invitations. All pure."""
