import type { Gradebook, Roster, RosterLearner } from './roster';

/** Reads a cell of a row by the title of its column; empty if there is no such column. */
type Cell = (title: string) => string;

type Reader = (cell: Cell) => Omit<RosterLearner, 'row' | 'label'> | undefined;

/** What Moodle's worksheet has in `Identifier`: `Participant 1234567`, with the word in the site's language. */
const PARTICIPANT = /^(?<word>.*?)\s*(?<number>\d+)\s*$/;

const READERS: Readonly<Record<Gradebook, Reader>> = {
  moodle: (cell) => {
    const { word = '', number } = PARTICIPANT.exec(cell('Identifier'))?.groups ?? {};
    const known = filled({ participant: number, email: cell('Email address'), login: cell('Username') });
    const handedIn = moodleTime(cell('Last modified (submission)'));
    return { ...known, ...(handedIn && { handedIn }), word, fullNames: [cell('Full name')] };
  },
  canvas: (cell) => {
    // Other rows, above the learners, are about the assignments.
    if (!/^\d+$/.test(cell('ID').trim())) return undefined;
    const known = { canvasUser: cell('ID').trim(), number: cell('SIS User ID'), login: cell('SIS Login ID') };
    const [last = '', first = ''] = cell('Student').split(', ');
    return { ...filled(known), fullNames: [cell('Student'), `${first} ${last}`, `${last}${first}`] };
  },
  blackboard: (cell) => ({
    ...filled({ login: cell('Username'), number: cell('Student ID') }),
    fullNames: [`${cell('First Name')} ${cell('Last Name')}`],
  }),
  brightspace: (cell) => ({
    // Brightspace writes `#` before ids, so that spreadsheets keep their zeros.
    ...filled({ number: cell('OrgDefinedId').replace(/^#/, ''), login: cell('Username').replace(/^#/, '') }),
    ...filled({ email: cell('Email') }),
    fullNames: [`${cell('First Name')} ${cell('Last Name')}`],
  }),
  plain: (cell) => ({
    ...filled({ id: cell('id'), login: cell('login'), email: cell('email'), group: cell('group') }),
    fullNames: [cell('name')],
  }),
};

/** The learners of a roster, a row each. */
export function rosterLearners({ gradebook, header, rows }: Roster): RosterLearner[] {
  return rows.flatMap((cells, row) => {
    const cell = (title: string) => cells[header.indexOf(title)] ?? '';
    const read = READERS[gradebook](cell);
    if (!read) return [];
    const own = { ...read, ...filled({ due: cell('due') }) };
    const fullNames = own.fullNames.filter((name) => name.trim() !== '');
    const label = own.id ?? own.login ?? fullNames[0]?.trim() ?? own.number ?? own.participant ?? '';
    return [{ ...own, fullNames, row, label }];
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Friday, 20 November 2026, 10:11 PM` → `2026-11-20T22:11:00`; undefined for `-`. */
function moodleTime(text: string): string | undefined {
  const parts = /(\d\d?) ([A-Z][a-z]{2})[a-z]* (\d{4}), (\d\d?):(\d\d)(?: ([AP])M)?/.exec(text);
  const month = MONTHS.indexOf(parts?.[2] ?? '') + 1;
  if (!parts || month === 0) return undefined;
  const [, day, , year, hour, minute, half] = parts;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  const two = (part: string | number | undefined) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:00`;
}

/** The fields that are not empty. */
function filled<Field extends string>(
  fields: Readonly<Record<Field, string | undefined>>,
): Partial<Record<Field, string>> {
  const own = Object.entries(fields).filter(([, text]) => (text as string | undefined)?.trim());
  return Object.fromEntries(own) as Partial<Record<Field, string>>;
}
