"""Brings the translations up to date: gathers the window's words, compiles what is translated.

usage: python resources/translations/update.py [LANGUAGE…] [--into FOLDER]
"""

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from gui.commands import COMMANDS, MENUS, RESUMING, Scope
from gui.dialogs.pane_keys import OWN_KEYS, Pane
from gui.preferences import table
from search.export.formats import FORMATS
from search.query.clauses import Unit
from search.query.language import LANGUAGE
from search.query.repairs import Fault, Repair

HERE = Path(__file__).resolve().parent
GUI = HERE.parents[1] / "gui"
# Our own words for what the tool knows as Qt's: gui/translation.py.
_ALIASES = "translate+=translated,QT_TRANSLATE_NOOP+=marked"


def main() -> int:
    """Update the files of all languages in a folder, those beside this program unless told."""
    parser = argparse.ArgumentParser()
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--into", type=Path, default=HERE)
    asked = parser.parse_args()
    files = {*asked.into.glob("dateline_*.ts")}
    files |= {asked.into / f"dateline_{language}.ts" for language in asked.languages}
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder, "tables.py")
        tables.write_text("".join((*_marked_tables(), *_counted())), "utf-8")
        for file in sorted(files):
            _gather(tables, file)
            _run("pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))
    return 0


def _gather(tables: Path, file: Path) -> None:
    sources = [str(path) for path in sorted(GUI.rglob("*.py"))]
    options = ("-silent", "-no-obsolete", "-sort-messages", "-locations", "none")
    aliases = ("-tr-function-alias", _ALIASES)
    _run("pyside6-lupdate", *options, *aliases, *sources, str(tables), "-ts", str(file))


def _marked_tables() -> Iterator[str]:
    """Yield a line of code for each text of the tables that stand in the code unmarked."""
    for context, texts in _tables().items():
        for text in dict.fromkeys(texts):
            yield f"QT_TRANSLATE_NOOP({_quoted(context)}, {_quoted(text)})\n"


def _tables() -> dict[str, list[str]]:
    commands = [text for c in COMMANDS for text in (c.text, c.tip, c.menu) if text]
    own_keys = [tip for rows in OWN_KEYS.values() for _, tip in rows]
    return {
        "commands": [*commands, *RESUMING, *Scope],
        "menus": [f"&{menu}" for menu in MENUS],
        "keys": [*Pane, *own_keys],
        "preferences": [*_preferences()],
        "formats": [one.title for one in FORMATS.values()],
        "repairs": [*Repair],
        "faults": [*Fault],
        "search": [*(row.means for row in LANGUAGE), *(unit.value for unit in Unit)],
    }


def _preferences() -> Iterator[str]:
    for row in (*table.READING, *table.SEARCHING, *table.KEYS):
        yield from (row.label, row.setting.tip)
        if isinstance(row, table.Choosing):
            yield from (choice.words for choice in row.choices)
        if isinstance(row, table.Measuring):
            yield row.unit


def _counted() -> Iterator[str]:
    """Yield a line of code for each text with forms for numbers.

    Why: the tool (6.11) takes a number that is no literal for an encoding, or passes over the call.
    """
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "counted":
                if len(node.args) < 4:
                    continue  # the one of the command line, which speaks English alone
                texts = [_quoted(ast.literal_eval(text)) for text in node.args[:3]]
                yield f"translate({', '.join(texts)}, 2)\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _run(tool: str, *arguments: str) -> None:
    """Run one of PySide6's tools, which stand beside the Python that runs this."""
    found = shutil.which(tool, path=str(Path(sys.executable).parent)) or tool
    subprocess.run([found, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
