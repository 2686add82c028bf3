import { describe, expect, test } from '@jest/globals';
import { type RemoteAccess, remoteObject, remoteRefOf } from './remote-object';

/** What remote objects ask, in a list. Each answer is the question. */
const openAccess = () => {
  const asked: unknown[][] = [];
  const ask = (...question: unknown[]) => {
    asked.push(question);
    return question;
  };
  const access: RemoteAccess = {
    valueWords: () => undefined,
    read: (...question) => ask('read', ...question),
    call: (...question) => ask('call', ...question),
    sweep: () => () => ({ data: [], grads: [], isSound: true }),
    construct: (...question) => ask('construct', ...question),
  };
  return { access, asked };
};

describe('a remote object', () => {
  test('asks for each property that is read, by its id', () => {
    const { access, asked } = openAccess();
    const object = remoteObject(access, 7, 'object');
    expect(object.data).toEqual(['read', 7, 'data']);
    expect(object.toString).toEqual(['read', 7, 'toString']);
    expect(asked).toHaveLength(2);
  });

  test('is called and constructed like a function, with this, arguments and its name', () => {
    const { access } = openAccess();
    const make = remoteObject(access, 7, 'function', 'make') as unknown as {
      (...args: number[]): unknown;
      new (...args: number[]): unknown;
    };
    const self = {};
    expect(Reflect.apply(make, self, [1, 2])).toEqual(['call', 7, self, [1, 2], 'make']);
    expect(new make(3)).toEqual(['construct', 7, [3]]);
    const unnamed = remoteObject(access, 8, 'function') as unknown as () => unknown;
    expect(unnamed()).toEqual(['call', 8, undefined, [], 'the function']);
  });

  test('is no function if the object inside the VM is none', () => {
    expect(typeof remoteObject(openAccess().access, 7, 'object')).toBe('object');
    expect(typeof remoteObject(openAccess().access, 7, 'function')).toBe('function');
  });

  test('is no promise, matcher or element, although the VM would answer', async () => {
    const { access, asked } = openAccess();
    const object = remoteObject(access, 7, 'object');
    expect((await object) === object).toBe(true);
    for (const key of ['asymmetricMatch', '$$typeof', Symbol.iterator, Symbol.toPrimitive])
      expect(Reflect.get(object, key)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test.each(['object', 'function'] as const)(
    'shows no keys, refuses changes, and asks nothing for these: %s',
    (kind) => {
      const { access, asked } = openAccess();
      const object = remoteObject(access, 7, kind);
      expect([Reflect.ownKeys(object), Reflect.getPrototypeOf(object)]).toEqual([[], null]);
      for (const key of ['data', 'prototype', 'name']) {
        expect(key in object).toBe(false);
        expect(Reflect.getOwnPropertyDescriptor(object, key)).toBeUndefined();
      }
      const changes = [
        Reflect.set(object, 'data', 1),
        Reflect.defineProperty(object, 'data', { value: 1 }),
        Reflect.deleteProperty(object, 'data'),
      ];
      expect(changes).toEqual([false, false, false]);
      expect(asked).toEqual([]);
    },
  );
});

test('what a value stands for is known for remote objects alone, and is not asked of the VM', () => {
  const { access, asked } = openAccess();
  expect(remoteRefOf(remoteObject(access, 7, 'function'))).toMatchObject({ id: 7 });
  expect(remoteRefOf(remoteObject(access, 7, 'object'))?.access).toBe(access);
  const imitations = [{ id: 7, access }, [], () => 7, new Proxy({}, { get: () => ({ id: 7, access }) })];
  expect(imitations.map(remoteRefOf)).toEqual([undefined, undefined, undefined, undefined]);
  expect(asked).toEqual([]);
});
