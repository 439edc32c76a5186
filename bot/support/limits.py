"""How much of anything is kept, however it comes in: typed, by a form, an import or an invitation.

What is done with it (reading, drafting, reviewing, planning) is measured with as much as this: `make bench`.
"""

MOST_INTERVIEWS = 2_000
"""Of one person."""
MOST_PEOPLE = 30
"""Met in one interview."""
MOST_POINTS = 20
"""Told in one interview, and as many that were missed."""
MOST_QUESTIONS = 40
"""That were asked in one interview."""
LONGEST_ANSWER, LONGEST_POINT = 12_000, 3_000
"""Characters of what is typed in one message, and of one line of it."""
LONGEST_NAME, LONGEST_TITLE = 80, 80
LONGEST_EMAIL, LONGEST_PHONE = 254, 30
LONGEST_WHOM = 200
"""Whom to call."""
LONGEST_EMPLOYER = 150
"""A company's name, and a role's."""
LONGEST_LINE = 300
"""Any other line: a round, a subject."""
LONGEST_NOTE = 3_000
"""A note in somebody's own words."""
MOST_VERSIONS = 100
"""Of one note in their own words."""
