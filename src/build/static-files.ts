/**
 * Answers which file of a folder a request path means, its content type, and its bytes in the encoding a client
 * accepts. Compressed copies are kept in memory until the file changes. Leaves out HTTP statuses and headers:
 * that is `serve.ts`.
 */
import { createHash } from 'node:crypto';
import { realpathSync, type Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { TYPES, UNKNOWN_TYPE } from '../hosts/types.ts';

export type Encoding = 'br' | 'gzip';

export interface Encoded {
  readonly body: Buffer;
  readonly encoding: Encoding | undefined;
  /** Differs by encoding, since a strong tag stands for exact bytes. */
  readonly etag: string;
}

export interface StoredFile {
  readonly contentType: string;
  readonly isCompressible: boolean;
  readonly encode: (acceptEncoding: string | undefined) => Encoded;
}

export interface FileStore {
  /** The file a path means; 'directory' when the path lacks only its last slash; undefined when there is none. */
  readonly find: (path: string) => Promise<StoredFile | 'directory' | undefined>;
}

/** A file that fits one network packet gains nothing from compression. */
const SMALLEST_COMPRESSED_BYTES = 860;
/** Of 11: most of the gain of Brotli at a speed that a first visit does not notice. */
const BROTLI_QUALITY = 6;

/** Opens a folder for serving; throws when it is not there. */
export function createFileStore(dir: string): FileStore {
  const root = realpathSync(dir);
  const cache = new Map<string, { stamp: string; file: StoredFile }>();

  async function load(path: string, stats: Stats): Promise<StoredFile> {
    const stamp = `${stats.mtimeMs}:${stats.size}`;
    const kept = cache.get(path);
    if (kept?.stamp === stamp) return kept.file;
    const file = toStoredFile(path, await readFile(path));
    cache.set(path, { stamp, file });
    return file;
  }

  return {
    async find(path) {
      const segments = toSegments(path);
      if (segments === undefined) return undefined;
      const isFolderPath = segments.at(-1) === '';
      const target = join(root, ...segments, isFolderPath ? 'index.html' : '');
      const stats = await stat(target).catch(() => undefined);
      if (stats === undefined || !(await isInside(root, target))) return undefined;
      if (stats.isFile()) return load(target, stats);
      return !isFolderPath && stats.isDirectory() && (await stat(join(target, 'index.html')).catch(() => undefined))
        ? 'directory'
        : undefined;
    },
  };
}

/**
 * Decodes `/a/b%20c/` to ['a', 'b c', '']; undefined for a path that no file of a site can have: one that climbs, hides
 * a separator, holds an empty segment (`//host/` would redirect to another host) or names a hidden or control file.
 */
function toSegments(path: string): string[] | undefined {
  if (!path.startsWith('/')) return undefined;
  let segments: string[];
  try {
    segments = path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const isRefused = (segment: string, index: number) =>
    /[/\\\0]/.test(segment) ||
    (segment.startsWith('.') && segment !== '.well-known') ||
    segment === '_headers' ||
    (segment === '' && index < segments.length - 1);
  return segments.some(isRefused) ? undefined : segments;
}

/** Whether a file is below the root once links in the file system are followed. */
async function isInside(root: string, target: string): Promise<boolean> {
  return `${await realpath(target)}${sep}`.startsWith(`${root}${sep}`);
}

function toStoredFile(path: string, plain: Buffer): StoredFile {
  const { type, isCompressible: isTypeCompressible } = TYPES[extname(path).toLowerCase()] ?? UNKNOWN_TYPE;
  const isCompressible = isTypeCompressible && plain.length >= SMALLEST_COMPRESSED_BYTES;
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const copies = new Map<Encoding, Encoded>();

  return {
    contentType: type,
    isCompressible,
    encode(acceptEncoding) {
      const encoding = isCompressible ? chooseEncoding(acceptEncoding) : undefined;
      if (encoding === undefined) return { body: plain, encoding, etag: `"${hash}"` };
      const copy = copies.get(encoding) ?? { body: compress(plain, encoding), encoding, etag: `"${hash}-${encoding}"` };
      copies.set(encoding, copy);
      return copy;
    },
  };
}

function compress(plain: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(plain);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return brotliCompressSync(plain, { params });
}

/** The encoding a client likes best (RFC 9110 §12.5.3), Brotli where it has no preference; undefined for none. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    if (name) weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const best: Encoding = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip';
  return weightOf(best) > 0 ? best : undefined;
}
