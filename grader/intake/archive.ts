import path from 'node:path';

const ZIP = /\.zip$/i;

/** Archives of other kinds. */
const OTHER = /\.(tar|tgz|tbz2?|txz|gz|bz2|xz|zst|7z|rar)$/i;

const ENDING = /(\.tar)?\.(zip|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|7z|rar)$/i;

/** What kind of archive a file says to be by its name; undefined for none. */
export function archiveKind(name: string): 'zip' | 'other' | undefined {
  if (ZIP.test(name)) return 'zip';
  return OTHER.test(name) ? 'other' : undefined;
}

/** `alice.tar.gz` → `alice` */
export function withoutArchiveEnding(name: string): string {
  return name.replace(ENDING, '') || name;
}

/** What the learner is told whose archive is of another kind. */
export function wantsZip(where: string): string {
  return `${path.basename(where)} is an archive of a kind that is not opened. Hand in a zip of the folder exercises/.`;
}
