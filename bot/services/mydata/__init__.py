"""A person's data: exported, imported, undone, erased."""
