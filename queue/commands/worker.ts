import { availableParallelism } from 'node:os';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { readAddresses } from '../addresses';
import { readCourse } from '../read-course';
import { requireQueuePackages } from '../require-packages';

/** What `--help` prints. */
export const HELP = {
  usage:
    'npm run worker [-- migrate | status | sweep | drain] [--queue redis://…] [--gradebook postgres://…] [--workers 2]',
  does: 'Grades what waits in a queue, or looks after it. The addresses are in GRADKATA_QUEUE and GRADKATA_GRADEBOOK.',
  arguments: {
    '[migrate]': 'makes the tables of the gradebook, and its roles; what is there stays',
    '[status]': 'prints who waits for how long, who grades, what failed and what differs',
    '[sweep]': 'hands lost submissions to the queue again, every minute with --every 60',
    '[drain]': 'waits until every submission that was handed in is graded or given up',
  },
  options: {
    queue: { type: 'string', value: 'address', about: 'Redis or Valkey; without it: GRADKATA_QUEUE, or its _FILE' },
    gradebook: { type: 'string', value: 'address', about: 'PostgreSQL; without it: GRADKATA_GRADEBOOK, or its _FILE' },
    workers: { type: 'string', value: '2', about: 'grading processes of this host; without it: one for each core' },
    exercise: { type: 'string', multiple: true, value: '02', about: 'grades what was handed in with the same option' },
    explain: { type: 'boolean', about: 'grades what was handed in with the same option' },
    pages: { type: 'boolean', about: 'grades what was handed in for formats that have pages' },
    every: { type: 'string', value: '60', about: 'with sweep: goes on, with so many seconds between two sweeps' },
    alarm: { type: 'string', value: '60', about: 'with status: seconds that a learner may wait; without it: 60' },
    json: { type: 'boolean', about: 'with status: prints JSON' },
    insecure: { type: 'boolean', about: 'allows plain text to another host, in a network that is trusted' },
  },
  exits: {
    0: 'it was stopped, or its work is done',
    1: 'status: a learner waits for too long, no host grades what waits, or grades differ',
    2: NOT_RUN,
  },
  example: 'npm run worker -- status --alarm 60',
} as const satisfies Help;

const ACTIONS = ['grade', 'migrate', 'status', 'sweep', 'drain'];

/** `npm run worker`: a host that grades what waits in a queue, and what looks after the queue. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, HELP);
  const [action = 'grade', ...more] = positionals;
  if (!ACTIONS.includes(action) || more.length > 0)
    throw new Error(`There is no action "${[action, ...more].join(' ')}". Usage: ${HELP.usage}`);
  requireQueuePackages(root);
  if (action === 'grade') {
    const processes = numberFrom('workers', values.workers, availableParallelism(), 64);
    const course = readCourse(root, values);
    const { runHost } = await import('../run-host');
    return runHost(course, readAddresses(values), processes);
  }
  const addresses = readAddresses(action === 'sweep' ? values : { queue: 'redis://127.0.0.1', ...values });
  if (action === 'migrate') {
    const { migrate } = await import('../migrate');
    return migrate(addresses.gradebook);
  }
  if (action === 'drain') {
    const { drain } = await import('../drain');
    return drain(addresses.gradebook);
  }
  if (action === 'status') {
    const { printStatus } = await import('../status');
    return printStatus(addresses.gradebook, numberFrom('alarm', values.alarm, 60, 1e6), values.json ?? false);
  }
  const { runSweeps } = await import('../run-sweeps');
  return runSweeps(addresses, values.every === undefined ? undefined : numberFrom('every', values.every, 60, 86_400));
}

/** @throws Error in one line if the option is no such number */
function numberFrom(name: string, given: string | undefined, standard: number, most: number): number {
  const number = Number(given ?? standard);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`Expected --${name} to be a whole number from 1 to ${most}, got "${given}".`);
}
