import type { Task } from '../../grader/batch/messages';
import type { SerializedResult } from '../../grader/batch/serialized-result';
import type { Worker } from '../../grader/batch/worker';
import { WorkerProcess } from '../../grader/batch/worker-process';
import { readAddresses } from '../addresses';
import { readCourse } from '../read-course';
import { runHost } from '../run-host';

/** Texts in a submission that stand for faults, of the grader or of a host. */
export const FAULTS = {
  /** Ends its host. */
  poison: '// ends its host',
  /** Keeps its grading process busy for 8 s, if that runs `slow-worker.cjs`. */
  slow: '// takes its time',
} as const;

/** What the process of the tests tells a host. */
export interface FaultyHostOptions {
  root: string;
  /** Exercises that it grades. All of them if there is none here. */
  exercise: string[];
  processes: number;
  lockDuration: number;
  stalledInterval: number;
  proofMs: number;
  /** The program of the grading processes. */
  script?: string;
  /** Draws pages, for formats that have them. */
  pages?: boolean;
  /** Gives every submission full points. */
  isDishonest?: boolean;
}

/** A grading process with faults. */
class FaultyProcess implements Worker {
  private readonly process;

  constructor(private readonly options: FaultyHostOptions) {
    this.process = new WorkerProcess(options.script);
  }

  async grade(task: Task): Promise<SerializedResult[]> {
    const text = JSON.stringify(task.submissions);
    if (text.includes(FAULTS.poison)) process.kill(process.pid, 'SIGKILL');
    const results = await this.process.grade(task);
    return results.map((result) => (this.options.isDishonest ? dishonest(result) : result));
  }

  end(): void {
    this.process.end();
  }
}

function dishonest(result: SerializedResult): SerializedResult {
  const json = result.json.replace(/^"score":[\d.]+/, '"score":99');
  if (json === result.json) throw new Error(`The result does not begin with its score: ${json.slice(0, 40)}`);
  return { ...result, json };
}

/** Runs a host with the options of the environment. */
export function runFaultyHost(): Promise<number> {
  const options = JSON.parse(process.env.FAULTY_HOST ?? '') as FaultyHostOptions;
  const { root, exercise, processes, pages, lockDuration, stalledInterval, proofMs } = options;
  return runHost(readCourse(root, { exercise, pages }), readAddresses({}), processes, {
    lockDuration,
    stalledInterval,
    proofMs,
    open: () => new FaultyProcess(options),
  });
}
