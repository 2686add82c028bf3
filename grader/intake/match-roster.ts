import { MOODLE_NAME, type Roster, type RosterMatch } from '../core/roster';

/** What Moodle's worksheet has in `Identifier`: `Participant 1234567`, with the word in the site's language. */
const PARTICIPANT = /^(?<word>.*?)\s*(?<number>\d+)\s*$/;

/**
 * Finds the learner of each submission: by name and number of the participant, as in `Jane Doe_1234567`, else by the
 * full name, if only one learner has it. Nothing is guessed: of `smith_2024`, the participant 2024 gets no points.
 *
 * @param ids the submissions
 */
export function matchRoster({ header, rows }: Roster, ids: readonly string[]): RosterMatch {
  const cells = (title: string) => {
    const column = header.indexOf(title);
    return rows.map((row) => row[column] ?? '');
  };
  const names = cells('Full name').map(foldName);
  const identifiers = cells('Identifier').map((cell) => PARTICIPANT.exec(cell)?.groups);
  const byName = indexes(names);
  const byNumber = indexes(identifiers.map((parts) => parts?.number ?? ''));
  const ownerOf = (id: string) => {
    const { name = '', number = '' } = MOODLE_NAME.exec(id)?.groups ?? {};
    const row = only(byNumber.get(number));
    // Where names are hidden, a download has the word of the identifier in place of the name.
    const isNamed = row !== undefined && [names[row], foldName(identifiers[row]?.word ?? '')].includes(foldName(name));
    return isNamed ? row : only(byName.get(foldName(id)));
  };
  const idsOf = new Map<number, string[]>();
  const unowned: string[] = [];
  for (const id of ids) {
    const row = ownerOf(id);
    if (row === undefined) unowned.push(id);
    else idsOf.set(row, [...(idsOf.get(row) ?? []), id]);
  }
  const shared = [...idsOf.values()].filter((own) => own.length > 1);
  const rowOf = new Map([...idsOf].flatMap(([row, [id, ...more]]) => (id && more.length === 0 ? [[id, row]] : [])));
  return { rowOf, unowned, shared };
}

function indexes(keys: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) if (key !== '') found.set(key, [...(found.get(key) ?? []), index]);
  return found;
}

function only<T>(found: readonly T[] | undefined): T | undefined {
  return found?.length === 1 ? found[0] : undefined;
}

/** A name without what a file name cannot hold, or writes in another way: accents, signs, spaces. */
function foldName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
