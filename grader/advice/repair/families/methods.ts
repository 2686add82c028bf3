import type { Edit } from '../edit';
import { type Family, isCall, type Site } from '../site';

/** Operations of a Value, which code of the engine may also have. */
const OPERATIONS = ['add', 'mul', 'pow', 'div', 'exp', 'log', 'neg', 'radd'];

/** Another method of the class, or one that should not be called here. */
export const methods: Family = (site) => [...otherMethod(site), ...otherArguments(site), ...wrapped(site)];

function otherMethod(site: Site): Edit[] {
  const { node, type, around } = site;
  if (type !== 'CallExpression') return [];
  const callee = site.child('callee');
  if (callee.type !== 'MemberExpression' || callee.computed === true) return [];
  const property = callee.property as Site['node'];
  const name = property.name as string;
  if (!around.methods.includes(name) && !OPERATIONS.includes(name)) return [];
  const others = [...new Set([...OPERATIONS, ...around.methods])].filter((one) => one !== name);
  return others.map((other) =>
    site.edit(property, other, { kind: 'method', cost: 1.1, change: `${name} to ${other}`, place: node }),
  );
}

/** One argument fewer, or a name more. */
function otherArguments(site: Site): Edit[] {
  const { node, around } = site;
  if (!isCall(node)) return [];
  const list = node.arguments as Site['node'][];
  const dropped = list.map((one, index) => {
    const next = list[index + 1];
    const before = list[index - 1];
    const range = next ? { start: one.start, end: next.start } : { start: before?.end ?? one.start, end: one.end };
    return site.edit(range, '', { kind: 'argument', cost: 1.2, change: `no argument ${index}` });
  });
  const last = list.at(-1);
  const more = last ? around.numbers.map((name) => ({ at: last.end, text: `, ${name}` })) : [];
  const added = more.map(({ at, text }) =>
    site.inserted(at, text, { kind: 'argument', cost: 1.3, change: 'one more' }),
  );
  return [...dropped, ...added];
}

/** An operand that has to become a Value before it is used. */
function wrapped(site: Site): Edit[] {
  const { type, parent, node, around } = site;
  if (type !== 'Identifier' && type !== 'Literal') return [];
  if (!around.names.includes('this') && around.members.length === 0) return [];
  const isObject = site.is('MemberExpression', 'object') && site.ancestors[1]?.type === 'CallExpression';
  const isOperand =
    isObject || parent?.type === 'ArrayExpression' || site.is('VariableDeclarator', 'init') || isArgument(site);
  if (!isOperand) return [];
  return ['this.wrap'].map((name) =>
    site.edit(node, `${name}(${site.text()})`, { kind: 'call', cost: 1.2, change: name }),
  );
}

function isArgument({ parent, node }: Site): boolean {
  return parent !== undefined && isCall(parent) && parent.callee !== node;
}
