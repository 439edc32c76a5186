"""The form of an export, as files. Pure."""
