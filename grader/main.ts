import { existsSync } from 'node:fs';
import path from 'node:path';
import { say } from './batch/say';
import { MAINTAINERS } from './commands/maintainers';

/** The project's folder: this file is grader/main.ts. */
const ROOT = path.dirname(__dirname);

/** A command gets the arguments after its name and returns the exit code. Each is loaded only when it is called. */
type Command = (root: string, args: string[]) => Promise<number>;

const COMMANDS: Record<string, () => { run: Command }> = {
  test: () => require('./commands/test'),
  watch: () => require('./commands/watch'),
  debug: () => require('./commands/debug'),
  hint: () => require('./commands/hint'),
  reset: () => require('./commands/reset'),
  try: () => require('./commands/try'),
  grade: () => require('./commands/grade'),
  record: () => require('./commands/record'),
  verify: () => require('./commands/verify'),
  bench: () => require('./commands/bench'),
  mutate: () => require('./commands/mutate'),
  pack: () => require('./commands/pack'),
};

/** Runs one of the npm scripts. Ends with 2, and one line, when the grader itself could not work. */
export async function main([name = '', ...args]: string[]): Promise<void> {
  // Who reads may stop reading: npm run grade … | head
  process.stdout.on('error', () => process.exit(process.exitCode ?? 2));
  try {
    process.exitCode = await commandNamed(name)().run(ROOT, args);
  } catch (error) {
    // The names in it may be anybody's.
    say(`gradkata: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.GRADKATA_TRACE && error instanceof Error) say(...String(error.stack).split('\n'));
    process.exitCode = 2;
  }
}

/** @throws Error that names what there is: here, and not only in the project that this may be a package of */
function commandNamed(name: string): () => { run: Command } {
  const here = Object.keys(COMMANDS).filter(
    (known) => !MAINTAINERS.includes(known) || existsSync(path.join(__dirname, 'commands', `${known}.ts`)),
  );
  const command = COMMANDS[name];
  if (command && here.includes(name)) return command;
  const trouble = MAINTAINERS.includes(name)
    ? `The command "${name}" is for the project's maintainers, and this is a package made from the project.`
    : `There is no command "${name}".`;
  throw new Error(`${trouble} There are: ${here.join(', ')}.`);
}
