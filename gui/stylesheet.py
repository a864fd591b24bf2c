"""The style sheet: rules and spacing of Qt's own widgets that a palette can't say."""

from pathlib import Path

from gui.theme import Theme

_SHEET = """
QMenuBar {{ background: {panel}; padding: 3px 2px; border-bottom: 1px solid {rule}; }}
QMenuBar::item {{ padding: 3px 8px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {chosen}; }}
QMenu {{ background: {paper}; border: 1px solid {rule}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; color: {ink}; }}
QMenu::item:disabled {{ color: {soft}; }}
QMenu::separator {{ height: 1px; background: {rule}; margin: 4px 8px; }}
QMenu::indicator {{ width: 16px; height: 16px; left: 4px; }}
QMenu::indicator:checked {{ image: url({icons}/check-{name}.svg); }}
QLabel[ink="soft"] {{ color: {soft}; }}
QLabel[ink="accent"] {{ color: {accent}; }}
QLabel[ink="warning"] {{ color: {warning}; }}
QFrame[ink="rule"] {{ background: {rule}; }}
QLineEdit {{ placeholder-text-color: {soft}; }}
QToolTip {{ background: {paper}; color: {ink}; border: 1px solid {rule}; padding: 4px 6px; }}
QSplitter::handle {{ background: {rule}; }}
QScrollBar {{ background: transparent; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {soft}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QDialog QPushButton {{ background: {key}; color: {ink}; border: 1px solid {handle};
    border-radius: 5px; padding: 5px 14px; min-height: 16px; }}
QDialog QPushButton:hover, QDialog QPushButton:pressed {{ background: {chosen}; }}
QDialog QPushButton:default {{ border-color: {accent}; color: {accent}; }}
QDialog QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 13px; }}
QDialog QPushButton:disabled {{ color: {soft}; border-color: {rule}; background: {panel}; }}

QDialog QLineEdit, FindBar QLineEdit, QAbstractSpinBox, QComboBox {{ background: {paper};
    color: {ink}; border: 1px solid {handle}; border-radius: 5px; padding: 4px 7px;
    min-height: 18px; selection-background-color: {accent}; selection-color: {paper};
    placeholder-text-color: {soft}; }}
QDialog QLineEdit:focus, FindBar QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{
    border: 2px solid {accent}; padding: 3px 6px; }}
QDialog QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {soft};
    border-color: {rule}; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QDialog QComboBox QLineEdit:focus,
QDialog QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0; min-height: 0; }}
QComboBox, QComboBox:focus {{ margin: 1px; padding: 3px 6px; }}
QComboBox:focus {{ margin: 0; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url({icons}/arrow-down-{name}.svg); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {paper}; border: 1px solid {rule}; outline: none;
    selection-background-color: {chosen}; selection-color: {ink}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 20px; }}
QAbstractSpinBox::up-arrow {{ image: url({icons}/arrow-up-{name}.svg); width: 12px;
    height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url({icons}/arrow-down-{name}.svg); width: 12px;
    height: 12px; }}

QCheckBox, QRadioButton {{ spacing: 8px; min-height: 20px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px; background: {paper};
    border: 1px solid {soft}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {accent};
    border-color: {accent}; image: url({icons}/tick-{name}.svg); }}
QRadioButton::indicator:checked {{ image: url({icons}/dot-{name}.svg); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {panel};
    border-color: {handle}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {soft}; }}

QGroupBox {{ border: none; margin-top: 24px; }}
QGroupBox::title {{ subcontrol-origin: margin; subcontrol-position: top left; left: 0;
    padding: 4px 0; color: {soft}; }}

QDialog QTableView, QDialog QListView, QDialog QTreeView, QDialog QScrollArea {{
    background: {paper}; border: 1px solid {rule}; outline: none; }}
QDialog QComboBox QAbstractItemView {{ border: none; }}
QDialog QTableView::item, QDialog QListView::item {{ padding: 0 5px; }}
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{
    background: {chosen}; color: {ink}; }}
QHeaderView {{ background: {panel}; }}
QHeaderView::section {{ background: {panel}; color: {soft}; border: none;
    border-bottom: 1px solid {rule}; padding: 6px 8px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {rule}; }}
QTabBar::tab {{ padding: 8px 12px; color: {soft}; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {ink}; border-color: {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QProgressBar {{ background: {rule}; border: none; border-radius: 3px; height: 6px;
    color: transparent; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""


def stylesheet(theme: Theme, resources: Path) -> str:
    """Return the style sheet of a theme; pictures in it come from the resources."""
    icons = (resources / "icons").as_posix()
    return _SHEET.format(icons=icons, **theme._asdict())
