"""Backing up the database, and restoring it: one file, the same for SQLite and PostgreSQL."""
