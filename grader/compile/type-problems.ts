import ts from 'typescript';
import { problemsIn, type TypeProblem } from './problems-in-program';

/** Parsed files that are the same for every submission: TypeScript's own, and those of `engine/`. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** True while TypeScript works. If it is still true then, it was ended, and what it had parsed is unusable. */
let isUnfinished = false;

/**
 * What TypeScript objects to in a file, as an editor with the project's `tsconfig.json` shows it. Loading TypeScript
 * and its libraries takes about a second. It reads no other files than those of `exercises`, and of `engine/`.
 *
 * @param file absolute path of one of these
 * @param exercises the texts of the learner's files, by absolute path
 * @returns problems in reading order; none if there is no configuration
 */
export function typeProblems(root: string, file: string, exercises: ReadonlyMap<string, string>): TypeProblem[] {
  const configFile = ts.findConfigFile(root, ts.sys.fileExists);
  if (configFile === undefined) return [];
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [file], include: [] }, ts.sys, root);
  if (isUnfinished) parsed.clear();
  isUnfinished = true;
  const problems = problemsIn(ts.createProgram([file], options, hostOf(root, options, exercises)), file);
  isUnfinished = false;
  return problems;
}

/** A submission may import any path, and what TypeScript says of a file can tell what is in it. */
function hostOf(root: string, options: ts.CompilerOptions, exercises: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const isGiven = (file: string) =>
    file.startsWith(`${root}/engine/`) || /\/node_modules\/(?:typescript|@types|undici-types)\//.test(file);
  const fileExists = (file: string) => exercises.has(file) || (isGiven(file) && host.fileExists(file));
  const readFile = (file: string) => exercises.get(file) ?? (isGiven(file) ? host.readFile(file) : undefined);
  const parse = (file: string, language: ts.ScriptTarget | ts.CreateSourceFileOptions) => {
    const text = readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, language);
  };
  return {
    ...host,
    fileExists,
    readFile,
    getSourceFile(file, language) {
      if (exercises.has(file)) return parse(file, language);
      if (!parsed.has(file)) parsed.set(file, parse(file, language));
      return parsed.get(file);
    },
  };
}
