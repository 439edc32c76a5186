"""How much of anything is kept, whichever way it comes in: typed, by a form, an import or an invitation.

`make bench` measures reading, drafting, reviewing and planning with this much.
"""

MOST_INTERVIEWS = 2_000
"""For one person."""
MOST_PEOPLE = 30
"""Interviewers in one interview."""
MOST_POINTS = 20
"""Points told in one interview; as many again may be missed ones."""
MOST_QUESTIONS = 40
"""Questions that the employer asked in one interview."""
LONGEST_ANSWER, LONGEST_POINT = 12_000, 3_000
"""Characters of one typed message, and of one line of it."""
LONGEST_NAME, LONGEST_TITLE = 80, 80
LONGEST_EMAIL, LONGEST_PHONE = 254, 30
LONGEST_WHOM = 200
"""Whom to call."""
LONGEST_EMPLOYER = 150
"""A company's name; also a role's."""
LONGEST_LINE = 300
"""Any other line: a round, a subject."""
LONGEST_NOTE = 3_000
"""A note that the person has edited."""
MOST_VERSIONS = 100
"""Kept of one edited note."""
