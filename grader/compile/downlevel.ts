import { transformSync } from '@swc/core';
import { find, type Tree } from './syntax-tree';

/** What the virtual machine cannot run and oxc leaves as it is. */
function isRare(node: Tree): boolean {
  switch (node.type) {
    case 'Decorator':
    case 'AccessorProperty':
      return true;
    case 'VariableDeclaration':
      return node.kind === 'using' || node.kind === 'await using';
    default:
      return false;
  }
}

/** What rare syntax is written with. Few files have it even in a comment: the tree of the others is not searched. */
const SIGNS = /@|\baccessor\b|\busing\b/;

/** A file with decorators, `accessor` or `using` in it. */
export function hasRareSyntax(source: string, program: Tree): boolean {
  return SIGNS.test(source) && find(program, isRare) !== undefined;
}

/** Writes rare syntax out in plain JavaScript. swc knows how; it is three times slower than oxc, which does all the rest. */
export function transformRareSyntax(file: string, source: string): { code: string; map: string } {
  const { code, map } = transformSync(source, {
    filename: file,
    swcrc: false,
    configFile: false,
    sourceMaps: true,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      target: 'es2022',
      transform: { decoratorVersion: '2022-03' },
    },
    module: { type: 'es6' },
  });
  return { code, map: map ?? '' };
}
