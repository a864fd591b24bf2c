"""What `dateline --help` says, in 80 columns."""

from collections.abc import Mapping

from search.cli.parsing import EXIT_STATUS

_HELP = """\
usage: dateline [FOLDER | FILE]
       dateline COMMAND ...

Read, search and print folders of dated news articles, offline.

the window:
  dateline                open it where you left off; the first time on the two
                          articles that came along
  dateline FOLDER         on the articles of a folder
  dateline FILE           on the folder of an article, with that article open
    --theme light|dark    in this theme, until it is closed
    --language en|ru      in this language, until it is closed

commands, which open no window (each has a --help of its own):
{commands}

a picture of the window, no display needed:
  dateline --screenshot FILE.png [FOLDER | FILE]
    --query QUERY         of what a query finds
    --article N           with the Nth article of the list open, else the first
    --size WxH            of so many pixels, such as 1280x820
    --do STEP             after a step: "key Down", "type words", or a command
                          such as preview; each of several has its own --do
    --own                 with your own stars and searches
    --early               while articles are still being indexed

about Dateline:
  dateline --keys         every key of the window and what it does
  dateline --version      its version
  dateline -h, --help     this

examples:
  dateline ~/news
  dateline search 'person:Pezeshkian date:2025'
  dateline print '"joint projects"' -o found.pdf

{exit_status}"""


def help_text(commands: Mapping[str, str]) -> str:
    """Return the help; `commands` are the names of all commands with what they do."""
    rows = "\n".join(f"  dateline {name:<15}{does}" for name, does in commands.items())
    return _HELP.format(commands=rows, exit_status=EXIT_STATUS)
