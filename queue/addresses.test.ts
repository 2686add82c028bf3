import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../dev/testing/submissions';
import { readAddresses } from './addresses';

const NEAR = { queue: 'redis://127.0.0.1:6379', gradebook: 'postgres://localhost/grades' };

describe('the addresses of a queue', () => {
  test('come from options, variables, or files of secrets, in this order', () => {
    const file = path.join(temporaryFolder(), 'secret');
    writeFileSync(file, 'rediss://host:secret@far.example.org\n');
    const environment: NodeJS.ProcessEnv = { GRADKATA_QUEUE_FILE: file, GRADKATA_GRADEBOOK: NEAR.gradebook };
    expect(readAddresses({ queue: NEAR.queue }, { ...environment })).toEqual(NEAR);
    expect(readAddresses({ queue: 'env' }, environment).queue).toBe('rediss://host:secret@far.example.org');
  });

  test('are removed from the environment, which grading processes inherit', () => {
    const environment: NodeJS.ProcessEnv = {
      GRADKATA_QUEUE: NEAR.queue,
      GRADKATA_GRADEBOOK: NEAR.gradebook,
      PATH: '/',
    };
    readAddresses({}, environment);
    expect(environment).toEqual({ PATH: '/' });
  });

  test.each([
    [
      { queue: undefined },
      /^The address of the queue is missing\. Set GRADKATA_QUEUE, or GRADKATA_QUEUE_FILE to a file/,
    ],
    [{ queue: 'redis' }, /^Expected the address of the queue to look like redis:\/\/127\.0\.0\.1:6379$/],
    [{ gradebook: 'mysql://localhost/x' }, /^Expected the address of the gradebook to look like postgres:/],
    [
      { queue: 'redis://:secret@localhost' },
      /^A password in an argument shows in the list of processes\. Put the address/,
    ],
    [
      { queue: 'redis://redis.example.org' },
      /^The queue at redis\.example\.org would get plain text\. Use rediss:\/\//,
    ],
    [{ queue: 'redis://10.0.0.7' }, /^The queue at 10\.0\.0\.7 would get plain text/],
    [
      { gradebook: 'postgres://db.example.org/x?sslmode=require' },
      /^The gradebook at db\.example\.org would get plain/,
    ],
  ])('are refused in one sentence: %j', (given, says) => {
    expect(() => readAddresses({ ...NEAR, ...given }, {})).toThrow(says);
  });

  test.each([
    { queue: 'redis://valkey:6379' },
    { queue: 'redis://[::1]:6379' },
    { queue: 'rediss://redis.example.org' },
    { gradebook: 'postgres://db.example.org/x?sslmode=verify-full' },
    { queue: 'redis://redis.example.org', insecure: true },
  ])('are taken where nothing can listen, or where that is asked for: %j', (given) => {
    const { insecure: _, ...named } = given;
    expect(readAddresses({ ...NEAR, ...given }, {})).toEqual({ ...NEAR, ...named });
  });
});
