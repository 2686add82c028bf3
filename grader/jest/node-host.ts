import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nativeTranspiler } from '../compile/native';
import { readFacts } from '../config/read-facts';
import { readMistakes } from '../config/read-mistakes';
import { errorCode } from '../core/error-code';
import type { JudgeHost } from '../judge/host';
import { compiledWasm } from '../sandbox/compiled-wasm';
import { nodeGuard } from './node-guard';

/**
 * The files, clocks, transpiler and guard of Node, for the judge.
 *
 * @param root the project's folder, which holds `engine/`, `test/mistakes/` and `test/facts/`
 * @param collect runs a block and returns the tests that it declared to Jest
 */
export function nodeHost(root: string, collect: JudgeHost['collect']): JudgeHost {
  return {
    engineText: (module) => readText(path.join(root, ...module.split('/'))),
    transpiler: nativeTranspiler,
    wasm: compiledWasm,
    guard: nodeGuard,
    now: () => performance.now(),
    collect,
    mistakes: (exercise) => readMistakes(root, exercise),
    facts: (exercise) => readFacts(root, exercise),
    collectGarbage: globalThis.gc && (() => globalThis.gc?.()),
  };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
