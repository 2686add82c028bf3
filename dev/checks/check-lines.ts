import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Characters of the longest line that is allowed. */
const MAX_LINE_LENGTH = 120;

const TEXT_FILE = /\.(?:md|ts|cjs|js|json|yml|html|css)$/;

/** Folders of installed or generated files. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.gradkata', 'build', 'site', 'reports']);

/** Files that are generated, copied from a platform, or hostile on purpose; or JSON, which cannot break a string. */
const EXEMPT_FILES = [
  /(?:^|\/)package-lock\.json$/,
  /^gradkata\.schema\.json$/,
  /^dev\/schemas\//,
  /^dev\/attacks\/[^/]+\//,
  /^test\/mistakes\/[^/]+\.json$/,
  /^test\/hints\/[^/]+\.json$/,
  /^dev\/acceptance\/learner\/slips\/[^/]+\.json$/,
  // The library of exercise 10, as npm run bundle makes it of its package.
  /^(?:engine|test\/stubs\/engine)\/jax(?:\.d\.ts|\.js)$/,
];

const TABLE_ROW = /^\s*\|.*\|\s*$/;

/**
 * Finds lines of pages and sources that are longer than 120 characters. Rows of tables in Markdown are exempt.
 *
 * @returns one sentence for each finding
 */
export function findLongLines(root: string): string[] {
  return textFiles(root).flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const isExempt = line.length <= MAX_LINE_LENGTH || (file.endsWith('.md') && TABLE_ROW.test(line));
        return isExempt ? [] : [`${file}:${index + 1} has ${line.length} characters. Break it at ${MAX_LINE_LENGTH}.`];
      }),
  );
}

function textFiles(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : textFiles(root, name);
    const isChecked = entry.isFile() && TEXT_FILE.test(name) && !EXEMPT_FILES.some((pattern) => pattern.test(name));
    return isChecked ? [name] : [];
  });
}
