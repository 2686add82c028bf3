import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';

const SUITE = path.join(ROOT, 'test', '01-gradf.test.ts');
const text = readFileSync(SUITE, 'utf8');

/** What editors ask about the project. */
const service = once(() => {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    path.join(ROOT, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => {},
    },
  ) as ts.ParsedCommandLine;
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames.filter((name) => name.includes('/test/')),
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => ts.ScriptSnapshot.fromString(ts.sys.readFile(file) ?? ''),
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
});

/** The files in which editors find the definition of what is written there. */
function definitionsOf(written: string): string[] {
  const offset = text.indexOf(written) + written.length - 1;
  return (service().getDefinitionAtPosition(SUITE, offset) ?? []).map(({ fileName }) => path.relative(ROOT, fileName));
}

describe('in a suite, an editor', () => {
  test('leads from a matcher to its declaration', () => {
    expect(definitionsOf('.toBeGradient')).toEqual([path.join('grader', 'suite', 'matchers.ts')]);
  });

  test('leads from an export of the learner to the exercise', () => {
    expect(definitionsOf('expect(gradf')).toContain(path.join('exercises', '01-gradf.ts'));
  });

  test('completes the matchers of the project and those of Jest', () => {
    const offset = text.indexOf('.toBeGradient') + 1;
    const names =
      service()
        .getCompletionsAtPosition(SUITE, offset, {})
        ?.entries.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['toBeGradient', 'toBeNumber', 'toBeCalledAt', 'toEqual', 'not']));
  });

  test('knows the types of an exercise: gradf takes three numbers', () => {
    const offset = text.indexOf('expect(gradf') + 'expect(gradf'.length - 1;
    const shown = ts.displayPartsToString(service().getQuickInfoAtPosition(SUITE, offset)?.displayParts);
    expect(shown).toContain('gradf: (a: number, b: number, c: number) => [number, number, number]');
  });
});
