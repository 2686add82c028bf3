import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Chapter } from '../core/chapter';
import { errorCode } from '../core/error-code';
import { didYouMean } from '../text/did-you-mean';

/** The file that divides the exercises into chapters, in the project's folder. */
const CHAPTERS_FILE = 'test/chapters.json';

/**
 * Reads the chapters of a project. A package may lack some of their exercises.
 *
 * @returns none if the project has no such file
 * @throws Error in one line if the file is not of its form
 */
export function readChapters(root: string): Chapter[] {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(path.join(root, CHAPTERS_FILE), 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw new Error(`${CHAPTERS_FILE} cannot be read (${(error as Error).message}). Restore it from the project.`);
  }
  if (!isChapters(found))
    throw new Error(`${CHAPTERS_FILE} is not of the form [{ "title": "…", "exercises": ["01-…"] }]. Write it so.`);
  return found.map(({ title, exercises }, index) => ({ number: index + 1, title, exercises }));
}

/**
 * Chooses a chapter by its number or title.
 *
 * @throws Error that lists the chapters if none matches
 */
export function chooseChapter(chapters: readonly Chapter[], asked: string | number): Chapter {
  const word = String(asked);
  const wanted = word.toLowerCase();
  const chosen = chapters.find(({ number, title }) => String(number) === word || title.toLowerCase() === wanted);
  if (chosen) return chosen;
  const there = chapters.map(({ number, title }) => `${number} "${title}"`).join(', ');
  const meant = didYouMean(
    word,
    chapters.map(({ title }) => title),
  );
  throw new Error(`There is no chapter "${word}". There are: ${there}.${meant ? ` Did you mean "${meant}"?` : ''}`);
}

function isChapters(found: unknown): found is Pick<Chapter, 'title' | 'exercises'>[] {
  return (
    Array.isArray(found) &&
    found.every(
      (one: Partial<Chapter> | null) =>
        typeof one?.title === 'string' &&
        Array.isArray(one.exercises) &&
        one.exercises.every((id) => typeof id === 'string'),
    )
  );
}
