import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../dev/testing/root';
import { KNOWN_QUICKJS_VERSION } from './quickjs-internals';

const QUICKJS = 'quickjs-emscripten-core';

function readPackage(...folders: string[]): { version: string; dependencies: Record<string, string> } {
  return JSON.parse(readFileSync(path.join(ROOT, ...folders, 'package.json'), 'utf8'));
}

test('package.json pins, and npm installed, the version of QuickJS whose private fields are used', () => {
  expect(readPackage().dependencies[QUICKJS]).toBe(KNOWN_QUICKJS_VERSION);
  expect(readPackage('node_modules', QUICKJS).version).toBe(KNOWN_QUICKJS_VERSION);
});
