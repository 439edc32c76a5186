"""What a person has with us: exported, imported, undone, erased."""
