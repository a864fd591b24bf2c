"""How a page is set: faces, sizes and inks."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF

# Measures a line of English: letters and spaces about as often as news has them.
_SAMPLE = (
    "the quick editors said on Monday that seven ministers would meet again in Baku, after talks "
)


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The look of a page.

    Sizes are in the document's units: pixels on the screen, tenths of a point on paper. `leading`
    is the distance from baseline to baseline, in sizes, `letter_spacing` what is added behind each
    letter of the text, in sizes too. Inks are `#rrggbb`. `measure` is the aimed
    length of a line in characters. `on_paper` spaces letters by the font's own design, not by the
    screen's grid; `ligatures` off keeps "fi" two letters in what is copied out of a PDF.
    """

    ink: str
    soft_ink: str
    text_families: tuple[str, ...] = ("Noto Serif",)
    label_families: tuple[str, ...] = ("Inter",)
    table_families: tuple[str, ...] = ("DejaVu Sans Mono", "Liberation Mono", "monospace")
    text_size: int = 17
    headline_size: int = 27
    meta_size: int = 13
    table_size: int = 14
    leading: float = 1.6
    headline_leading: float = 1.22
    paragraph_gap: int = 14
    headline_gap: int = 8
    meta_gap: int = 20
    measure: int = 70
    has_meta: bool = True
    on_paper: bool = False
    ligatures: bool = True
    letter_spacing: float = 0.0

    def zoomed(self, factor: float) -> "PageStyle":
        """Return the same look with all sizes and gaps `factor` times as large."""
        return replace(
            self,
            text_size=round(self.text_size * factor),
            headline_size=round(self.headline_size * factor),
            meta_size=round(self.meta_size * factor),
            table_size=round(self.table_size * factor),
            paragraph_gap=round(self.paragraph_gap * factor),
            headline_gap=round(self.headline_gap * factor),
            meta_gap=round(self.meta_gap * factor),
        )

    def text_font(self) -> QFont:
        """Return the face of the body."""
        return self._text_font(self.text_size)

    def headline_font(self) -> QFont:
        """Return the face of the headline."""
        font = self._text_font(self.headline_size)
        font.setWeight(QFont.Weight.Bold)
        return font

    def label_font(self) -> QFont:
        """Return the face of what stands around the text: meta line, header, footer."""
        return self._font(self.label_families, self.meta_size)

    def table_font(self) -> QFont:
        """Return the face in which columns of a table stand under one another."""
        font = self._font(self.table_families, self.table_size)
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setFixedPitch(True)
        return font

    def column_width(self) -> float:
        """Return the width of a line of `measure` characters, in the document's units."""
        advance = QFontMetricsF(self.text_font()).horizontalAdvance(_SAMPLE)
        return advance / len(_SAMPLE) * self.measure

    def _text_font(self, size: int) -> QFont:
        font = self._font(self.text_families, size)
        if self.letter_spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * self.letter_spacing)
        return font

    def _font(self, families: tuple[str, ...], size: int) -> QFont:
        font = QFont(list(families))
        font.setPixelSize(max(1, size))
        if self.on_paper:
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if not self.ligatures:
            for feature in ("liga", "calt"):  # Inter makes arrows and signs of "->" and "x"
                font.setFeature(QFont.Tag(feature), 0)
        return font
