import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './list-files';

/** Files whose exports are checked. */
const CHECKED = /^(?:grader|dev)\/(?!attacks\/).*(?<!\.test|\.d)\.ts$/;
/** Folders whose files may use them. */
const FOLDERS = ['grader', 'dev', 'test', 'page', 'queue'];
/** Files that learners wrote, or that are kept as if. */
const LEARNER_FILE = /^test\/(?:mistakes|styles|stubs)\/|^dev\/attacks\/.*\/|^dev\/acceptance\/learner\/slips\//;
const SOURCE = /\.(?:ts|cjs)$/;

const VALUE = /^export (?:abstract )?(?:async )?(?:const|let|function\*?|class|enum) (\w+)/gm;
const TYPE = /^export (?:interface|type) (\w+)/gm;

/** `run-command` uses these exports of each command without an import. */
const COMMAND_FILE = /^(?:grader|dev)\/commands\//;
const COMMAND_EXPORTS = ['run', 'HELP'];

interface Source {
  name: string;
  text: string;
  /** The modules that it names in quotes, without their folders and endings. */
  modules: ReadonlySet<string>;
}

/**
 * Finds exports that no other file uses. A file uses one if it names the module, in quotes, and the export.
 *
 * @returns one sentence for each finding
 */
export function findUnusedExports(root: string): string[] {
  const sources = sourcesIn(root);
  return sources
    .filter(({ name }) => CHECKED.test(name))
    .flatMap((source) => {
      const users = usersOf(source, sources);
      return exportsOf(source)
        .filter((name) => !users.some(({ text }) => isNamed(name, text)))
        .map((name) => `${source.name} exports ${name}, which no other file imports. Remove "export", or all of it.`);
    });
}

function exportsOf({ name, text }: Source): string[] {
  const values = [...text.matchAll(VALUE)].map(([, exported]) => exported as string);
  const types = [...text.matchAll(TYPE)].map(([, exported]) => exported as string);
  return [
    ...values.filter((exported) => !(COMMAND_FILE.test(name) && COMMAND_EXPORTS.includes(exported))),
    // A type that its own file uses is part of another export.
    ...types.filter((exported) => text.split(new RegExp(`\\b${exported}\\b`)).length <= 2),
  ];
}

function usersOf({ name }: Source, sources: readonly Source[]): Source[] {
  const module = moduleOf(name);
  return sources.filter((other) => other.name !== name && other.modules.has(module));
}

/** What stands between two quotes of a line, as the module that it would name. */
function modulesIn(text: string): Set<string> {
  const quoted = text.split('\n').flatMap((line) => line.split(/['"]/).slice(1, -1));
  return new Set(quoted.map(moduleOf));
}

/** The last part of a path. An index bears the name of its folder. */
function moduleOf(file: string): string {
  const [module = ''] = file
    .replace(/\.ts$/, '')
    .replace(/\/index$/, '')
    .split('/')
    .reverse();
  return module;
}

function isNamed(name: string, text: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

function sourcesIn(root: string): Source[] {
  return listFiles(root, ...FOLDERS)
    .filter((name) => SOURCE.test(name) && !LEARNER_FILE.test(name))
    .map((name) => {
      const text = readFileSync(path.join(root, name), 'utf8');
      return { name, text, modules: modulesIn(text) };
    });
}
