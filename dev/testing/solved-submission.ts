import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exerciseIds } from '../../grader/config/suites';
import { Submission } from '../../grader/core/submission';
import { once } from './once';
import { ROOT } from './root';

const solutions = once(() =>
  Object.fromEntries(
    exerciseIds(ROOT).map((id) => [`${id}.ts`, readFileSync(path.join(ROOT, 'solutions', `${id}.ts`), 'utf8')]),
  ),
);

/** A submission with these texts, by the names of their files. The others are reference solutions. */
export function submissionWith(id: string, texts: Readonly<Record<string, string>>): Submission {
  const all = Object.entries({ ...solutions(), ...texts });
  return new Submission(id, Object.fromEntries(all.map(([name, text]) => [name, { text }])));
}
