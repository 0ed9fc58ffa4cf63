/** A laid-out card as SVG, all of it paths. Pure. */
import type { CardColours } from './colours.ts';
import type { CardLayout, Part, PlacedLine } from './layout.ts';
import type { TypeFace } from './type-face.ts';

export function drawCard(layout: CardLayout, colours: CardColours, face: TypeFace): string {
  const { width, height, headBand, footBand, dots, lines } = layout;
  const band = (y: number, tall: number, fill: string) =>
    `<rect y="${y}" width="${width}" height="${tall}" fill="${fill}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    band(0, height, colours.paper),
    band(0, headBand, colours.strong),
    band(height - footBand, footBand, colours.soft),
    ...dots.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="8" fill="${colours.strong}"/>`),
    ...lines.map((line) => drawLine(line, colours, face)),
    '</svg>',
  ].join('');
}

const ink: Readonly<Record<Part, (colours: CardColours) => string>> = {
  heading: ({ onStrong }) => onStrong,
  title: ({ text }) => text,
  point: ({ text }) => text,
  footer: ({ onSoft }) => onSoft,
};
/** The font has one weight: an outline of the same colour makes the others. In shares of the type size. */
const boldness: Readonly<Record<Part, number>> = { heading: 0.03, title: 0.04, point: 0, footer: 0.03 };

function drawLine(
  { part, text, x, baseline, size }: PlacedLine,
  colours: CardColours,
  face: TypeFace,
): string {
  const scale = size / face.unitsPerEm;
  const colour = ink[part](colours);
  const outline = boldness[part] * face.unitsPerEm;
  let at = 0;
  const letters = Array.from(text).map((character) => {
    const glyph = face.glyph(character);
    const placed = `<path transform="translate(${Math.round(at)} 0)" d="${glyph?.path ?? ''}"/>`;
    at += (glyph?.advance ?? 0) * face.unitsPerEm;
    return placed;
  });
  const place = `translate(${x} ${baseline.toFixed(1)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
  return `<g transform="${place}" fill="${colour}" stroke="${colour}" stroke-width="${outline}">${letters.join('')}</g>`;
}
