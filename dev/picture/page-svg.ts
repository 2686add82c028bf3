import { parseHTML } from 'linkedom';

/** Elements that HTML writes without an end. */
const VOID = new Set(['br', 'hr', 'input', 'col', 'wbr']);

/** HTML knows these elements by themselves, XML by their namespace alone. */
const NAMESPACES: Readonly<Record<string, string>> = {
  body: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
};

/** A picture cannot be scrolled. */
const STILL = 'pre, .scroll { overflow: hidden; }';

/** The part of a node that is written. */
interface DomNode {
  nodeType: number;
  localName?: string;
  textContent: string | null;
  attributes?: Iterable<{ name: string; value: string }>;
  childNodes: Iterable<DomNode>;
}

/** What is drawn of a page. */
export interface DrawnPage {
  /** What a screen reader says of the picture. */
  title: string;
  style: string;
  /** What stands in the body. */
  body: string;
  width: number;
  /** What is below is cut off, as by a window. */
  height: number;
}

/** Makes a picture of a page that stands alone: HTML within SVG, which a browser draws without scripts or requests. */
export function pageSvg({ title, style, body, width, height }: DrawnPage): string {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  const inside = xmlOf(document.body as unknown as DomNode);
  const size = `width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" ${size}>`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${escapeXml(`${style}${STILL}`)}</style>`,
    '<rect width="100%" height="100%" fill="var(--page)"/>',
    `<foreignObject ${size}>`,
    inside,
    '</foreignObject>',
    '</svg>',
    '',
  ].join('\n');
}

/** Writes a node as XML. */
function xmlOf({ nodeType, localName, textContent, attributes, childNodes }: DomNode): string {
  if (nodeType === 3) return escapeXml(textContent ?? '');
  if (nodeType !== 1 || localName === undefined) return '';
  const namespace = NAMESPACES[localName];
  const own = [...(attributes ?? [])].filter(({ name }) => name !== 'xmlns');
  const written = [...(namespace ? [{ name: 'xmlns', value: namespace }] : []), ...own].map(
    ({ name, value }) => ` ${name}="${escapeXml(value)}"`,
  );
  const start = `<${localName}${written.join('')}`;
  if (VOID.has(localName)) return `${start}/>`;
  return `${start}>${[...childNodes].map((child) => xmlOf(child)).join('')}</${localName}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
