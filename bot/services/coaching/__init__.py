"""Coach channels: linked, invited to, shared with; digests, alerts and reviews."""
