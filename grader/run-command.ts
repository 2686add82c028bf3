import { printLines } from './report/screen/print-lines';

/** A command gets the arguments after its name and returns the exit code. */
export interface Command {
  /** How the command is called, in one line: what `--help` prints. */
  USAGE: string;
  run(root: string, args: string[]): Promise<number>;
}

/** Loads a command. It is called only for the command that runs. */
export type Commands = Readonly<Record<string, () => Command>>;

/** Runs one of the npm scripts. Ends with 2, and one line, when the grader itself could not work. */
export async function runCommand(commands: Commands, root: string, [name = '', ...args]: string[]): Promise<void> {
  // The reader may stop reading: npm run grade … | head
  process.stdout.on('error', () => process.exit(process.exitCode ?? 2));
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new Error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
    const { USAGE, run } = load();
    if (asksForHelp(args)) process.stdout.write(`Usage: ${USAGE}\n`);
    else process.exitCode = await run(root, args);
  } catch (error) {
    printLines(`gradkata: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.GRADKATA_TRACE && error instanceof Error) printLines(...String(error.stack).split('\n'));
    process.exitCode = 2;
  }
}

/** An argument behind `--` is a name, also when it looks like an option. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help');
}
