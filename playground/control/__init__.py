"""The control API: the page, a test or a scripted story acts and reads as a person here, and turns the clock."""
