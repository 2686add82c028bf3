import type { Family } from '../site';
import { grouped } from '../site';
import { isTerm } from './factors';

/** A term that is missing: one more or less in an exponent, a step in an argument. */
export const terms: Family = (site) => {
  const { around, parent } = site;
  const isExponent = site.is('BinaryExpression', 'right') && parent?.operator === '**';
  const isArgument = parent?.type === 'CallExpression' && parent.callee !== site.node && isTerm(site);
  const isBranch = site.is('ConditionalExpression', 'consequent') || site.is('ConditionalExpression', 'alternate');
  if (!isExponent && !isArgument && !(isBranch && site.type === 'Identifier')) return [];
  const added = isExponent ? ['1'] : around.numbers;
  return added.flatMap((one) =>
    ['-', '+'].map((operator) =>
      site.edit(
        site.node,
        isExponent ? `(${site.text()} ${operator} 1)` : `${grouped(site.text())} ${operator} ${one}`,
        {
          kind: 'term',
          cost: 1.1,
          change: `${operator} ${one}`,
        },
      ),
    ),
  );
};
