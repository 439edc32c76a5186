"""What a person has with us, as files and back: export, import, undo, erase."""
