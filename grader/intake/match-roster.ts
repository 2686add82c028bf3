import { MOODLE_NAME, type Roster, type RosterLearner, type RosterMatch } from '../core/roster';
import { rosterLearners } from '../core/roster-learners';
import type { LearnerKeys } from '../core/source-facts';

/** What is known of a submission before it is opened. */
export interface Named {
  id: string;
  /** The name before it was made unique. */
  given?: string;
  keys?: LearnerKeys;
}

/** What a platform tells by itself, so that it needs no name beside it. */
const SURE_KEYS = ['canvasUser', 'login', 'number', 'email'] as const;

/** Matches submissions with the learners of a roster. If two are of one learner, none of them counts. */
export function matchRoster(roster: Roster, submissions: readonly Named[]): RosterMatch {
  const rowOfOwner = ownerFinder(roster);
  const idsOf = new Map<number, string[]>();
  const unowned: string[] = [];
  for (const one of submissions) {
    const row = rowOfOwner(one);
    if (row === undefined) unowned.push(one.id);
    else idsOf.set(row, [...(idsOf.get(row) ?? []), one.id]);
  }
  const shared = [...idsOf.values()].filter((own) => own.length > 1);
  const rowOf = new Map([...idsOf].flatMap(([row, [id, ...more]]) => (id && more.length === 0 ? [[id, row]] : [])));
  const missing = rosterLearners(roster).flatMap(({ row }) => (idsOf.has(row) ? [] : [row]));
  return { rowOf, unowned, shared, missing };
}

/**
 * Returns a function that finds the row of the learner of a submission: by what the platform tells, else by an id, by
 * name and number as in `Jane Doe_1234567`, or by a full name that only one learner has. Nothing is guessed: of
 * `smith_2024`, the participant 2024 gets no points, and if two learners could be meant, none of them does.
 */
export function ownerFinder(roster: Roster): (submission: Named) => number | undefined {
  const learners = rosterLearners(roster).map((one) => ({ ...one, folded: one.fullNames.map(foldName) }));
  return (submission) => ownerOf(learners, submission)?.row;
}

/** A learner with names that can be compared. */
interface Candidate extends RosterLearner {
  folded: string[];
}

function ownerOf(learners: readonly Candidate[], { id, given = id, keys = {} }: Named): Candidate | undefined {
  const { loginEnd, fullName } = keys;
  const sure = SURE_KEYS.filter((key) => keys[key] !== undefined);
  const told = learners.filter((one) => sure.some((key) => one[key] === keys[key]));
  if (told.length > 0) return only(told);
  if (loginEnd !== undefined) return only(learners.filter(({ login }) => login && loginEnd.endsWith(`_${login}`)));
  const isKnown = sure.some((key) => learners.some((one) => one[key] !== undefined));
  // The platform told who it is, and this learner is not in the roster.
  if (isKnown && fullName === undefined) return undefined;
  const called = learners.filter((one) => [one.id, one.login, one.number, one.email].includes(given));
  if (called.length > 0) return only(called);
  const { name = '', number = '' } = MOODLE_NAME.exec(given)?.groups ?? {};
  const numbered = learners.filter((one) => [one.participant, one.canvasUser].includes(number) && isCalled(one, name));
  if (numbered.length > 0) return only(numbered);
  const wanted = foldName(fullName ?? given);
  return only(learners.filter(({ folded }) => wanted !== '' && folded.includes(wanted)));
}

/** Where names are hidden, a download of Moodle has the word of the identifier in place of the name. */
function isCalled({ folded, word = '' }: Candidate, name: string): boolean {
  const wanted = foldName(name);
  // Canvas writes a name in small letters alone.
  return [...folded, foldName(word)].some((own) => own === wanted || own.toLowerCase().replaceAll(' ', '') === name);
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** A name without what a file name cannot hold, or writes in another way: accents, signs, spaces. */
function foldName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
