"""Makes the site's fonts from Adobe's originals; README.md says how to run it. Needs fontTools and brotli."""
import json
import sys
from pathlib import Path
from fontTools import subset, version
from fontTools.otlLib.builder import buildStatTable
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# Older ones write coordinates beyond 1 where an axis is cut short, and Firefox then drops every variation of the font.
OLDEST = 4, 59
if tuple(map(int, version.split('.')[:2])) < OLDEST:
    sys.exit(f'fontTools {version} is too old: {".".join(map(str, OLDEST))} or newer')

originals, web = Path(sys.argv[1]), Path(__file__).parent
cards = web.parent.parent / 'pictures' / 'cards' / 'fonts'
SERIF = originals / 'source-serif/VAR/SourceSerif4Variable-Roman.ttf'
ITALIC = originals / 'source-serif/VAR/SourceSerif4Variable-Italic.ttf'
SANS = originals / 'source-sans/VF/SourceSans3VF-Upright.ttf'

ASCII = ''.join(map(chr, range(0x20, 0x7F)))
PUNCTUATION = '\u00a0\u202f\u2010\u2011–—‘’“”„‹›«»…·•′″−×°§†©£€½'
# Western Europe, Czech and Polish, Turkish and Turkmen, and romanised Persian, Pashto and Tajik.
ACCENTED = (
    'ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ'
    'ĀāăćČčēěğĞĪīİıŁłńňōŏŒœřŚśŞşŠšŪūŬŭůżŽžʻʼʿʾ'
)
# Only the sans has these, and sets all the names they stand in.
DOTTED = 'ḍḨḩḤḥṢṣṭẓ'
ARROWS = '←↑→↓'
TICK = '✓'
LATIN = ASCII + PUNCTUATION + ACCENTED
# Russian, Tajik, and the Ukrainian, Kazakh, Uzbek and Kyrgyz letters of titles.
CYRILLIC = ''.join(map(chr, range(0x410, 0x450))) + 'ЁёІіЇїЄєҒғҚқҲҳҶҷӢӣӮӯӨөӘәҢңҮүҰұЎў'
FEATURES = ['kern', 'liga']

# The vertical metrics of Google's builds, which the pages were drawn with.
METRICS = {'Serif': (1036, -335), 'Sans': (1024, -400)}


def make(path: Path, original: Path, characters: str, axes: dict):
    font = TTFont(original, recalcTimestamp=False)
    options = subset.Options(
        layout_features=FEATURES, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True,
        hinting=False, glyph_names=False, drop_tables=['MATH', 'DSIG', 'BASE'],
    )
    for table in font['cmap'].tables:
        if 0x2010 in table.cmap:
            table.cmap.setdefault(0x2011, table.cmap[0x2010])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=map(ord, characters))
    cutter.subset(font)
    font = instancer.instantiateVariableFont(font, axes, overlap=instancer.OverlapMode.KEEP_AND_SET_FLAGS)
    kind = 'Sans' if original == SANS else 'Serif'
    rise, fall = METRICS[kind]
    for table, names in (('hhea', ('ascent', 'descent')), ('OS/2', ('sTypoAscender', 'sTypoDescender'))):
        setattr(font[table], names[0], rise)
        setattr(font[table], names[1], fall)
    font['OS/2'].usWinAscent, font['OS/2'].usWinDescent = rise, -fall
    font['OS/2'].fsSelection |= 1 << 7
    rename(font, path, kind)
    name_axes(font)
    missing = set(map(ord, characters)) - font.getBestCmap().keys()
    font.flavor = 'woff2' if path.suffix == '.woff2' else None
    font.save(path)
    print(f'{path.name:22}{path.stat().st_size:7} bytes', f'without {"".join(map(chr, sorted(missing)))}' if missing else '')


def rename(font: TTFont, path: Path, kind: str):
    """The licence reserves the name "Source" for the originals."""
    family, style = f'Panj {kind}', path.stem
    names = {1: family, 2: 'Regular', 3: f'{family} {style}', 4: f'{family} {style}', 6: f'Panj{kind}-{style}'}
    if path.suffix == '.ttf':
        # One family for each weight: resvg then needs to choose none.
        names[1] = 'Panj ' + ' '.join(word.capitalize() for word in style.split('-'))
        names[4] = names[3] = names[1]
        font['OS/2'].usWeightClass = 400
        font['OS/2'].fsSelection = font['OS/2'].fsSelection & ~0b100001 | 0b1000000
        font['head'].macStyle = 0
    table = font['name']
    table.names = [name for name in table.names if name.nameID in (0, 5, 13, 14) and name.platformID == 3]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


AXES = {'wght': 'Weight', 'opsz': 'Optical size'}


def name_axes(font: TTFont):
    """The originals' STAT and fvar name weights by names that `rename` took away; what has no axes needs neither."""
    if 'STAT' in font:
        del font['STAT']
    if 'fvar' not in font:
        return
    axes = font['fvar'].axes
    font['fvar'].instances = []
    buildStatTable(font, [{'tag': axis.axisTag, 'name': AXES[axis.axisTag]} for axis in axes], elidedFallbackName=2, macNames=False)
    for axis, record in zip(axes, font['STAT'].table.DesignAxisRecord.Axis):
        axis.axisNameID = record.AxisNameID


# Family names as shown to nobody: pages call them "Source Serif" and "Source Sans" in fonts.css.
make(web / 'serif.woff2', SERIF, LATIN + ARROWS, {'wght': (400, 600), 'opsz': (20, 60)})
make(web / 'serif-italic.woff2', ITALIC, LATIN, {'wght': 400, 'opsz': 20})
make(web / 'sans.woff2', SANS, LATIN + DOTTED + ARROWS + TICK, {'wght': (400, 700)})
make(web / 'serif-cyrillic.woff2', SERIF, CYRILLIC, {'wght': 400, 'opsz': 20})
make(web / 'sans-cyrillic.woff2', SANS, CYRILLIC, {'wght': (400, 700)})

# Social cards: resvg reads neither woff2 nor axes.
CARDS = {'display': (SERIF, {'wght': 400, 'opsz': 60}), 'text': (SERIF, {'wght': 400, 'opsz': 30}), 'sans': (SANS, {'wght': 400}), 'sans-semibold': (SANS, {'wght': 600})}
for style, (original, axes) in CARDS.items():
    make(cards / f'{style}.ttf', original, LATIN, axes)


def widths(path: Path) -> dict:
    font = TTFont(path)
    advances = font['hmtx'].metrics
    return {chr(code): advances[glyph][0] for code, glyph in sorted(font.getBestCmap().items())}


# Advance widths in thousandths of the type size, one font a line.
rows = (f'"{style}": {json.dumps(widths(cards / f"{style}.ttf"), ensure_ascii=False, separators=(",", ":"))}' for style in CARDS)
(cards / 'widths.json').write_text('{\n' + ',\n'.join(rows) + '\n}\n', encoding='utf8')
