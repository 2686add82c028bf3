import type { Edit } from '../edit';
import { type Family, grouped, type Site } from '../site';

/** A factor or power that is missing, or one too many. */
export const factors: Family = (site) => [
  ...tooMany(site),
  ...missing(site),
  ...missingInDivisor(site),
  ...missingPower(site),
];

function tooMany(site: Site): Edit[] {
  const { node, type } = site;
  if (type !== 'BinaryExpression') return [];
  const operator = node.operator as string;
  if (!['*', '/', '**', '+', '-'].includes(operator)) return [];
  const left = site.text(site.child('left'));
  const right = site.text(site.child('right'));
  const words = { kind: operator === '+' || operator === '-' ? 'term' : 'factor', cost: 1.05 };
  const edits = [site.replaced(left, { ...words, change: `left of ${operator}` })];
  if (operator === '*' || operator === '+')
    edits.push(site.replaced(right, { ...words, change: `right of ${operator}` }));
  if (operator === '-') edits.push(site.replaced(`-${grouped(right)}`, { ...words, change: 'minus right' }));
  const first = site.child('left');
  // Degrees: `x * Math.PI / 180`.
  if (operator === '/' && first.operator === '*') {
    const factor = site.text(first.left as Site['node']);
    edits.push(site.replaced(factor, { ...words, cost: 1.15, change: 'first factor' }));
  }
  if (operator === '/') edits.push(site.replaced(`1 / ${grouped(right)}`, { ...words, change: '1 over' }));
  return edits;
}

/** Terms are multiplied, not factors: a product with a factor more is the same wherever it stands. */
function missing(site: Site): Edit[] {
  if (!isTerm(site)) return [];
  const { around } = site;
  const isOfGrad = isAddedToGrad(site);
  const own = grouped(site.text());
  const incoming = around.members.filter((one) => isOfGrad && one.endsWith('.grad') && !one.startsWith('this.'));
  const names = [...around.numbers, ...around.members];
  const times = (factor: string, cost: number) =>
    site.replaced(`${own} * ${factor}`, { kind: 'factor', cost, change: `times ${factor}` });
  const over = (divisor: string, cost: number) =>
    site.replaced(`${own} / ${grouped(divisor)}`, { kind: 'factor', cost, change: `over ${divisor}` });
  const doubled = around.numbers.map((name) => `2 * ${name}`);
  if (isAsked(site)) return [times('2', 1.1), over('2', 1.15)];
  return [
    ...incoming.map((one) => times(one, 0.9)),
    ...names.filter((one) => !incoming.includes(one)).map((one) => times(one, 1.2)),
    ...names.map((one) => over(one, 1.2)),
    ...around.literals.filter((one) => Number(one) !== 1).map((one) => times(one, 1.1)),
    over('2', 1.15),
    ...doubled.map((one) => over(one, 1.35)),
  ];
}

/** `x / h` for `x / (2 * h)`. */
function missingInDivisor(site: Site): Edit[] {
  if (!site.is('BinaryExpression', 'right') || site.parent?.operator !== '/') return [];
  const own = site.text();
  return ['2', ...site.around.numbers]
    .filter((factor) => factor !== own)
    .map((factor) =>
      site.replaced(`${factor} * ${grouped(own)}`, { kind: 'factor', cost: 1.1, change: `by ${factor}` }),
    );
}

/** `x` for `x ** 2`, and `1 / x` for `1 / x ** 2`. */
function missingPower(site: Site): Edit[] {
  const { type, parent } = site;
  if (!/^(?:Identifier|MemberExpression|ParenthesizedExpression)$/.test(type)) return [];
  const isOperand = parent?.type === 'BinaryExpression' && parent.operator !== '**';
  const isWhole = isTerm(site);
  if (!isOperand && !isWhole) return [];
  const own = grouped(site.text());
  const powers = ['2', '-1', '0.5', ...site.around.literals.slice(0, 4)].filter((one) => one !== '1' && one !== '0');
  const edits = [...new Set(powers)].map((one) =>
    site.edit(site.node, `(${own} ** ${one})`, { kind: 'power', cost: 1.2, change: `power ${one}` }),
  );
  return [...edits, site.edit(site.node, `(1 / ${own})`, { kind: 'factor', cost: 1.15, change: 'one over' })];
}

/** A summand, or an expression that is none: what is returned, assigned, or an element. */
export function isTerm(site: Site): boolean {
  const { parent, type } = site;
  if (!/Expression$|^Identifier$|^Literal$/.test(type) || /Function|Assignment|^New|^Array|^Object/.test(type))
    return false;
  if (type === 'Literal' && typeof site.node.value !== 'number') return false;
  const isSum = type === 'BinaryExpression' && /^[+-]$/.test(site.node.operator as string);
  if (parent?.type === 'BinaryExpression') return /^[+-]$/.test(parent.operator as string) && !isSum;
  if (site.is('AssignmentExpression', 'right') || site.is('VariableDeclarator', 'init')) return true;
  if (site.is('ReturnStatement', 'argument') || site.is('Property', 'value')) return true;
  if (parent?.type === 'ArrayExpression' || site.is('ArrowFunctionExpression', 'body')) return true;
  return parent?.type === 'CallExpression' && parent.callee !== site.node;
}

/** An argument of a function that is none of Math: its factors are no derivatives. */
function isAsked({ ancestors: [parent, call], node }: Site): boolean {
  const around = parent?.type === 'CallExpression' ? parent : call?.type === 'CallExpression' ? call : undefined;
  return around !== undefined && around.callee !== node && !isMath(around);
}

function isMath({ callee }: Site['node']): boolean {
  const { object } = callee as { object?: { name?: string } };
  return object?.name === 'Math';
}

function isAddedToGrad(site: Site): boolean {
  const assignment = site.ancestors.find(({ type }) => type === 'AssignmentExpression');
  return assignment !== undefined && site.text(assignment.left as Site['node']).endsWith('.grad');
}
