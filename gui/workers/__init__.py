"""All that runs off the GUI thread: the child processes and their owners here.

Why child processes: pure-Python work in a thread holds the GIL and stalls the window, Whoosh's
flush for up to a second (measured). A child started with QProcess leaves the loop as if idle.
"""
