"""Temporal expressions: recognised by rules, resolved against the article's own date.

Why: dateutil's parser is no date finder (it fills what is missing from today's date), so the rules
are ours and only the calendar arithmetic is dateutil's.
"""
