"""Notes: drafted, reworded, kept, marked as sent."""
