import path from 'node:path';
import type { Suite } from '../core/suite';
import type { ExerciseOptions } from './runner-api';

/** The suite that is being loaded, and whether it has declared its exercise; undefined when suites run natively. */
let loading: { suite: Suite; declared: boolean } | undefined;

/** Characters of a reason that are kept. */
const REASON = 300;

/** Where swc's drawing of the place begins: below the reason. */
const DRAWING = /\n\s*(?:,-|╭─)\[.*?:(\d+):\d+\]/;

/** Why a suite does not load, in one line, and without its source: that may hold what hidden tests expect. */
export function reasonOf(error: unknown): string {
  const { message = String(error) } = (error ?? {}) as { message?: string };
  const drawing = DRAWING.exec(message);
  const text = message.slice(0, drawing?.index).replaceAll(/\s+/g, ' ').trim().slice(0, REASON);
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
  return drawing ? `line ${drawing[1]}: ${sentence}` : sentence;
}

/** Loads a suite by `load`. @throws Error when it does not load, or declares no exercise */
export function loadSuite(suite: Suite, load: (file: string) => void): void {
  loading = { suite, declared: false };
  load(suite.file);
  if (!loading.declared) throw new Error(`it declares no tests: call exercise('${suite.exercise}', …) in it.`);
}

/**
 * What a suite declares its exercise with, as the grader takes it: where a suite lies decides whether it is hidden.
 *
 * @throws Error when a suite is about another exercise than its name says
 */
export function admit(id: string, options: ExerciseOptions): { file: string; options: ExerciseOptions } {
  if (!loading) throw new Error(`exercise('${id}', …) must be called while its suite is loaded.`);
  const { exercise, file, hidden } = loading.suite;
  if (id !== exercise)
    throw new Error(
      `it calls exercise('${id}', …), but ${path.basename(file)} is about ${exercise}. Rename one of them.`,
    );
  loading.declared = true;
  return { file, options: hidden ? { ...options, hidden: true, recorded: false } : options };
}
