import { autolab } from './autolab';
import { blackboard } from './blackboard';
import { brightspace } from './brightspace';
import { canvas } from './canvas';
import { check50 } from './check50';
import { classroom } from './classroom';
import { classroom50 } from './classroom50';
import { coursera } from './coursera';
import { csv } from './csv';
import { ctrf } from './ctrf';
import { exercism } from './exercism';
import { feedback } from './feedback';
import { github } from './github';
import { gradescope } from './gradescope';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { moodle } from './moodle';
import { prairielearn } from './prairielearn';
import { report } from './report';
import type { Format } from './shared/format';
import { submitty } from './submitty';
import { tap } from './tap';

/** Every format by the name that `--format` takes. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json,
  csv,
  canvas,
  moodle,
  blackboard,
  brightspace,
  junit,
  ctrf,
  tap,
  markdown,
  github,
  gradescope,
  classroom50,
  classroom,
  exercism,
  prairielearn,
  autolab,
  submitty,
  coursera,
  check50,
  report,
  feedback,
};

/**
 * Finds a format by its name.
 *
 * @throws Error with the names of all formats if there is none of this name
 */
export function formatNamed(name: string): Format {
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name] as Format;
  throw new Error(`There is no format "${name}". There are: ${Object.keys(FORMATS).join(', ')}.`);
}
