"""The checks that a note is reviewed by, and how they read it."""
