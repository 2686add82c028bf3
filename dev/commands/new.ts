import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { errorCode } from '../../grader/core/error-code';
import { exerciseFiles, exportName } from '../scaffold/exercise-files';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run new -- 11-adam',
  does: 'Makes all files of a new exercise, with marks FILL IN where you write.',
  arguments: { '11-adam': 'the next number, and a name of words in lower case' },
  exits: { 0: 'the files are made', 2: NOT_RUN },
  example: 'npm run new -- 11-adam',
} as const satisfies Help;

const ID = /^\d\d-[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** `npm run new -- 11-adam`: makes all files of an exercise, or none if one of them exists. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new Error(`Expected one name. Usage: ${HELP.usage}`);
  checkId(id);
  checkNumber(id, idsIn(root));
  const files = exerciseFiles(id);
  const folders = [`test/mistakes/${id}`, `test/styles/${id}`];
  const places = [...files.map(({ name }) => name), ...folders, `test/mistakes/${id}.json`];
  const taken = places.find((name) => existsSync(path.join(root, name)));
  if (taken !== undefined) throw new Error(`${taken} is there already. Move it away, or choose another name.`);
  writeAll(root, files, folders);
  addToLastChapter(root, id);
  const lines = files.map(({ name }) => `  ${name}\n`).join('');
  process.stdout.write(
    `\n${lines}\n  Next: write what is marked FILL IN in them. npm run check says what is missing.\n`,
  );
  return 0;
}

/** Adds the exercise behind the last one that test/chapters.json names. A project may have no such file. */
function addToLastChapter(root: string, id: string): void {
  const file = path.join(root, 'test', 'chapters.json');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf('"]') + 1;
  writeFileSync(file, `${text.slice(0, end)}, "${id}"${text.slice(end)}`);
}

/** @throws Error in one line if the id is invalid, or its function would bear a reserved word as its name */
function checkId(id: string): void {
  if (!ID.test(id))
    throw new Error(`"${id}" is not a name of an exercise. Give two digits and words in lower case: ${HELP.usage}`);
  const name = exportName(id);
  try {
    new Script(`'use strict'; const ${name} = 0;`);
  } catch {
    throw new Error(`"${name}" is a word of TypeScript, so no function can be named so. Choose another name.`);
  }
}

/** Ids of the exercises that have at least one file. */
function idsIn(root: string): string[] {
  const names = ['exercises', 'solutions', 'test'].flatMap((folder) => readdirSync(path.join(root, folder)));
  const ids = names.flatMap((name) => /^(\d\d-[a-z0-9-]+)(?:\.test)?\.ts$/.exec(name)?.[1] ?? []);
  return [...new Set(ids)].sort();
}

/** @throws Error in one line if the number is not the next one */
function checkNumber(id: string, ids: readonly string[]): void {
  const number = id.slice(0, 2);
  const next = String(Number(ids.at(-1)?.slice(0, 2) ?? 0) + 1).padStart(2, '0');
  const other = ids.find((one) => one.startsWith(`${number}-`));
  const advice = `Take the next number: ${next}${id.slice(2)}.`;
  if (other !== undefined) throw new Error(`The number ${number} is that of ${other}. ${advice}`);
  if (number !== next) throw new Error(`The number ${number} leaves a gap. ${advice}`);
}

/**
 * Writes all files, or none.
 *
 * @throws Error in one line if a file cannot be written
 */
function writeAll(root: string, files: ReturnType<typeof exerciseFiles>, folders: readonly string[]): void {
  const written: string[] = [];
  for (const { name, text } of files) {
    const file = path.join(root, ...name.split('/'));
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      written.push(file);
    } catch (error) {
      for (const name of written) rmSync(name);
      for (const folder of folders.map((name) => path.join(root, name)))
        if (existsSync(folder)) rmSync(folder, { recursive: true });
      throw new Error(`${name} cannot be written (${errorCode(error)}). Check its folder, then run the command again.`);
    }
  }
}
