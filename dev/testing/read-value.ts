import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Facts, LearnerCode } from '../../grader/advice/diagnosis/reading/reading';
import { ReadingFuel } from '../../grader/advice/diagnosis/reading/reading-fuel';
import { openSandbox } from './open-sandbox';
import { outside } from './outside';
import { ROOT } from './root';

const { read, wordsFor } = outside<typeof import('../../grader/advice/diagnosis/reading/readers')>(
  'grader/advice/diagnosis/reading/readers',
);

/** The facts of 04-value, as the project has them. */
const VALUE_FACTS = JSON.parse(readFileSync(path.join(ROOT, 'test', 'facts', '04-value.json'), 'utf8')) as Facts;

/** What is read off one part, and the sentence for it. */
interface ReadPart {
  says: string;
  behind: readonly string[];
  text: string | undefined;
}

/**
 * Reads a class of Values in a VM. The additions have the name `core`.
 *
 * @param wrongParts the operations of which a test is wrong, null for all
 */
export async function readValue(
  text: string,
  wrongParts: ReadonlySet<string | null> = new Set([null]),
): Promise<Record<string, ReadPart>> {
  const { sandbox } = await openSandbox(text);
  const { marshaller } = sandbox;
  const code: LearnerCode = {
    call: (name, args) => marshaller.callExport(name, args)?.returned,
    construct: (name, args) => marshaller.constructExport(name, args)?.returned as object,
    assign: (object, key, value) => marshaller.write(object, key, value),
    swap: (_, task) => task(),
  };
  const fuel = new ReadingFuel(() => sandbox.fuel.burnt, { calls: 10_000, ticks: 1_000 });
  const readings = read(code, VALUE_FACTS, fuel, wrongParts).map((reading) => {
    const { part, says, behind = [] } = reading;
    return [part ?? 'core', { says, behind, text: wordsFor(reading, VALUE_FACTS)?.text }] as const;
  });
  return Object.fromEntries(readings);
}
