import { createHash } from 'node:crypto';

/** What Windows takes for devices, whatever their ending is. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Characters that no file name may have on one of the systems. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/g;

/** Bytes of a name: an ending and what stands around the name of a temporary file must fit into 255. */
const LONGEST = 180;

/** The name of a file about a submission, without its ending, on any system: `a/b` → `a_b`, `nul` → `_nul`. */
export function fileNameOf(id: string): string {
  const name = id
    .replace(FORBIDDEN, '_')
    .replace(/^\.|[. ]$/g, '_')
    .replace(DEVICE, '_$&');
  if (Buffer.byteLength(name) <= LONGEST) return name || '_';
  // The beginning alone could be that of another one, too.
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `${Buffer.from(name)
    .toString('utf8', 0, LONGEST)
    .replace(/\ufffd+$/, '')}-${mark}`;
}

/** Two ids with the same key would share a file on a system that ignores case, or that composes accents. */
export function fileKeyOf(id: string): string {
  return fileNameOf(id).normalize('NFC').toLowerCase();
}
