import type { TypeLibrary } from '../../grader/compile/type-checker';
import { scope } from './suite-api';
import type { TypeAnswer, TypeRequest } from './type-messages';

/** The worker that checks types. The judge has one of its own, so that no verdict waits for TypeScript. */
scope.gradkata = { globals: {} };
const checker = start();

scope.onmessage = async ({ data }) => {
  const { request, file, texts } = data as TypeRequest;
  const loaded = await checker.catch(() => undefined);
  const answer = loaded
    ? { problems: loaded.check(file, texts).map(({ message, start, end }) => ({ message, start, end })) }
    : { isMissing: true as const };
  scope.postMessage({ request, ...answer } satisfies TypeAnswer);
};

async function start() {
  const response = await scope.fetch('types.json');
  scope.importScripts('typescript.js');
  const { TypeChecker } = scope.gradkata;
  if (!response.ok || !TypeChecker) throw new Error('The page lacks types.json or typescript.js.');
  return new TypeChecker((await response.json()) as TypeLibrary);
}
