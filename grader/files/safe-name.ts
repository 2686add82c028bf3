import { createHash } from 'node:crypto';

/** Names that Windows reserves for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(\.|$)/i;

/** Characters that at least one system forbids in file names. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are forbidden in names
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/g;

/** File systems allow 255 bytes. The rest is for endings and for the names of temporary files. */
const MAX_NAME_BYTES = 180;

/** Makes a file name that every system allows out of a submission's id: `a/b` → `a_b`, `nul` → `_nul`. */
export function safeName(id: string): string {
  const name = id
    .replace(FORBIDDEN, '_')
    .replace(/^\.|[. ]$/g, '_')
    .replace(DEVICE, '_$&');
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name || '_';
  // The hash keeps two long ids with the same beginning apart.
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `${Buffer.from(name)
    .toString('utf8', 0, MAX_NAME_BYTES)
    .replace(/\ufffd+$/, '')}-${mark}`;
}

/**
 * Ids with the same key share a file on systems that ignore case or compose accents. Some take the capital letters for
 * that, where `ß` is `SS`, and some the small ones.
 */
export function safeNameKey(id: string): string {
  return safeName(id).normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
