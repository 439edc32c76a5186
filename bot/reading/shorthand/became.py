"""What became of a thing: "drop-off: went from 8 to 2" is "Our drop-off went from 8 to 2". Pure."""
