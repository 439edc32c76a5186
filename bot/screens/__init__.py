"""What people see, on any surface: pure, a result in, elements out (`elements.py`), with a file for each feature."""
