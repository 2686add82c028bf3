import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exerciseIds } from '../../grader/config/suites';
import { loadAttacks } from '../attacks/load-attacks';
import { loadMistakes } from '../mistakes/load-mistakes';
import { FAULTS } from '../testing/faults';
import { loadStyles } from '../testing/load-styles';
import { outside } from '../testing/outside';
import { ROOT } from '../testing/root';
import type { Files } from '../testing/submissions';

const { completeMistake } = outside<typeof import('../mistakes/complete')>('dev/mistakes/complete');

/** Solutions, stubs, and each mistake, style, fault and attack of the project as a submission, by name. */
export function allSubmissions(): Record<string, Files> {
  const ids = exerciseIds(ROOT);
  const textOf = (folder: string, id: string) => readFileSync(path.join(ROOT, folder, `${id}.ts`), 'utf8');
  const all: Record<string, Files> = { solutions: {} };
  all.stubs = Object.fromEntries(ids.map((id) => [`${id}.ts`, textOf('exercises', id)]));
  for (const id of ids) {
    for (const { name, code } of loadMistakes(ROOT, id))
      all[`mistake-${id}-${name}`] = { [`${id}.ts`]: completeMistake(textOf('solutions', id), code) };
  }
  for (const [style, files] of loadStyles(ROOT)) all[`style-${style}`] = files;
  for (const [name, { files }] of Object.entries(FAULTS)) all[`fault-${name.replaceAll(/\W+/g, '-')}`] = files;
  for (const { name, exercise, code } of loadAttacks())
    all[`attack-${name.replace('/', '-')}`] = { [`${exercise}.ts`]: code };
  return all;
}
