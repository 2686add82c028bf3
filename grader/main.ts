import path from 'node:path';
import { type Commands, runCommand } from './run-command';

/** The project's folder: this file is grader/main.ts. */
const ROOT = path.dirname(__dirname);

const COMMANDS: Commands = {
  test: () => require('./commands/test'),
  watch: () => require('./commands/watch'),
  debug: () => require('./commands/debug'),
  hint: () => require('./commands/hint'),
  lesson: () => require('./commands/lesson'),
  reset: () => require('./commands/reset'),
  report: () => require('./commands/report'),
  try: () => require('./commands/try'),
  demo: () => require('./commands/demo'),
  grade: () => require('./commands/grade'),
};

/** Runs one of the npm scripts of learners and courses. */
export function main(args: string[]): Promise<void> {
  return runCommand(COMMANDS, ROOT, args);
}
