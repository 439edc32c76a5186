"""Adaptive Cards: what Teams takes, what people put into them, and how they read; pure."""
