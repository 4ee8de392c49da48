/**
 * Reads what a font says of its axes, names and letters, from a WOFF2 or TrueType file: as much as a browser checks
 * before it draws.
 */
import { brotliDecompressSync } from 'node:zlib';

export interface FontFacts {
  /** Tags of its axes of variation. */
  axes: string[];
  /**
   * Every coordinate that its variations stand on, of `gvar` and of the stores of HVAR, MVAR and GDEF: each is to be
   * within −1 and 1.
   */
  coordinates: number[];
  /** Names that STAT and fvar refer to, and those that there are. */
  named: number[];
  names: Set<number>;
  /** Code points that it has letters for. */
  letters: Set<number>;
}

const KNOWN = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
  'prep',
  'CFF ',
  'VORG',
  'EBDT',
  'EBLC',
  'gasp',
  'hdmx',
  'kern',
  'LTSH',
  'PCLT',
  'VDMX',
  'vhea',
  'vmtx',
  'BASE',
  'GDEF',
  'GPOS',
  'GSUB',
  'EBSC',
  'JSTF',
  'MATH',
  'CBDT',
  'CBLC',
  'COLR',
  'CPAL',
  'SVG ',
  'sbix',
  'acnt',
  'avar',
  'bdat',
  'bloc',
  'bsln',
  'cvar',
  'fdsc',
  'feat',
  'fmtx',
  'fvar',
  'gvar',
  'hsty',
  'just',
  'lcar',
  'mort',
  'morx',
  'opbd',
  'prop',
  'trak',
  'Zapf',
  'Silf',
  'Glat',
  'Gloc',
  'Feat',
  'Sill',
];

const view = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.byteLength);
const tagAt = (data: DataView, at: number) =>
  String.fromCharCode(...Array.from({ length: 4 }, (_, i) => data.getUint8(at + i)));

/**
 * The tables of a file by tag. In WOFF2 `glyf`, `loca` and `hmtx` are packed in a way of their own, and of no use here.
 */
function tablesOf(file: Uint8Array): Map<string, DataView> {
  const data = view(file);
  const tables = new Map<string, DataView>();
  const count = data.getUint16(tagAt(data, 0) === 'wOF2' ? 12 : 4);
  if (tagAt(data, 0) !== 'wOF2') {
    for (let i = 0; i < count; i += 1) {
      const [offset, length] = [data.getUint32(12 + i * 16 + 8), data.getUint32(12 + i * 16 + 12)];
      tables.set(tagAt(data, 12 + i * 16), view(file.subarray(offset, offset + length)));
    }
    return tables;
  }
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = data.getUint8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const directory = Array.from({ length: count }, () => {
    const flags = data.getUint8(at++);
    const known = KNOWN[flags & 63];
    const tag = known ?? tagAt(data, at);
    if (known === undefined) at += 4;
    const length = number();
    // Version 0 of `glyf` and `loca` is packed, and version 1 of the others.
    const isPacked = (tag === 'glyf' || tag === 'loca') === (flags >> 6 === 0);
    return { tag, length: isPacked ? number() : length };
  });
  const body = brotliDecompressSync(file.subarray(at, at + data.getUint32(20)));
  let from = 0;
  for (const { tag, length } of directory) {
    tables.set(tag, view(body.subarray(from, from + length)));
    from += length;
  }
  return tables;
}

const f2dot14 = (data: DataView, at: number) => data.getInt16(at) / 16384;
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Coordinates of `gvar`: its shared tuples, and those that each glyph brings. */
function ofGlyphs(gvar: DataView): number[] {
  const axes = gvar.getUint16(4);
  const shared = range(gvar.getUint16(6) * axes).map((i) => f2dot14(gvar, gvar.getUint32(8) + i * 2));
  const glyphs = gvar.getUint16(12);
  const isLong = (gvar.getUint16(14) & 1) === 1;
  const offset = (i: number) =>
    gvar.getUint32(16) + (isLong ? gvar.getUint32(20 + i * 4) : gvar.getUint16(20 + i * 2) * 2);
  const own = range(glyphs).flatMap((glyph) => {
    if (offset(glyph) === offset(glyph + 1)) return [];
    let at = offset(glyph) + 4;
    return range(gvar.getUint16(offset(glyph)) & 0xfff).flatMap(() => {
      const flags = gvar.getUint16(at + 2);
      const held = (flags & 0x8000 ? axes : 0) + (flags & 0x4000 ? 2 * axes : 0);
      const found = range(held).map((i) => f2dot14(gvar, at + 4 + i * 2));
      at += 4 + held * 2;
      return found;
    });
  });
  return [...shared, ...own];
}

/** Coordinates of the regions of an item variation store. */
function ofStore(table: DataView, store: number): number[] {
  if (store === 0) return [];
  const regions = store + table.getUint32(store + 2);
  return range(table.getUint16(regions) * table.getUint16(regions + 2) * 3).map((i) =>
    f2dot14(table, regions + 4 + i * 2),
  );
}

function lettersOf(cmap: DataView): Set<number> {
  const letters = new Set<number>();
  for (const i of range(cmap.getUint16(2))) {
    const at = cmap.getUint32(4 + i * 8 + 4);
    if (cmap.getUint16(at) !== 4) continue;
    const segments = cmap.getUint16(at + 6) / 2;
    for (const segment of range(segments)) {
      const [end, start] = [
        cmap.getUint16(at + 14 + segment * 2),
        cmap.getUint16(at + 16 + segments * 2 + segment * 2),
      ];
      for (let code = start; code <= end && code !== 0xffff; code += 1) letters.add(code);
    }
  }
  return letters;
}

/** @throws where the file is not a font, or not packed as it says */
export function readFont(file: Uint8Array): FontFacts {
  const tables = tablesOf(file);
  const [fvar, gvar, stat, name] = ['fvar', 'gvar', 'STAT', 'name'].map((tag) => tables.get(tag));
  const axes = fvar ? range(fvar.getUint16(8)).map((i) => fvar.getUint16(4) + i * fvar.getUint16(10)) : [];
  const instances = fvar
    ? range(fvar.getUint16(12)).map(
        (i) => fvar.getUint16(4) + fvar.getUint16(8) * fvar.getUint16(10) + i * fvar.getUint16(14),
      )
    : [];
  const values =
    stat && stat.getUint16(12) > 0
      ? range(stat.getUint16(12)).map((i) => stat.getUint32(14) + stat.getUint16(stat.getUint32(14) + i * 2))
      : [];
  const [hvar, mvar, gdef] = ['HVAR', 'MVAR', 'GDEF'].map((tag) => tables.get(tag));
  return {
    axes: axes.map((at) => tagAt(fvar!, at)),
    coordinates: [
      ...(gvar ? ofGlyphs(gvar) : []),
      ...(hvar ? ofStore(hvar, hvar.getUint32(4)) : []),
      ...(mvar ? ofStore(mvar, mvar.getUint16(10)) : []),
      ...(gdef && gdef.getUint32(0) >= 0x00010003 ? ofStore(gdef, gdef.getUint32(14)) : []),
    ],
    named: [
      ...axes.map((at) => fvar!.getUint16(at + 18)),
      ...instances.map((at) => fvar!.getUint16(at)),
      ...(stat
        ? [
            ...range(stat.getUint16(6)).map((i) => stat.getUint16(stat.getUint32(8) + i * stat.getUint16(4) + 4)),
            stat.getUint16(18),
          ]
        : []),
      ...values.map((at) => stat!.getUint16(at + 6)),
    ],
    names: new Set(name ? range(name.getUint16(2)).map((i) => name.getUint16(6 + i * 12 + 6)) : []),
    letters: lettersOf(tables.get('cmap')!),
  };
}
