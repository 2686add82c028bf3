import { createContext, runInContext } from 'node:vm';
import type { SiteFiles } from '../../page/build/worker-scripts';
import { JudgeClient, type JudgeWorker } from '../../page/client/judge-client';
import type { WorkerMessage } from '../../page/worker/messages';

/**
 * Runs the worker of the page in a realm of Node that has what a worker of a browser has, and asks it by the page's own
 * client.
 *
 * @param files of the worker, as `npm run page` writes them
 */
export function pageInNode(files: SiteFiles): JudgeClient {
  return new JudgeClient(() => startWorker(files));
}

function startWorker(files: SiteFiles): JudgeWorker {
  const worker: JudgeWorker = {
    postMessage: (message) => context.onmessage?.({ data: message }),
    terminate: () => {},
    onmessage: null,
    onerror: null,
  };
  const bytesOf = (name: string) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`The page lacks ${name}.`);
    return bytes;
  };
  const textOf = (name: string) => Buffer.from(bytesOf(name)).toString();
  const context: Record<string, unknown> & { onmessage?: (event: { data: unknown }) => void } = {
    ...{ TextDecoder, TextEncoder, URL, performance, queueMicrotask, setTimeout, clearTimeout },
    fetch: async (name: string) => ({
      ok: true,
      arrayBuffer: async () => bytesOf(name),
      json: async () => runInContext(`(${textOf(name)})`, realm),
    }),
    importScripts: (name: string) => runInContext(textOf(name), realm, { filename: name }),
    // Messages are copies, and arrive later.
    postMessage: (message: WorkerMessage) => {
      const data = structuredClone(message);
      queueMicrotask(() => worker.onmessage?.({ data }));
    },
  };
  const realm = createContext(context);
  runInContext(textOf('judge.js'), realm, { filename: 'judge.js' });
  return worker;
}
