import { existsSync } from 'node:fs';
import path from 'node:path';
import { type MistakeRecord, recordFile } from '../../grader/advice/diagnosis/mistake-record';
import { signatureOf } from '../../grader/advice/diagnosis/signature';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { exerciseIds } from '../../grader/config/suites';
import { writeAtomically } from '../../grader/files/write-atomically';
import { loadMistakes } from '../mistakes/load-mistakes';
import { measureMistakes } from '../mistakes/measure-mistakes';

/** `npm run record`: writes down what every mistake computes, for the diagnoses. To be run after a change of suites or mistakes. */
export async function run(root: string): Promise<number> {
  for (const exercise of exerciseIds(root)) {
    if (!existsSync(path.join(root, 'test', 'mistakes', exercise))) continue;
    const record = await measureRecord(root, exercise);
    writeAtomically(recordFile(root, exercise), `${JSON.stringify(record, null, 2)}\n`);
    process.stdout.write(`${Object.keys(record).length} mistakes of ${exercise} recorded\n`);
  }
  return 0;
}

/** What the mistakes of an exercise compute now. One that computes the same as another stands under the other's name. */
async function measureRecord(root: string, exercise: string): Promise<MistakeRecord> {
  const mistakes = loadMistakes(root, exercise).filter(({ sameAs }) => sameAs === undefined);
  const results = await measureMistakes(root, exercise, mistakes, DEFAULT_SEED);
  return Object.fromEntries(
    mistakes.map(({ name, diagnosis }) => {
      const result = results.get(name);
      if (!result) throw new Error(`The mistake ${exercise}/${name} has no result.`);
      return [name, { diagnosis, wrong: signatureOf(result) }];
    }),
  );
}
