import type { Edit } from '../edit';
import type { Family, Site } from '../site';

const LISTS = new Set(['BlockStatement', 'Program']);

/** A statement too many, at the wrong place, or missing. */
export const statements: Family = (site) => {
  const { node, parent, type } = site;
  if (!/Statement$|^VariableDeclaration$/.test(type) || !parent || !LISTS.has(parent.type)) return [];
  const list = parent.body as Site['node'][];
  const index = list.indexOf(node);
  return [...removed(site), ...moved(site, list, index), ...outOfBlock(site), ...twin(site)];
};

function removed(site: Site): Edit[] {
  if (site.type === 'VariableDeclaration') return [];
  return [site.edit(site.node, '', { kind: 'statement', cost: 1.2, change: 'removed' })];
}

/** Behind the next statement. */
function moved(site: Site, list: readonly Site['node'][], index: number): Edit[] {
  const next = list[index + 1];
  if (!next) return [];
  const range = { start: site.node.start, end: next.end };
  const between = site.text({ start: site.node.end, end: next.start });
  const text = `${site.text(next)}${between}${site.text()}`;
  return [site.edit(range, text, { kind: 'statement', cost: 1.2, change: 'moved' })];
}

/** Behind the loop or condition around it. */
function outOfBlock(site: Site): Edit[] {
  const [block, outer] = site.ancestors;
  if (!block || !outer || !/^(?:For|While|If)/.test(outer.type)) return [];
  const before = site.text({ start: outer.start, end: site.node.start });
  const after = site.text({ start: site.node.end, end: outer.end });
  const text = `${before}${after} ${site.text()}`;
  return [site.edit(outer, text, { kind: 'statement', cost: 1.25, change: 'out' })];
}

/** The same statement once more, for another operand: `right.grad += this.data` after `this.grad += right.data`. */
function twin(site: Site): Edit[] {
  const text = site.text();
  if (site.type !== 'ExpressionStatement' || !text.includes('.grad')) return [];
  const others = site.around.names.filter((name) => name !== 'this' && name !== 'out');
  return others.flatMap((name) => {
    if (!site.around.members.includes(`${name}.data`)) return [];
    const exchanged = exchange(text, 'this', name);
    const onlyTarget = text.startsWith('this.') ? text.replace('this', name) : text.replace(name, 'this');
    return [...new Set([exchanged, onlyTarget])]
      .filter((other) => other !== text)
      .map((other) =>
        site.inserted(site.node.end, ` ${other}`, { kind: 'missing', cost: 1.2, change: 'twin', place: site.node }),
      );
  });
}

function exchange(text: string, one: string, other: string): string {
  return text.replaceAll(new RegExp(`\\b(?:${one}|${other})\\b(?=\\.)`, 'g'), (name) => (name === one ? other : one));
}
