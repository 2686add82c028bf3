import { afterAll } from '@jest/globals';
import { Servers } from './servers';

/** Starts servers for the tests of a file. */
export function serversForTests(): () => Promise<Servers> {
  let started: Promise<Servers> | undefined;
  afterAll(async () => {
    await (await started)?.end();
  });
  return () => {
    started ??= Servers.start();
    return started;
  };
}
