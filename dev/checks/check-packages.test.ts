import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { expectNone } from '../testing/expect-none';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findPackageTrouble } from './check-packages';

describe('the check of packages', () => {
  test('finds nothing in this project', () => {
    expectNone(findPackageTrouble(ROOT));
  });

  test('finds packages that nothing uses, that learners need but do not install, and that run a script', () => {
    const root = temporaryFolder();
    const write = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    };
    write('jest.config.js', "module.exports = { transform: { ts: ['@swc/jest', {}], '\\.mts$': 'alone' } };");
    write('grader/a.ts', "import type { A } from 'types-only';\nimport { b } from '@scope/late/deep';\n");
    write('grader/a.test.ts', "import { c } from 'of-a-test';\n");
    write('dev/npx-jest.test.ts', "npx('jest', '--reporters=of-an-option');\n");
    write('dev/c.ts', "npx('jest', '--reporters=surplus');\n");
    write('test/01-x.test.ts', "import fc from 'fast-check';\n");
    write('dev/b.ts', "const { d } = require('of-dev');\n");
    const packages = (...names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
    const dependencies = packages('@swc/jest', 'alone', 'fast-check', 'surplus', 'typescript');
    const devDependencies = packages('@scope/late', 'types-only', 'of-a-test', 'of-dev', 'of-an-option', '@types/node');
    write('package.json', JSON.stringify({ dependencies, devDependencies, allowScripts: { '@swc/core': false } }));
    const scripted = ['node_modules/@swc/core', 'node_modules/a/node_modules/@b/c'];
    const locked = Object.fromEntries(scripted.map((place) => [place, { hasInstallScript: true }]));
    write('package-lock.json', JSON.stringify({ packages: { ...locked, 'node_modules/quiet': {} } }));
    write('dev/mutation/package.json', JSON.stringify({ dependencies: {}, allowScripts: { denied: false } }));
    const separate = ['node_modules/denied', 'node_modules/other'].map((place) => [place, { hasInstallScript: true }]);
    write('dev/mutation/package-lock.json', JSON.stringify({ packages: Object.fromEntries(separate) }));
    write('page/a.ts', "import { e } from 'of-page';\nimport { g } from '@for/page-tests';\n");
    write('page/browsers/a.test.ts', "import { h } from 'of-browsers';\n");
    const ofPage = { dependencies: packages('of-page', 'surplus-there'), allowScripts: {} };
    const ofTests = { devDependencies: packages('@for/page-tests', 'of-browsers') };
    write('page/package.json', JSON.stringify({ ...ofPage, ...ofTests }));
    write('page/package-lock.json', JSON.stringify({ packages: { 'node_modules/loud': { hasInstallScript: true } } }));
    expect(findPackageTrouble(root)).toEqual([
      'package.json names surplus, which nothing uses. Run npm uninstall surplus',
      'package.json has @scope/late in devDependencies, but grader/ loads it. Move it to dependencies.',
      'page/package.json names surplus-there, which nothing uses. Run npm uninstall surplus-there --prefix page',
      'page/package.json has @for/page-tests in devDependencies, but page/ loads it. Move it to dependencies.',
      '@b/c runs a script at installation. Run npm install-scripts deny @b/c',
      'other runs a script at installation. Run npm install-scripts deny other --prefix dev/mutation',
      'loud runs a script at installation. Run npm install-scripts deny loud --prefix page',
    ]);
  });
});
