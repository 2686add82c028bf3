import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { command, ONE_WORKER } from '../../dev/testing/command';
import { ASSIGNMENT, LMS_EXPORTS, type LmsExport } from '../../dev/testing/lms-class';
import { layOut, temporaryFolder } from '../../dev/testing/submissions';
import { FORMATS } from '../../grader/report/formats';
import { serversForTests } from '../testing/servers-for-tests';

const servers = serversForTests();
const folder = temporaryFolder();

/** They write only rows of a roster that their platform handed out. */
const NEED_ROSTER = ['moodle', 'blackboard', 'brightspace'];

/** Name of the assignment in the project's settings. */
const DEFAULT_ASSIGNMENT = 'gradkata';

/** How Blackboard's list begins. It is in UTF-16. */
const UTF_16 = Buffer.from([0xff, 0xfe]);

/** Fields that tell how long something took, or when it was. */
const TIMES = /"?(?:durationMs|duration|start|stop|time|timestamp|execution_time|duration_ms)"?[=:] ?"?[\d.TZ:-]+"?/g;

/** A document without times. One is inside another text. */
function timeless(file: string): string {
  const text = readFileSync(file, 'utf8');
  const decoded = text.replace(/[\w+/]{200,}=*/g, (long) => Buffer.from(long, 'base64').toString('utf8'));
  return decoded.replace(TIMES, '');
}

test('a queue and the processes of one machine give the same bytes in every format, but for times', async () => {
  const all = await servers();
  const handedIn = path.join(folder, 'class');
  layOut(handedIn, 'right', {});
  layOut(handedIn, 'wrong', { '01-gradf.ts': 'export const gradf = () => [1, 2, 3];\n' });
  layOut(handedIn, 'broken', { '02-numerical-gradient.ts': 'export const (\n' });
  const formats = Object.keys(FORMATS).filter((format) => !NEED_ROSTER.includes(format));
  const grade = (name: string, ...more: string[]) => {
    mkdirSync(path.join(folder, name));
    const targets = formats.flatMap((format) => ['--format', format, '--out', path.join(folder, name, format)]);
    return command('grade', [handedIn, ...targets, ...more], { env: all.environment }).status;
  };
  expect(grade('local', ...ONE_WORKER)).toBe(0);
  await all.host({ exercise: [], pages: true });
  expect(grade('queue', '--queue', 'env')).toBe(0);
  const files = readdirSync(path.join(folder, 'local'), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.relative(path.join(folder, 'local'), path.join(entry.parentPath, entry.name))] : [],
  );
  expect(files.length).toBeGreaterThan(formats.length);
  for (const file of files)
    expect([file, timeless(path.join(folder, 'queue', file))]).toEqual([
      file,
      timeless(path.join(folder, 'local', file)),
    ]);
});

test.each(NEED_ROSTER)('a class handed out by %s goes back in the same bytes', async (platform) => {
  const all = await servers();
  await all.clear();
  const { download, roster } = (LMS_EXPORTS[platform] as () => LmsExport)();
  const place = path.join(folder, platform);
  mkdirSync(place);
  const [handedIn, list] = [path.join(place, 'submissions.zip'), path.join(place, roster.name)];
  writeFileSync(handedIn, download);
  writeFileSync(list, inSettings(roster.bytes));
  const grade = (name: string, ...more: string[]) => {
    const out = path.join(place, name);
    const args = [handedIn, '--roster', list, '--format', platform, '--out', out, ...more];
    expect(command('grade', args, { env: all.environment })).toMatchObject({ status: 0 });
    return readFileSync(out);
  };
  const local = grade('local', ...ONE_WORKER);
  await all.host({ exercise: [] });
  expect(grade('queue', '--queue', 'env')).toEqual(local);
  expect(local).not.toEqual(inSettings(roster.bytes));
});

/** A roster whose assignment is that of the settings. */
function inSettings(bytes: Buffer): Buffer {
  const encoding = bytes.subarray(0, 2).equals(UTF_16) ? 'utf16le' : 'utf8';
  return Buffer.from(bytes.toString(encoding).replaceAll(ASSIGNMENT, DEFAULT_ASSIGNMENT), encoding);
}
