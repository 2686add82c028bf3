import type { Edit } from '../edit';
import { type Family, isCall, type Site } from '../site';

/** A function that is written, called or returned from in another way. */
export const functions: Family = (site) => [
  ...asArrow(site),
  ...notCalled(site),
  ...laterCalled(site),
  ...returned(site),
  ...returnedBare(site),
  ...secondParameter(site),
  ...notAsync(site),
];

/** `(_, i) => …` for `(i) => …`, which is given the element before the index. */
function secondParameter(site: Site): Edit[] {
  const { node, type, parent } = site;
  const [only, ...others] = (type === 'ArrowFunctionExpression' ? node.params : []) as Site['node'][];
  if (!only || others.length > 0 || parent?.type !== 'CallExpression' || parent.callee === node) return [];
  const head = { start: node.start, end: site.child('body').start };
  return [
    site.edit(head, `(_, ${site.text(only)}) => `, { kind: 'parameter', cost: 1.1, change: 'second', place: head }),
  ];
}

/** `function () { … }`, whose `this` is another. */
function asArrow(site: Site): Edit[] {
  const { node, type, ancestors } = site;
  if (type !== 'FunctionExpression' || ancestors[0]?.type === 'MethodDefinition') return [];
  const head = { start: node.start, end: site.child('body').start };
  const parameters = (node.params as Site['node'][]).map((one) => site.text(one)).join(', ');
  return [site.edit(head, `(${parameters}) => `, { kind: 'arrow', cost: 0.9, change: 'arrow', place: head })];
}

/** `out.backwardStep = step()`, which calls the step at once. */
function notCalled(site: Site): Edit[] {
  const { node, type } = site;
  if (type !== 'CallExpression' || (node.arguments as unknown[]).length > 0) return [];
  const callee = site.child('callee');
  return [site.replaced(site.text(callee), { kind: 'call', cost: 1, change: 'not called' })];
}

/** `out.backwardStep = this.grad += …`, and a method without its call. */
function laterCalled(site: Site): Edit[] {
  const { node, type, around } = site;
  const edits: Edit[] = [];
  if (
    site.is('AssignmentExpression', 'right') &&
    site.text(site.parent?.left as Site['node']).endsWith('.backwardStep')
  ) {
    if (!/Function/.test(type)) edits.push(site.replaced(`() => { ${site.text()}; }`, { kind: 'arrow', cost: 1 }));
  }
  const isMethod = type === 'MemberExpression' && around.methods.includes((node.property as { name: string }).name);
  const isCalled = site.parent !== undefined && isCall(site.parent) && site.parent.callee === node;
  if (isMethod && !isCalled) edits.push(site.replaced(`${site.text()}()`, { kind: 'call', cost: 1, change: 'called' }));
  return edits;
}

/** A function that does not return what it has computed. */
function returned(site: Site): Edit[] {
  const { node, type, around } = site;
  const isBody = type === 'BlockStatement' && /Function/.test(site.parent?.type ?? '');
  if (!isBody) return [];
  const list = node.body as Site['node'][];
  const last = list.at(-1);
  if (!last || last.type === 'ReturnStatement') return [];
  const words = { kind: 'return', cost: 1, change: 'return' };
  const end = { start: node.end - 1, end: node.end };
  const ofNames = around.names
    .filter((name) => name !== 'this')
    .map((name) => site.inserted(last.end, ` return ${name};`, { ...words, change: name, place: end }));
  const ofLast =
    last.type === 'ExpressionStatement' ? [site.inserted(last.start, 'return ', { ...words, place: last })] : [];
  return [...ofLast, ...ofNames];
}

/** `return out.data` for `return out`, and an object in place of a list. */
function returnedBare(site: Site): Edit[] {
  const { node, type } = site;
  if (type !== 'ReturnStatement' || !node.argument) return [];
  const argument = node.argument as Site['node'];
  const words = { kind: 'returned', cost: 1, change: 'returned' };
  const others = site.around.names
    .filter((name) => name !== site.text(argument))
    .map((name) => site.edit(argument, name, { ...words, cost: 1.2 }));
  if (argument.type !== 'ObjectExpression') return others;
  const values = (argument.properties as Site['node'][]).flatMap(({ value }) =>
    value ? site.text(value as Site['node']) : [],
  );
  return [site.edit(argument, `[${values.join(', ')}]`, words), ...others];
}

/** `async`, which makes a promise of what is returned. */
function notAsync(site: Site): Edit[] {
  const { node, parent, type } = site;
  if (!/Function/.test(type) || node.async !== true) return [];
  const head = parent?.type === 'MethodDefinition' ? parent : node;
  const found = /^(?:\w+\s+)*?(async\s+)/.exec(site.text(head));
  if (!found) return [];
  const start = head.start + found[0].length - (found[1] as string).length;
  const place = { start, end: start + 'async'.length };
  return [site.edit({ start, end: head.start + found[0].length }, '', { kind: 'async', cost: 0.8, place })];
}
