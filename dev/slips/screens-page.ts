import { NUMBERS, type ScreenRow, VERDICTS, type Verdict } from './screen-row';

/** How many of the screens of an exercise tell what. */
export interface Shares {
  /** The number of the exercise: `01`. */
  exercise: string;
  slips: number;
  /** The frame marks a line to change, or one beside it. */
  lineRight: number;
  /** There is a message or a reason beside the numbers. */
  saysMore: number;
  helps: number;
  helpsOrPlace: number;
  untrue: number;
}

const HEAD = ['slip', 'test', 'says', 'line', 'right', 'helps'];
const SHARES_HEAD = ['exercise', 'slips', 'line right', 'says more', 'helps', 'helps or place', 'untrue'];

const ABOUT = `# What the first screen says of each slip

\`npm run record -- slips\` writes this page. The last column is judged by a person, as a tired beginner:

- \`yes\`: it says what to change.
- \`place\`: it leads to the line; the reason is vague or missing.
- \`no\`: it does neither.
- \`untrue\`: it says what is not so.
- \`?\`: it is not judged, or its text changed since. Judge it by hand in this page.
`;

const LINE_WORDS = { yes: true, no: false, '-': null } as const;

/** Writes the page of all screens: the shares of each exercise, then a row for each slip. */
export function writeScreensPage(rows: readonly ScreenRow[]): string {
  const cells = rows.map(({ slip, shows, says, line, isLineRight, helps }) => {
    const right = Object.entries(LINE_WORDS).find(([, value]) => value === isLineRight)?.[0] as string;
    return [slip, shows, says, String(line ?? '-'), right, helps];
  });
  return [ABOUT, ...table(SHARES_HEAD, sharesOf(rows).map(shareCells)), '', ...table(HEAD, cells), ''].join('\n');
}

/** Reads the rows of a page that `writeScreensPage` wrote. */
export function readScreensPage(page: string): ScreenRow[] {
  const rows = page.split('\n').filter((line) => /^\| \d\d-\w+\//.test(line));
  return rows.map((row) => {
    const [slip = '', shows = '', says = '', line, right, helps] = row.slice(2, -2).split(' | ');
    if (!VERDICTS.includes(helps as Verdict))
      throw new Error(`The screen of ${slip} is judged as "${helps}", expected one of ${VERDICTS.join(', ')}.`);
    return {
      slip,
      shows,
      says,
      line: line === '-' ? null : Number(line),
      isLineRight: LINE_WORDS[right as keyof typeof LINE_WORDS],
      helps: helps as Verdict,
    };
  });
}

/** Counts the screens of each exercise. */
export function sharesOf(rows: readonly ScreenRow[]): Shares[] {
  const exercises = [...new Set(rows.map(({ slip }) => slip.slice(0, 2)))];
  return exercises.map((exercise) => {
    const own = rows.filter(({ slip }) => slip.startsWith(exercise));
    const count = (isMeant: (row: ScreenRow) => boolean) => own.filter(isMeant).length;
    return {
      exercise,
      slips: own.length,
      lineRight: count(({ isLineRight }) => isLineRight !== false),
      saysMore: count(({ says }) => says !== NUMBERS && says !== ''),
      helps: count(({ helps }) => helps === 'yes'),
      helpsOrPlace: count(({ helps }) => helps === 'yes' || helps === 'place'),
      untrue: count(({ helps }) => helps === 'untrue'),
    };
  });
}

function shareCells({ exercise, slips, untrue, ...counts }: Shares): string[] {
  const percent = (count: number) => `${Math.round((100 * count) / slips)} %`;
  return [exercise, String(slips), ...Object.values(counts).map(percent), String(untrue)];
}

function table(head: readonly string[], rows: readonly string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
