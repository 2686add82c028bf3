import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { keptFolder } from './kept-folder';
import type { SummaryFacts } from './summary-facts';

/** Versions of suites and settings whose results are kept. */
const MAX_VERSIONS = 3;

/** The fastest level: a class has thousands of results, and each is written while others are graded. */
const COMPRESSION = { level: 1 };

/**
 * Results by the content of a submission, for one version of suites, settings and grader. Only what changed is graded
 * again. They are a convenience: one that cannot be read or written is as if it were not there.
 */
export class KeptResults {
  private readonly folder: string | undefined;

  /**
   * @param fingerprint see `graderFingerprint`
   * @param isFresh nothing that is there is read, and what is added replaces it
   */
  constructor(
    root: string,
    fingerprint: string,
    private readonly isFresh: boolean,
  ) {
    const all = resultsFolder(root);
    if (all === undefined) return;
    const folder = path.join(all, fingerprint.split(' ').at(-1)?.slice(0, 16) ?? '');
    this.folder = folder;
    tryTo(() => {
      mkdirSync(folder, { recursive: true });
      const now = new Date();
      utimesSync(folder, now, now);
      removeOldVersions(all);
    });
  }

  /** Tells whether there are results of an earlier run. */
  get isKnown(): boolean {
    const { folder, isFresh } = this;
    return folder !== undefined && !isFresh && tryTo(() => readdirSync(folder).length > 0) === true;
  }

  /**
   * The facts of a result that is kept. They are read for each submission of a class, the result only if it is shown.
   *
   * @param key of the result; of a result with a page, both must be there
   */
  facts(key: string, pageKey?: string): SummaryFacts | undefined {
    const { folder, isFresh } = this;
    if (folder === undefined || isFresh) return undefined;
    const places = [key, ...(pageKey === undefined ? [] : [pageKey])].map((one) => path.join(folder, `${one}.gz`));
    if (!places.every((place) => existsSync(place))) return undefined;
    return tryTo(() => JSON.parse(readFileSync(path.join(folder, `${key}.json`), 'utf8')) as SummaryFacts);
  }

  /** Reads what `keep` kept. */
  get(key: string): string | undefined {
    const { folder, isFresh } = this;
    if (folder === undefined || isFresh) return undefined;
    return tryTo(() => gunzipSync(readFileSync(path.join(folder, `${key}.gz`))).toString('utf8'));
  }

  /** Keeps a text, as a whole or not at all. Facts come last: they tell that the rest is there. */
  keep(key: string, text: string, facts?: SummaryFacts): void {
    const { folder } = this;
    if (folder === undefined) return;
    tryTo(() => {
      replace(path.join(folder, `${key}.gz`), gzipSync(text, COMPRESSION));
      if (facts) replace(path.join(folder, `${key}.json`), JSON.stringify(facts));
    });
  }
}

function replace(file: string, bytes: string | Buffer): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, file);
}

/** Removes all that is kept. */
export function forgetResults(root: string): void {
  const folder = resultsFolder(root);
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

function resultsFolder(root: string): string | undefined {
  const folder = keptFolder(root);
  return folder && path.join(folder, 'results');
}

function removeOldVersions(folder: string): void {
  const versions = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, used: statSync(path.join(folder, name)).mtimeMs }))
    .sort((one, other) => other.used - one.used);
  for (const { name } of versions.slice(MAX_VERSIONS))
    rmSync(path.join(folder, name), { recursive: true, force: true });
}

function tryTo<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
