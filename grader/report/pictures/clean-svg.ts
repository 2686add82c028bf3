/** A number with more digits than an eye can see, in an attribute. Engines may differ in its last ones. */
const LONG_NUMBER = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

/** What Graphviz calls black is the colour of the text around. */
const BLACK = /(stroke|fill)="black"/g;

/**
 * Makes an SVG that a library has drawn fit for a page: the same for equal input, in the colours of the page, and
 * without the ids that two pictures would share.
 */
export function cleanSvg(svg: string): string {
  return (
    svg
      .slice(svg.indexOf('<svg'))
      .replace(/<!--.*?-->\n?/gs, '')
      .replace(/ id="[^"]*"/g, '')
      .replace(/<title>.*?<\/title>\n?/gs, '')
      .replace(/ xmlns:xlink="[^"]*"/g, '')
      // Names of groups and axes, which a screen reader cannot tell: the page describes the picture.
      .replace(/ aria-[a-z]+="[^"]*"/g, '')
      .replace(BLACK, '$1="currentColor"')
      .replace(/="[^"<>]*"/g, (attribute) => attribute.replace(LONG_NUMBER, (number) => String(round(Number(number)))))
      .trim()
  );
}

function round(number: number): number {
  return Math.round(number * 100) / 100 + 0;
}
