import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import ts from 'typescript';
import { nodeGuard } from '../../grader/jest/node-guard';
import { WallClockError } from '../../grader/judge/guard';

type Loaded = Record<string, unknown>;
type F = (a: number, b: number, c: number) => number;

/** An answer in a context of its own, and the function that it imports as `f`. */
export interface Answer {
  exports: Loaded;
  /** Sets what `f` of engine/f computes, for the answer alone. */
  setF(f: F): void;
}

const OPTIONS: ts.CompilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
const engineScripts = new Map<string, Script>();

/** A wall clock that others used up runs again, with this many times its time at most. */
const MAX_FACTOR = 64;

/**
 * Evaluates an answer in a plain context of Node, without the grader, and runs `check` on it: once more from the start
 * if other processes took the time.
 *
 * @param texts the exercise files by name, `01-gradf.ts`
 * @param timeout milliseconds of processor time, for an answer that is compiled
 * @returns what `check` returns; a text if the answer does not load, throws, or takes too long
 */
export function checkInContext(
  root: string,
  texts: Readonly<Record<string, string>>,
  exercise: string,
  check: (answer: Answer) => string | null,
  timeout: number,
): string | null {
  const name = `exercises/${exercise}`;
  try {
    const own = scriptOf(root, texts, name);
    const scripts = (other: string) => (other === name ? own : scriptOf(root, texts, other));
    for (let factor = 1; ; factor *= 2) {
      try {
        return nodeGuard.run(timeout * factor, () => check(load(scripts, name)));
      } catch (error) {
        if (!(error instanceof WallClockError) || error.workedMs > timeout / 2 || factor === MAX_FACTOR) throw error;
      }
    }
  } catch (error) {
    return `throws ${String((error as Error | undefined)?.message ?? error).split('\n', 1)[0]}`;
  }
}

/** Loads an answer in a context of its own. */
function load(scripts: (name: string) => Script, name: string): Answer {
  const context = createContext({ console: silentConsole() });
  // Node 20 lacks it, and TypeScript's helpers for `using` ask for it.
  runInContext("Symbol.dispose ??= Symbol('Symbol.dispose')", context);
  const modules = new Map<string, { exports: Loaded }>();
  let f: F | undefined;

  const loadModule = (name: string): Loaded => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} as Loaded };
    modules.set(name, module);
    const wrapper = scripts(name).runInContext(context) as (...args: unknown[]) => void;
    wrapper(module.exports, module, (request: string) => {
      const target = path.posix.join(path.posix.dirname(name), request).replace(/\.(?:ts|js)$/, '');
      if (target !== 'engine/f') return loadModule(target);
      const own = loadModule(target).f as F;
      return { f: (a: number, b: number, c: number) => (f ?? own)(a, b, c) };
    });
    return module.exports;
  };
  const setF = (other: F) => {
    f = other;
  };
  return { exports: loadModule(name), setF };
}

function scriptOf(root: string, texts: Readonly<Record<string, string>>, name: string): Script {
  const own = texts[`${path.posix.basename(name)}.ts`];
  if (name.startsWith('exercises/') && own !== undefined) return scriptFrom(own);
  const script = engineScripts.get(name) ?? scriptFrom(readFileSync(path.join(root, `${name}.ts`), 'utf8'));
  engineScripts.set(name, script);
  return script;
}

/** @throws SyntaxError if it is no TypeScript */
function scriptFrom(text: string): Script {
  const { outputText } = ts.transpileModule(text, { compilerOptions: OPTIONS });
  return new Script(`(function (exports, module, require) {${outputText}\n})`);
}

function silentConsole(): object {
  return new Proxy({}, { get: () => () => {} });
}
