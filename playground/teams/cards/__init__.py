"""Adaptive Cards: what Teams accepts, what people put into them, and how they read; pure."""
