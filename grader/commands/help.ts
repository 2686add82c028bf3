/** An option of a command. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly multiple?: true;
  /** What stands for its value in the help, such as `<file>`. Only options of type `string` have one. */
  readonly value?: string;
  readonly about: string;
}

/** All that a command says of itself. `--help` prints it, and its arguments are read by it. */
export interface Help {
  /** The syntax in one line. */
  readonly usage: string;
  /** What the command does, in one line. */
  readonly does: string;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, Option>>;
  /** What each exit code means. */
  readonly exits: Readonly<Record<number, string>>;
  readonly example: string;
  /** Lists that `--help <topic>` prints in place of the page. */
  readonly topics?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The argument of commands that take exercises. */
export const EXERCISE_ARGUMENT = { '[02]…': 'number, slug or id of an exercise; without it: all exercises' } as const;

/** Exit code 2 of every command. */
export const NOT_RUN = 'the command could not do its work; one line says why';

const HELP_OPTION = { '--help': 'prints this page, as -h does' };

/**
 * Renders the page that `--help` prints.
 *
 * @param topic the name of a list that is asked for in its place
 */
export function renderHelp(help: Help, topic?: string): string {
  const { usage, does, arguments: taken = {}, options = {}, exits, example, topics = {} } = help;
  const list = topic !== undefined && Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  if (list) return linesOf(Object.entries(list));
  const lists = Object.keys(topics).map((name): [string, string] => [`--help ${name}`, `prints the list of ${name}`]);
  const described = Object.entries(options).map(([name, { value, about }]): [string, string] => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    about,
  ]);
  const sections: [string, [string, string][]][] = [
    ['Arguments', Object.entries(taken)],
    ['Options', [...described, ...Object.entries(HELP_OPTION), ...lists]],
    ['Exit codes', Object.entries(exits)],
    ['Example', [[example, '']]],
  ];
  const shown = sections.filter(([, rows]) => rows.length > 0);
  const width = Math.max(...shown.slice(0, -1).flatMap(([, rows]) => rows.map(([name]) => name.length)));
  const blocks = shown.map(([title, rows]) =>
    [`${title}:`, ...rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`.trimEnd())].join('\n'),
  );
  return `${[does, `Usage: ${usage}`, ...blocks].join('\n\n')}\n`;
}

function linesOf(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `${name.padEnd(width)}  ${about}\n`).join('');
}
