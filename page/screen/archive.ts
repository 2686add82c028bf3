import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A fixed date: the same texts make the same archive. */
const DATE = new Date(2000, 0, 1);

/** Bytes of an exercise file that is taken: no exercise needs more than a few kB. */
const MAX_BYTES = 64 * 1024;

/** Packs exercise files as `npm run grade` takes them. */
export function packExercises(texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(texts).map(([id, text]) => [`exercises/${id}.ts`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: DATE }) as Uint8Array<ArrayBuffer>;
}

/**
 * Finds exercise files in what a learner chose: an archive, or a single file.
 *
 * @param ids of the exercises that the page has
 * @returns their texts by exercise; the deepest folders count least
 */
export function unpackExercises(name: string, bytes: Uint8Array, ids: readonly string[]): Record<string, string> {
  const files = name.endsWith('.zip') ? unzipped(bytes, ids) : { [name]: bytes };
  const found: Record<string, string> = {};
  for (const path of Object.keys(files).sort((one, other) => depthOf(one) - depthOf(other))) {
    const id = idOf(path, ids);
    const content = files[path];
    if (id !== undefined && content && content.length <= MAX_BYTES) found[id] ??= strFromU8(content);
  }
  return found;
}

function unzipped(bytes: Uint8Array, ids: readonly string[]): Record<string, Uint8Array> {
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => originalSize <= MAX_BYTES && idOf(name, ids) !== undefined,
  });
}

function idOf(path: string, ids: readonly string[]): string | undefined {
  const parts = path.split('/');
  if (parts.includes('solutions') || parts.includes('__MACOSX')) return undefined;
  return ids.find((id) => parts.at(-1) === `${id}.ts`);
}

function depthOf(path: string): number {
  return path.split('/').length;
}
