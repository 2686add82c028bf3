import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Loads right answers in other styles than the solutions: `test/styles/<exercise>/<style>.ts`.
 *
 * @returns the exercise files of each style by name, with the styles sorted by name
 */
export function loadStyles(root: string): Map<string, Record<string, string>> {
  const folder = path.join(root, 'test', 'styles');
  const found = readdirSync(folder).flatMap((exercise) =>
    readdirSync(path.join(folder, exercise)).map((file) => ({ style: file.slice(0, -3), exercise, file })),
  );
  const styles = new Map<string, Record<string, string>>();
  for (const { style, exercise, file } of found.sort((one, other) => (one.style < other.style ? -1 : 1))) {
    const text = readFileSync(path.join(folder, exercise, file), 'utf8');
    styles.set(style, { ...styles.get(style), [`${exercise}.ts`]: text });
  }
  return styles;
}
