import type { Edit } from '../edit';
import { type Family, isCall, type Site } from '../site';

/** What is taken for each function, the likelier first. */
const OTHERS = new Map<string, readonly string[]>(
  Object.entries({
    sin: ['cos'],
    cos: ['sin'],
    tan: ['cos'],
    exp: ['log'],
    log: ['exp'],
    log10: ['log'],
    log2: ['log'],
    log1p: ['log'],
    expm1: ['exp'],
    cosh: ['cos'],
    sinh: ['cos'],
    cbrt: ['sqrt'],
    ln: ['log'],
    Cos: ['cos'],
  }),
);

/** Another function of Math, none, or one that is missing. */
export const mathFunctions: Family = (site) => [...otherFunction(site), ...noCall(site), ...missingCall(site)];

function otherFunction(site: Site): Edit[] {
  const { node, type } = site;
  if (type !== 'MemberExpression' || node.computed === true || site.text(site.child('object')) !== 'Math') return [];
  const property = site.child('property');
  const name = property.name as string;
  const place = site.parent && isCall(site.parent) ? site.parent : node;
  return (OTHERS.get(name) ?? []).map((other) =>
    site.edit(property, other, { kind: 'function', cost: 0.9, change: `${name} to ${other}`, place }),
  );
}

/** `Math.abs(x)`, `x.toFixed(6)` and `this.wrap(x)` without the call. */
function noCall(site: Site): Edit[] {
  const { node, type } = site;
  if (!isCall(node)) return [];
  const list = node.arguments as Site['node'][];
  const callee = site.child('callee');
  const [only] = list;
  const words = { kind: 'call', cost: 1.1, change: `no ${site.text(callee).replace(/.*\./, '')}` };
  const object = callee.type === 'MemberExpression' ? (callee.object as Site['node']) : undefined;
  const edits: Edit[] = [];
  if (only && list.length === 1) edits.push(site.replaced(site.text(only), words));
  if (object && type === 'CallExpression' && !/^(?:Math|this|super)$/.test(site.text(object))) {
    edits.push(site.replaced(site.text(object), { ...words, change: `${words.change} of it` }));
  }
  return edits;
}

/** `x` for `Math.exp(x)` and the like. */
function missingCall(site: Site): Edit[] {
  const { type } = site;
  if (!/^(?:MemberExpression|BinaryExpression|Identifier|ParenthesizedExpression)$/.test(type)) return [];
  if (!site.isDelimited || site.is('AssignmentExpression', 'left') || site.is('VariableDeclarator', 'id')) return [];
  if (site.is('AssignmentPattern', 'left') || site.is('ParenthesizedExpression', 'expression')) return [];
  return ['Math.exp', 'Math.log', 'Math.cos', 'Math.sqrt'].map((name) =>
    site.edit(site.node, `${name}(${site.text()})`, { kind: 'call', cost: 1.4, change: name }),
  );
}
