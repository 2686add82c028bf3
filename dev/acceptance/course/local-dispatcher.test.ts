import { Pool } from '../../../grader/batch/pool';
import { WorkerProcess } from '../../../grader/batch/worker-process';
import { CONFORMANCE_COURSE, describeDispatcher } from '../../testing/dispatcher-conformance';

describeDispatcher('a pool of processes', async (script) => new Pool(CONFORMANCE_COURSE, [new WorkerProcess(script)]));
