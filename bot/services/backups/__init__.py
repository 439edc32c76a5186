"""Backups of the database, and bringing them back: one file, the same for SQLite and PostgreSQL."""
