import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../testing/root';
import { packedLock } from './packed-lock';
import { gradingFiles } from './parts';

interface Locked {
  dev?: boolean;
  devOptional?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const parsed = (bytes: Buffer) => JSON.parse(bytes.toString('utf8'));
const { packages } = parsed(packedLock(ROOT).bytes) as { packages: Record<string, Locked> };
const project = parsed(readFileSync(path.join(ROOT, 'package-lock.json')));

/** The path at which Node finds a package that the package at `place` imports. */
function resolvedFrom(name: string, place: string): string | undefined {
  const here = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (here in packages || place === '') return here in packages ? here : undefined;
  const parentEnd = place.lastIndexOf('/node_modules/');
  return resolvedFrom(name, parentEnd < 0 ? '' : place.slice(0, parentEnd));
}

describe('the lock file of a package', () => {
  test('has no package that only maintainers need', () => {
    expect(Object.values(packages).filter(({ dev, devOptional }) => dev || devOptional)).toEqual([]);
    expect(Object.keys(packages)).not.toContain('node_modules/@biomejs/biome');
    expect(Object.keys(packages).length).toBeLessThan(Object.keys(project.packages).length);
  });

  test('has every package on which another one in it depends', () => {
    const missing = Object.entries(packages).flatMap(([place, { dependencies = {} }]) =>
      Object.keys(dependencies).flatMap((name) => (resolvedFrom(name, place) ? [] : [`${place}: ${name}`])),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  test('has the same dependencies as package.json in the package', () => {
    const manifest = gradingFiles(ROOT).find(({ name }) => name === 'package.json');
    const packed = parsed(manifest?.bytes as Buffer);
    expect(packed).not.toHaveProperty('devDependencies');
    expect(packages['']?.dependencies).toEqual(packed.dependencies);
    expect(packages['']).not.toHaveProperty('devDependencies');
  });

  test('has the same entries as that of the project', () => {
    const one = 'node_modules/fast-check';
    expect(packages[one]).toEqual(project.packages[one]);
    expect(packedLock(ROOT).bytes.toString('utf8')).not.toContain('"resolved"');
  });
});
