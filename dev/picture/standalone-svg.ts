import { COLORS } from '../../grader/report/page/style';
import type { Figure } from '../../grader/report/pictures/tools';

/** Makes a picture of a page a file of its own, with the colours of the page, its background and its title. */
export function standaloneSvg({ svg, title, description }: Pick<Figure, 'svg' | 'title' | 'description'>): string {
  const [, attributes = '', inside = ''] = /^<svg ([^>]*)>([\s\S]*)<\/svg>$/.exec(svg) ?? [];
  const named = attributes.replace(/ ?xmlns="[^"]*"/, '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" color="var(--ink)" ${named.trim()}>`,
    `<title>${escapeXml(`${title}. ${description}`)}</title>`,
    `<style>${COLORS}</style>`,
    '<rect width="100%" height="100%" fill="var(--page)"/>',
    inside.trim(),
    '</svg>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
