import path from 'node:path';

const ZIP_ENDING = /\.zip$/i;

const OTHER_ENDING = /\.(tar|tgz|tbz2?|txz|gz|bz2|xz|zst|7z|rar)$/i;

const ARCHIVE_ENDING = /(\.tar)?\.(zip|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|7z|rar)$/i;

/** The kind of an archive by its name; undefined if the name is no archive's. */
export function archiveKind(name: string): 'zip' | 'other' | undefined {
  if (ZIP_ENDING.test(name)) return 'zip';
  return OTHER_ENDING.test(name) ? 'other' : undefined;
}

/** The id of a submission by its path, the name without the ending of an archive: `class/alice.tar.gz` → `alice` */
export function idOf(where: string): string {
  const name = path.basename(where);
  return name.replace(ARCHIVE_ENDING, '') || name;
}

/** Tells a learner that only zips are opened. */
export function unsupportedArchive(where: string): string {
  return `${path.basename(where)} is an archive of a kind that is not opened. Hand in a zip of the folder exercises/.`;
}
