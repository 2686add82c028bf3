import ts from 'typescript';

/** What TypeScript objects to, in a learner's file. */
export interface TypeProblem {
  code: number;
  /** TypeScript's own sentence. Learners do not read it. */
  message: string;
  /** Offsets in characters. */
  start: number;
  end: number;
  /** The names of the functions, methods and variables around it, the outermost first. */
  within: readonly string[];
}

/** Types that compute types. They can take any time and memory, and exercises need none. */
const COMPUTED_TYPES = new Set([
  ts.SyntaxKind.ConditionalType,
  ts.SyntaxKind.MappedType,
  ts.SyntaxKind.TemplateLiteralType,
]);

/** The code of an import that leads nowhere. The other problems of the file may follow from it. */
const NO_SUCH_MODULE = 2307;

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

function problemsIn(program: ts.Program, file: string): TypeProblem[] {
  const source = program.getSourceFile(file);
  if (!source) return [];
  const syntax = program.getSyntacticDiagnostics(source);
  // The types of a file that does not parse are guesses.
  const isUnchecked = syntax.length > 0 || hasComputedType(source);
  const diagnostics = isUnchecked ? syntax : program.getSemanticDiagnostics(source);
  const lost = diagnostics.filter(({ code }) => code === NO_SUCH_MODULE);
  return [...(lost.length > 0 ? lost : diagnostics)]
    .map(({ code, messageText, start = 0, length = 0 }) => ({
      code,
      message: typeof messageText === 'string' ? messageText : messageText.messageText,
      start,
      end: start + length,
      within: namesAround(source, start),
    }))
    .sort((one, other) => one.start - other.start);
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

function hasComputedType(node: ts.Node): boolean {
  return COMPUTED_TYPES.has(node.kind) || ts.forEachChild(node, hasComputedType) === true;
}

function namesAround(source: ts.SourceFile, offset: number): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (offset < node.pos || offset >= node.end) return;
    const { name } = node as ts.Node & { name?: ts.Node };
    if (name && ts.isIdentifier(name)) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
