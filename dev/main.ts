import path from 'node:path';
import { type Commands, runCommand } from '../grader/run-command';

/** The project's folder: this file is dev/main.ts. */
const ROOT = path.dirname(__dirname);

const COMMANDS: Commands = {
  new: () => require('./commands/new'),
  pack: () => require('./commands/pack'),
  record: () => require('./commands/record'),
  check: () => require('./commands/check'),
  verify: () => require('./commands/verify'),
  bench: () => require('./commands/bench'),
  mutate: () => require('./commands/mutate'),
  picture: () => require('./commands/picture'),
  bundle: () => require('./commands/bundle'),
  page: () => require('./commands/page'),
};

/** Runs one of the npm scripts of maintainers. */
export function main(args: string[]): Promise<void> {
  return runCommand(COMMANDS, ROOT, args);
}
