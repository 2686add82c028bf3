import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';

/** Packages that pure code may use. They are loaded outside of the realm. */
const PACKAGES = [
  'fast-check',
  'quickjs-emscripten-core',
  '@jitl/quickjs-ng-wasmfile-release-sync',
  '@jridgewell/trace-mapping',
  'leven',
];

const { toCommonJs } = require('../../grader/swc.cjs') as {
  toCommonJs(code: string, file: string, sourceMaps: false): string;
};

/** A realm with nothing but the built-ins of JavaScript: no process, require, Buffer, performance or file system. */
export interface BareRealm {
  /** Loads a module of the project by its path, `grader/judge/judge`. */
  load<Module>(name: string): Module;
  /** Evaluates an expression in it. */
  evaluate(expression: string): unknown;
}

/** @param globals what suites import from '@jest/globals' */
export function bareRealm(root: string, globals: object): BareRealm {
  const context = createContext({});
  const modules = new Map<string, { exports: unknown }>();

  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const code = toCommonJs(readFileSync(file, 'utf8'), file, false);
    // A module gets what links it to others as an argument: the realm itself has no `require`.
    const wrapper = runInContext(`(function (exports, module, require) {${code}\n})`, context, { filename: file });
    wrapper(module.exports, module, (request: string) => link(file, request));
    return module.exports;
  };
  const link = (from: string, request: string): unknown => {
    if (request === '@jest/globals') return globals;
    if (PACKAGES.includes(request)) return require(request);
    if (!request.startsWith('.')) throw new Error(`${path.relative(root, from)} imports ${request}: it is not pure.`);
    const target = path.join(path.dirname(from), request);
    const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    return load([`${target}.ts`, path.join(target, 'index.ts')].find(isFile) ?? target);
  };

  return {
    load: <Module>(name: string) => load(path.join(root, `${name}.ts`)) as Module,
    evaluate: (expression) => runInContext(expression, context) as unknown,
  };
}
