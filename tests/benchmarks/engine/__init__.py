"""How fast folders become searchable and keys are answered, beside other engines.

`python -m tests.benchmarks.engine` runs it; see __main__ for what it prints. `articles` and
`keystrokes` need the standard library only, because Xapian's binding lives in Debian's own Python.
"""
