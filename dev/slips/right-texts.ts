import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadStyles } from '../testing/load-styles';

/** A right answer. */
export interface RightText {
  /** `solutions`, or the name of a style. */
  origin: string;
  text: string;
}

/** The right answers to an exercise: the solution, and all styles. */
export function rightTexts(root: string, exercise: string): RightText[] {
  const file = `${exercise}.ts`;
  const solution = readFileSync(path.join(root, 'solutions', file), 'utf8');
  const styles = [...loadStyles(root)].flatMap(([origin, texts]) => {
    const text = texts[file];
    return text === undefined ? [] : [{ origin, text }];
  });
  return [{ origin: 'solutions', text: solution }, ...styles];
}
