import { tmpdir } from 'node:os';
import { type Help, renderHelp } from './commands/help';
import { printLines } from './report/screen/print-lines';

/** A command of the npm scripts. It gets the arguments after its name and returns the exit code. */
export interface Command {
  /** What `--help` prints. */
  HELP: Help;
  run(root: string, args: string[]): Promise<number>;
}

/** Loads commands by name. Only the one that runs is loaded. */
export type Commands = Readonly<Record<string, () => Command>>;

/**
 * Begins an argument that says what the command does: `npm run` lists scripts by their lines, and thus is a menu. Each
 * shell takes it, unlike a comment.
 */
const WORDS = '# ';

/** Runs a command. If it throws, prints its error in one line and exits with 2. */
export async function runCommand(commands: Commands, root: string, [name = '', ...given]: string[]): Promise<void> {
  const args = given[0]?.startsWith(WORDS) ? given.slice(1) : given;
  // A reader may close the pipe: npm run grade … | head
  process.stdout.on('error', () => process.exit(process.exitCode ?? 2));
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load)
      throw new Error(
        `There is no command ${name ? `"${name}"` : 'without a name'}. There are: ${Object.keys(commands).join(', ')}.`,
      );
    const { HELP, run } = load();
    if (asksForHelp(args)) process.stdout.write(renderHelp(HELP, args[args.findIndex(isHelp) + 1]));
    else process.exitCode = await run(root, args);
  } catch (error) {
    printLines(`gradkata: ${inOneLine(error)}`);
    if (process.env.GRADKATA_TRACE && error instanceof Error) printLines(...String(error.stack).split('\n'));
    process.exitCode = 2;
  }
}

/** Node appends the way to a missing package. What to do about it is more useful. */
function inOneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What is written elsewhere is named where it is written.
  if (/^(?:ENOSPC|EDQUOT): /.test(error.message))
    return `The disk of temporary files is full: ${tmpdir()}. Free some room there, or set TMPDIR to another folder.`;
  if (!('code' in error) || error.code !== 'MODULE_NOT_FOUND') return error.message;
  return `${error.message.split('\n')[0]}. Run npm ci in the folder of the project.`;
}

/** Arguments after `--` are names, even if they look like options. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.some(isHelp);
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}
