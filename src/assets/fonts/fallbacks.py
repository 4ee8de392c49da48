"""Writes styles/fallbacks.css: fonts that readers have already, made as wide and as high as ours. README.md says how to run it."""
import re
import sys
from collections import Counter
from pathlib import Path
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

measured, web = Path(sys.argv[1]), Path(__file__).parent
src = web.parent.parent
prose = ''.join(path.read_text(encoding='utf8') for path in sorted((src.parent / 'content/chapters').glob('*.mdx')))
LETTERS = Counter(re.sub(r'^---.*?^---|<[^>]*>', '', prose, flags=re.S | re.M))


def mean_advance(font: TTFont) -> float:
    """Mean width of a letter of the chapters, in ems."""
    glyphs, widths = font.getBestCmap(), font['hmtx'].metrics
    counts = {glyph: count for letter, count in LETTERS.items() if (glyph := glyphs.get(ord(letter)))}
    return sum(widths[glyph][0] * count for glyph, count in counts.items()) / sum(counts.values()) / font['head'].unitsPerEm


def face(name: str, ours: str, axes: dict, local: list[str], measure: str, descriptors: str = '') -> str:
    """A rule for fonts called `local`, of which `measure` is one or has the widths."""
    font = TTFont(web / f'{ours}.woff2')
    if axes:
        font = instancer.instantiateVariableFont(font, axes)
    ratio = mean_advance(font) / mean_advance(TTFont(next(measured.glob(f'*/files/{measure}.woff2'))))
    em, hhea = font['head'].unitsPerEm, font['hhea']
    up, down = (f'{value / em / ratio:.1%}' for value in (hhea.ascent, -hhea.descent))
    sources = ', '.join(f'local("{one}")' for one in local)
    return (
        f'@font-face {{ font-family: "{name} fb"; src: {sources}; {descriptors}'
        f'size-adjust: {ratio:.1%}; ascent-override: {up}; descent-override: {down}; line-gap-override: 0% }}'
    )


SERIF, ITALIC = ('Serif', 'serif', {'wght': 400, 'opsz': 20}), ('Serif', 'serif-italic', {})
SANS, BOLD = ('Sans', 'sans', {'wght': 400}), ('Sans', 'sans', {'wght': 600})
SLANTED, HEAVY = 'font-style: italic; ', 'font-weight: 600 700; '
# Of two rules for one face the last is tried first. Android has neither Georgia nor Arial.
rules = [
    face(*SERIF, ['Noto Serif'], 'noto-serif-latin-400-normal'),
    face(*SERIF, ['Georgia', 'Gelasio'], 'gelasio-latin-400-normal'),
    face(*ITALIC, ['Noto Serif Italic'], 'noto-serif-latin-400-italic', SLANTED),
    face(*ITALIC, ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'], 'gelasio-latin-400-italic', SLANTED),
    face(*SANS, ['Roboto'], 'roboto-latin-400-normal'),
    face(*SANS, ['Arial', 'ArialMT', 'Liberation Sans'], 'arimo-latin-400-normal'),
    face(*BOLD, ['Roboto Bold', 'Roboto-Bold'], 'roboto-latin-700-normal', HEAVY),
    face(*BOLD, ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'], 'arimo-latin-700-normal', HEAVY),
]
(src / 'styles/fallbacks.css').write_text('\n'.join(['/* Written by assets/fonts/fallbacks.py. */', *rules, '']), encoding='utf8')
