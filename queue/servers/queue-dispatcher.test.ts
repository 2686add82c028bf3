import { describeDispatcher } from '../../dev/testing/dispatcher-conformance';
import { serversForTests } from '../testing/servers-for-tests';

const servers = serversForTests();

describeDispatcher('a queue of hosts', async (script) => {
  const all = await servers();
  await all.clear();
  await all.host(script === undefined ? {} : { script });
  return all.dispatcher();
});
