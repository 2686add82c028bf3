import type { SiteFiles } from '../build/worker-scripts';

/** With this text, 01-gradf keeps the worker of `withHangingJudge` busy without end. */
export const HANGS = 'hangs the worker';

/** Fuel and steps end what a learner can write. This stands for a loop that they do not know, and that never ends. */
const SCRIPT = `
const judge = onmessage;
onmessage = (event) => {
  const { request, stopped, exercises } = event.data;
  const isMeant = exercises[0] === '01-gradf' && JSON.stringify(event.data).includes(${JSON.stringify(HANGS)});
  if (stopped.length === 0 && isMeant) {
    postMessage({ kind: 'begin', request, task: 1 });
    for (;;);
  }
  judge(event);
};`;

/** The files of a site whose worker can be made to hang. */
export function withHangingJudge(files: SiteFiles): SiteFiles {
  const [name = ''] = Object.keys(files).filter((file) => file.endsWith('/judge.js'));
  return { ...files, [name]: Buffer.concat([files[name] ?? new Uint8Array(), Buffer.from(SCRIPT)]) };
}
