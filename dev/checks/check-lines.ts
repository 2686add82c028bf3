import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Characters of the longest line that is allowed. */
const LINE_WIDTH = 120;

const TEXT_FILE = /\.(?:md|ts|cjs|js|json|yml)$/;

/** Folders that hold nothing written by hand. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.gradkata', 'build', 'reports']);

/** Generated, taken over from a platform, or hostile on purpose. */
const EXEMPT_FILES = [
  /(?:^|\/)package-lock\.json$/,
  /^gradkata\.schema\.json$/,
  /^dev\/schemas\//,
  /^dev\/attacks\/[^/]+\//,
  /^test\/mistakes\/[^/]+\.json$/,
];

const TABLE_ROW = /^\s*\|.*\|\s*$/;

/**
 * Lines of pages and sources that are longer than 120 characters. Rows of tables in Markdown are exempt.
 *
 * @returns one sentence for each finding; none if all lines are short enough
 */
export function findLongLines(root: string): string[] {
  return textFiles(root).flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const exempt = line.length <= LINE_WIDTH || (file.endsWith('.md') && TABLE_ROW.test(line));
        return exempt ? [] : [`${file}:${index + 1} has ${line.length} characters. Break it at ${LINE_WIDTH}.`];
      }),
  );
}

function textFiles(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : textFiles(root, name);
    const checked = entry.isFile() && TEXT_FILE.test(name) && !EXEMPT_FILES.some((pattern) => pattern.test(name));
    return checked ? [name] : [];
  });
}
