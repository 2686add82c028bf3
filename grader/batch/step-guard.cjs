// A thread of a grading process. It ends the process if one step works for too long: see step-guard.ts.
const { writeSync } = require('node:fs');
const { workerData } = require('node:worker_threads');

/** Milliseconds between two looks. */
const PERIOD_MS = 250;

const [STEP, LIMIT_MS] = [0, 1];
let step = 0;
let startMs = 0;

setInterval(() => {
  const nowMs = workedMs();
  const limitMs = Atomics.load(workerData, LIMIT_MS);
  const isNew = step !== Atomics.load(workerData, STEP);
  if (isNew || limitMs === 0) {
    step = Atomics.load(workerData, STEP);
    startMs = nowMs;
  } else if (nowMs - startMs > limitMs) {
    writeSync(2, `Error: one step took more than ${limitMs / 1000} s of processor time\n`);
    // Nothing milder ends native code.
    process.kill(process.pid, 'SIGKILL');
  }
}, PERIOD_MS);

function workedMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
