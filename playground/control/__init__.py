"""The control API: lets the page, a test or a scripted story act and read as a person, and move the clock."""
