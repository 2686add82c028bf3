import { didYouMean } from '../text/did-you-mean';

/**
 * Chooses exercises by number (`02`, `2`), slug, id or file. No argument chooses all.
 *
 * @throws Error that lists the exercises if an argument matches none
 */
export function chooseExercises(ids: string[], asked: readonly string[]): string[] {
  if (asked.length === 0) return ids;
  const chosen = asked.map((word) => {
    const name = word.replace(/^(?:.*[/\\])?/, '').replace(/(\.test)?\.ts$/, '');
    const number = /^\d+$/.test(name) ? name.padStart(2, '0') : name;
    const id = ids.find((known) => known === name || known.startsWith(`${number}-`) || known.slice(3) === name);
    if (!id) throw new Error(noExercise(word, ids));
    return id;
  });
  return ids.filter((id) => chosen.includes(id));
}

/** The message about an argument that matches no exercise. */
export function noExercise(word: string, ids: readonly string[]): string {
  const close = didYouMean(word, [...ids, ...ids.map((id) => id.slice(3))]);
  const meant = ids.find((id) => id === close || id.slice(3) === close);
  return `There is no exercise "${word}". There are: ${ids.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`;
}
