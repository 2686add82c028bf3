import colors from 'picocolors';
import { wrap } from '../../text/wrap';

/**
 * Renders a lesson for a terminal: its heading is bold, paragraphs are wrapped, and what is set in by four spaces keeps
 * its lines.
 *
 * @param markdown its text
 * @param columns the most characters of a line of a paragraph
 */
export function renderLesson(markdown: string, columns: number): string[] {
  const blocks = markdown.trim().split(/\n{2,}/);
  return blocks.flatMap((block, index) => {
    const gap = index === 0 ? [] : [''];
    if (block.startsWith('# ')) return [...gap, colors.bold(block.slice(2))];
    if (block.startsWith('    ')) return [...gap, ...block.split('\n')];
    return [...gap, ...wrap(block.replaceAll('\n', ' ').replaceAll('`', ''), columns)];
  });
}
