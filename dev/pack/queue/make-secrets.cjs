// Writes random passwords, and the accounts that have them, into secrets/. Run it once.
const { randomBytes } = require('node:crypto');
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, 'secrets');
const password = () => randomBytes(24).toString('hex');
const [owner, worker, submitter] = [password(), password(), password()];

/** All that is not dangerous, with the keys of the project's queues. */
const rights = '~bull:gradkata-* &* +@all -@dangerous +info';

const files = {
  'valkey.conf': [
    'appendonly yes',
    'appendfsync everysec',
    'maxmemory 2gb',
    'maxmemory-policy noeviction',
    'user default off',
    `user worker on >${worker} ${rights}`,
    `user submitter on >${submitter} ${rights}`,
  ],
  postgres: [owner],
  'logins.sql': ['worker', 'submitter'].flatMap((name) => [
    `create role gradkata_${name} nologin;`,
    `create role ${name} login password '${name === 'worker' ? worker : submitter}' in role gradkata_${name};`,
  ]),
  'worker-queue': [`redis://worker:${worker}@valkey:6379`],
  'worker-gradebook': [`postgres://worker:${worker}@postgres/grades`],
  'submitter-queue': [`redis://submitter:${submitter}@valkey:6379`],
  'submitter-gradebook': [`postgres://submitter:${submitter}@postgres/grades`],
  'owner-gradebook': [`postgres://postgres:${owner}@postgres/grades`],
};

try {
  // The containers read them as other users: the folder keeps others of this machine out.
  mkdirSync(folder, { mode: 0o700 });
} catch {
  console.error('secrets/ is there already. Remove it, and the volumes of the services, to make other passwords.');
  process.exit(2);
}
for (const [name, lines] of Object.entries(files)) writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
