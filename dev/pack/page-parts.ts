import { SETTINGS_FILE } from '../../grader/config/settings';
import type { SiteParts } from '../../page/build/site-parts';
import type { PackedFile } from './file';

/** What is in the page of a course: what learners receive as a starter. */
export function pageParts(starter: readonly PackedFile[]): SiteParts {
  const settings = starter.find(({ name }) => name === SETTINGS_FILE);
  const { points = {} } = JSON.parse(settings?.bytes.toString('utf8') ?? '{}');
  return {
    exercises: namesIn(starter, /^test\/([^/]+)\.test\.ts$/),
    engine: namesIn(starter, /^engine\/(.+)$/),
    points,
  };
}

function namesIn(files: readonly PackedFile[], pattern: RegExp): string[] {
  return files.flatMap(({ name }) => pattern.exec(name)?.[1] ?? []);
}
