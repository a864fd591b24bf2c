"""Articles as files for other programs: tables, notes, bibliographies.

A format is a function from records to pieces of text, so that any number of articles can be
written as they are read. `formats` lists them.
"""
