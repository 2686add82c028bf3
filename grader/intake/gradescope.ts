import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SourceFacts } from '../core/source-facts';
import type { SubmissionSource } from './open';

/** The file beside the folders of an export of Gradescope, which tells whose they are. */
export const METADATA_FILE = 'submission_metadata.yml';

/** No export of a course is larger. It holds the results of each submission, which are not read. */
export const MAX_METADATA_BYTES = 64 << 20;

/** One submission, as far as it is read. Ruby writes a colon before each key. */
interface Metadata {
  ':submitters'?: { ':name'?: unknown; ':sid'?: unknown; ':email'?: unknown }[];
  ':created_at'?: unknown;
}

/** What is read of a submission; all else may be large. */
const KEPT = /^ {2}:(?:submitters|created_at):/;

/**
 * Gives the folders of an export of Gradescope to their submitters: each of a group has a submission, with equal files.
 *
 * @param sources the submissions in the folder
 * @throws Error in one line if the file cannot be read
 */
export function withSubmitters(folder: string, sources: readonly SubmissionSource[]): SubmissionSource[] {
  const all = readMetadata(path.join(folder, METADATA_FILE));
  return sources.flatMap((source): SubmissionSource[] => {
    const facts = all.get(path.basename(source.where));
    return facts ? facts.map(({ id, ...own }) => ({ ...source, id: id ?? source.id, ...own })) : [source];
  });
}

function readMetadata(file: string): Map<string, (SourceFacts & { id?: string })[]> {
  if (statSync(file).size > MAX_METADATA_BYTES) throw new Error(`${file} has more than 64 MiB. Export it again.`);
  // Loaded only for such an export.
  const { parse } = require('yaml') as typeof import('yaml');
  let all: Record<string, Metadata>;
  try {
    const text = shortened(readFileSync(file, 'utf8'));
    all = parse(text, { schema: 'failsafe', logLevel: 'error' }) as Record<string, Metadata>;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new Error(`${file} cannot be read as YAML: ${reason} Export it again, or remove it to grade the folders.`);
  }
  return new Map(Object.entries(all ?? {}).map(([name, one]) => [name, submittersOf(one)]));
}

/** The lines about submitters and time. */
function shortened(text: string): string {
  let isKept = true;
  const lines = text.split('\n').filter((line) => {
    if (/^(?: {2}:|\S)/.test(line)) isKept = !line.startsWith(' ') || KEPT.test(line);
    return isKept;
  });
  return lines.join('\n');
}

function submittersOf(one: Metadata | undefined): (SourceFacts & { id?: string })[] {
  const submitters = one?.[':submitters'];
  if (!Array.isArray(submitters) || submitters.length === 0) return [{}];
  const at = timeOf(textOf(one?.[':created_at']));
  return submitters.map((submitter) => {
    const [fullName, number, email] = [submitter?.[':name'], submitter?.[':sid'], submitter?.[':email']].map(textOf);
    const id = number ?? email;
    const keys = { ...(fullName && { fullName }), ...(number && { number }), ...(email && { email }) };
    return { ...(id && { id }), keys, ...(at && { handedIn: { at } }) };
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `2026-11-20 10:11:12.345000000 Z` → `2026-11-20T10:11:12Z` */
function timeOf(text = ''): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)$/.exec(text);
  return parts ? `${parts[1]}T${parts[2]}${parts[3]}` : undefined;
}
