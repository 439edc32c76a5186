"""The bot's own thank-you letters, written with the names that a workspace's templates know: to be copied and changed.

They say less than the bot itself would, and all of it by `own_facts`.
"""

from bot.vocabulary.note_kinds import Tone

_WARM = r"""Thank you for your time - {{ role }}

Dear {{ reader }},

Thank you for talking with me {{ when }} about the {{ role }} job at {{ company }}. I enjoyed our conversation.

{% for point in points %}
{% if point.problem %}
You mentioned {{ point.problem }}. {{ point.answer }}
{% else %}
{{ point.answer }}
{% endif %}

{% endfor %}
I would be glad to do this work with you.
{% if call_on %}
As you kindly allowed, I will call on {{ call_on }} if I have not heard by then.
{% endif %}
I look forward to hearing from you{% if hire_date %} by {{ hire_date }}{% endif %}.

Best regards,\
{{ writer }}"""

_FORMAL = r"""Thank you - {{ role }} interview

Dear {{ reader }},

Thank you for the opportunity {{ when }} to speak with you about the {{ role }} position at {{ company }}.

{% for point in points %}
{% if point.problem %}
You mentioned {{ point.problem }}. {{ point.answer }}
{% else %}
{{ point.answer }}
{% endif %}

{% endfor %}
I am very interested in the position.
{% if not hire_date_asked %}
May I ask when you plan to have it filled?
{% endif %}

I look forward to hearing from you{% if hire_date %} by {{ hire_date }}{% endif %}.

Sincerely,\
{{ writer }}"""

_BRIEF = r"""Thank you - {{ role }}

Dear {{ reader }},

Thank you for talking with me {{ when }} about the {{ role }} job. I would be glad to do this work.

{% for point in points %}
{% if loop.first %}{{ point.answer }}{% endif %}
{% endfor %}

Best regards,\
{{ writer }}"""

OURS = {Tone.WARM: _WARM, Tone.FORMAL: _FORMAL, Tone.BRIEF: _BRIEF}
