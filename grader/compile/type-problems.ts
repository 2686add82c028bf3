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

/**
 * What TypeScript objects to in a file, as an editor with the project's `tsconfig.json` shows it. Loading TypeScript
 * and its libraries takes about a second.
 *
 * @param file absolute path
 * @returns problems in reading order; none if there is no configuration
 */
export function typeProblems(root: string, file: string): TypeProblem[] {
  const configFile = ts.findConfigFile(root, ts.sys.fileExists);
  if (configFile === undefined) return [];
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [file], include: [] }, ts.sys, root);
  const program = ts.createProgram([file], options);
  const source = program.getSourceFile(file);
  if (!source) return [];
  const syntax = program.getSyntacticDiagnostics(source);
  // The types of a file that does not parse are guesses.
  const diagnostics = syntax.length > 0 ? syntax : program.getSemanticDiagnostics(source);
  return [...diagnostics]
    .map(({ code, messageText, start = 0, length = 0 }) => ({
      code,
      message: typeof messageText === 'string' ? messageText : messageText.messageText,
      start,
      end: start + length,
      within: namesAround(source, start),
    }))
    .sort((one, other) => one.start - other.start);
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
