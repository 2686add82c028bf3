import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFacts } from '../../grader/config/read-facts';
import { readMistakes } from '../../grader/config/read-mistakes';
import { readSettings } from '../../grader/config/settings';
import type { Course } from '../worker/course';
import type { SiteParts } from './site-parts';

/** The files of the project that the judge of the page reads. */
export function courseFile(root: string, { exercises, engine, points }: SiteParts): Course {
  const { seed, limits } = readSettings(root);
  const modules = engine.filter((name) => /(?<!\.d)\.ts$|\.js$/.test(name));
  const facts = exercises.flatMap((id) => {
    const known = readFacts(root, id);
    return known ? [[id, known] as const] : [];
  });
  return {
    seed,
    limits,
    points,
    exercises,
    engine: Object.fromEntries(
      modules.map((name) => [`engine/${name}`, readFileSync(path.join(root, 'engine', name), 'utf8')]),
    ),
    mistakes: Object.fromEntries(exercises.map((id) => [id, readMistakes(root, id)])),
    facts: Object.fromEntries(facts),
  };
}
