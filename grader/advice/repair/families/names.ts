import { type Family, isCall, type Site } from '../site';

const COST = 1;
const NUMBER_COST = 1.3;

/** Another name, or a number in place of a name. */
export const names: Family = (site) => {
  if (isElement(site)) {
    return site.around.numbers.map((name) => site.replaced(name, { kind: 'name', cost: NUMBER_COST }));
  }
  if (!isReference(site)) return [];
  const own = site.text();
  const { around } = site;
  const isWritten = isAssigned(site);
  const others = [...around.names.filter((name) => name !== own)].map((name) =>
    site.edit(site.node, name, { kind: 'name', cost: COST, change: `${own} to ${name}`, place: told(site) }),
  );
  const isRead =
    site.parent?.type === 'MemberExpression' ||
    (site.parent && isCall(site.parent) && site.is(site.parent.type, 'callee'));
  if (isWritten || isRead || site.type !== 'Identifier') return others;
  const numbers = around.literals.map((text) => site.replaced(text, { kind: 'number', cost: NUMBER_COST }));
  const members = around.members.map((text) => site.replaced(text, { kind: 'name', cost: NUMBER_COST }));
  return [...others, ...numbers, ...members];
};

/** The value of an element, `point[i]`. */
function isElement(site: Site): boolean {
  return site.type === 'MemberExpression' && site.node.computed === true && !isAssigned(site);
}

/** `right.data` says more than `right`. */
function told({ parent, node }: Site) {
  return parent?.type === 'MemberExpression' && parent.object === node ? parent : node;
}

/** Tells whether this is a name whose value is read or set, not a declaration, a key or a type. */
export function isReference(site: Site): boolean {
  if (site.type === 'ThisExpression') return true;
  if (site.type !== 'Identifier') return false;
  const { parent, node } = site;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed === true;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'AssignmentPattern':
      return parent.right === node;
    case 'Property':
      return parent.value === node && parent.shorthand !== true;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'ArrayPattern':
    case 'ImportSpecifier':
    case 'ExportSpecifier':
    case 'LabeledStatement':
      return false;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    default:
      return true;
  }
}

function isAssigned(site: Site): boolean {
  return site.is('AssignmentExpression', 'left') || site.is('UpdateExpression', 'argument');
}
