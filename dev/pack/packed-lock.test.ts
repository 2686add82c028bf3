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

/** Where Node would find a package that one at `place` asks for. */
function placeOf(name: string, place: string): string | undefined {
  const here = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (here in packages || place === '') return here in packages ? here : undefined;
  const above = place.lastIndexOf('/node_modules/');
  return placeOf(name, above < 0 ? '' : place.slice(0, above));
}

describe('the lock file of a package', () => {
  test('has no package that maintainers alone need', () => {
    expect(Object.values(packages).filter(({ dev, devOptional }) => dev || devOptional)).toEqual([]);
    expect(Object.keys(packages)).not.toContain('node_modules/@biomejs/biome');
    expect(Object.keys(packages).length).toBeLessThan(Object.keys(project.packages).length);
  });

  test('has every package that another one in it asks for', () => {
    const missing = Object.entries(packages).flatMap(([place, { dependencies = {} }]) =>
      Object.keys(dependencies).flatMap((name) => (placeOf(name, place) ? [] : [`${place}: ${name}`])),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  test('asks for what package.json in the package asks for', () => {
    const manifest = gradingFiles(ROOT).find(({ name }) => name === 'package.json');
    const own = parsed(manifest?.bytes as Buffer);
    expect(own).not.toHaveProperty('devDependencies');
    expect(packages['']?.dependencies).toEqual(own.dependencies);
    expect(packages['']).not.toHaveProperty('devDependencies');
  });

  test('is otherwise as in the project', () => {
    const one = 'node_modules/fast-check';
    expect(packages[one]).toEqual(project.packages[one]);
    expect(packedLock(ROOT).bytes.toString('utf8')).not.toContain('"resolved"');
  });
});
