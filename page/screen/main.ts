import { JudgeClient, type JudgeWorker } from '../client/judge-client';
import type { TypeWorker } from '../client/type-client';
import type { PageData } from './page-data';
import type { Drawing } from './pictures';
import { Screen } from './screen';
import { Work } from './work';

/** Files beside this script have its build in their path. */
const FOLDER = new URL('.', (document.currentScript as HTMLScriptElement).src);

/** The browser's storage. Undefined if its settings forbid it. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

async function start(): Promise<void> {
  const client = new JudgeClient(() => new Worker(new URL('judge.js', FOLDER)) as unknown as JudgeWorker);
  client.prepare();
  const response = await fetch(new URL('page.json', FOLDER));
  const data = (await response.json()) as PageData;
  const stubs = Object.fromEntries(data.exercises.map(({ id, stub }) => [id, stub]));
  const loadDrawing = (): Promise<Drawing> => import(new URL('pictures.js', FOLDER).href);
  const startTypeWorker = () => new Worker(new URL('types.js', FOLDER)) as unknown as TypeWorker;
  new Screen(data, new Work(storage(), stubs, new URL('.', location.href).pathname), client, {
    loadDrawing,
    startTypeWorker,
  }).start();
}

start().catch(({ message }: Error) => {
  const notice = document.getElementById('notice');
  if (notice) notice.textContent = `The page cannot start: ${message} Reload it.`;
});
