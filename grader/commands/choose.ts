import { nearest } from '../nearest';

/**
 * The exercises that were asked for by number (`02`, `2`), slug or id; all of them when nothing was asked for.
 *
 * @throws Error that names what there is
 */
export function chooseExercises(ids: string[], asked: string[]): string[] {
  if (asked.length === 0) return ids;
  const chosen = asked.map((word) => {
    const name = word.replace(/^(?:.*[/\\])?/, '').replace(/(\.test)?\.ts$/, '');
    const number = /^\d+$/.test(name) ? name.padStart(2, '0') : name;
    const id = ids.find((known) => known === name || known.startsWith(`${number}-`) || known.slice(3) === name);
    if (!id) {
      const meant = nearest(name, ids);
      throw new Error(
        `There is no exercise "${word}". There are: ${ids.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
      );
    }
    return id;
  });
  return ids.filter((id) => chosen.includes(id));
}
