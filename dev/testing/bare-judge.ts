import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nativeTranspiler } from '../../grader/compile/native';
import { readFacts } from '../../grader/config/read-facts';
import { readMistakes } from '../../grader/config/read-mistakes';
import { compiledWasm } from '../../grader/sandbox/compiled-wasm';
import { collect, GLOBALS } from '../../page/worker/declared-tests';
import { type BareRealm, bareRealm } from './bare-realm';
import { once } from './once';
import { ROOT } from './root';

type JudgeModule = typeof import('../../grader/judge/judge');
type MathModule = typeof import('../../grader/judge/install-math');
type RecorderModule = typeof import('../../grader/judge/suite-recorder');
type SubmissionModule = typeof import('../../grader/core/submission');

/** The judge in a realm that has neither Node nor Jest, with the suites of some exercises loaded. */
export interface BareJudge {
  realm: BareRealm;
  /** Judges exercise files, given as texts by name, of one submission for each entry. */
  judge(
    submissions: Record<string, Record<string, string>>,
    options?: { explain?: boolean; heartbeat?: () => void; pictures?: 'expression' | readonly string[] },
  ): ReturnType<JudgeModule['judge']>;
}

export function bareJudge(exercises: readonly string[]): BareJudge {
  const realm = bareRealm(ROOT, GLOBALS);
  const { SuiteRecorder } = realm.load<RecorderModule>('grader/judge/suite-recorder');
  const { Submission } = realm.load<SubmissionModule>('grader/core/submission');
  const { judge } = realm.load<JudgeModule>('grader/judge/judge');
  const recorder = new SuiteRecorder(42);
  // Counting the calls of Jest's `expect` is all that suites ask of it here.
  recorder.expect = { getState: () => ({ assertionCalls: 0 }) } as unknown as typeof recorder.expect;
  recorder.install(realm.evaluate('globalThis') as object);
  const texts = new Map<string, string | undefined>();
  const host = {
    engineText: (module: string) => texts.get(module) ?? texts.set(module, textOf(module)).get(module),
    transpiler: nativeTranspiler,
    wasm: compiledWasm,
    guard: { run: <T>(_: number, task: () => T) => task(), workedMs: () => 0 },
    now: () => 0,
    collect,
    mistakes: (exercise: string) => readMistakes(ROOT, exercise),
    facts: (exercise: string) => readFacts(ROOT, exercise),
  };
  const { installMath } = realm.load<MathModule>('grader/judge/install-math');
  const loadSuites = once(async () => {
    await installMath(host, realm.evaluate('Math') as object);
    for (const exercise of exercises) {
      const file = `test/${exercise}.test`;
      recorder.load({ file: `${file}.ts`, exercise, hidden: false }, () => realm.load(file));
    }
  });
  return {
    realm,
    judge: async (submissions, options) => {
      await loadSuites();
      const all = Object.entries(submissions).map(([id, files]) => {
        const entries = Object.entries(files).map(([name, text]) => [name, { text }]);
        return new Submission(id, Object.fromEntries(entries));
      });
      return judge(host, recorder, all, { exercises, ...options });
    },
  };
}

function textOf(module: string): string | undefined {
  try {
    return readFileSync(path.join(ROOT, ...module.split('/')), 'utf8');
  } catch {
    return undefined;
  }
}
