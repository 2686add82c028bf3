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
    return { ...known, word, fullNames: [cell('Full name')] };
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
    ...filled({ id: cell('id'), login: cell('login'), email: cell('email'), group: cell('group'), due: cell('due') }),
    fullNames: [cell('name')],
  }),
};

/** The learners of a roster, a row each. */
export function rosterLearners({ gradebook, header, rows }: Roster): RosterLearner[] {
  return rows.flatMap((cells, row) => {
    const own = READERS[gradebook]((title) => cells[header.indexOf(title)] ?? '');
    if (!own) return [];
    const fullNames = own.fullNames.filter((name) => name.trim() !== '');
    const label = own.id ?? own.login ?? fullNames[0]?.trim() ?? own.number ?? own.participant ?? '';
    return [{ ...own, fullNames, row, label }];
  });
}

/** The fields that are not empty. */
function filled<Field extends string>(
  fields: Readonly<Record<Field, string | undefined>>,
): Partial<Record<Field, string>> {
  const own = Object.entries(fields).filter(([, text]) => (text as string | undefined)?.trim());
  return Object.fromEntries(own) as Partial<Record<Field, string>>;
}
