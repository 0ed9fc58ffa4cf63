/** Where everything on a card stands. Pure. */
import { breakLines } from './line-break.ts';

/** What a card says. */
export interface CardWords {
  /** On the band at the top: the topic. */
  readonly heading: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly footer: string;
}

export type Part = 'heading' | 'title' | 'point' | 'footer';

export interface PlacedLine {
  readonly part: Part;
  readonly text: string;
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly baseline: number;
  readonly size: number;
}

export interface CardLayout {
  readonly width: number;
  readonly height: number;
  readonly headBand: number;
  readonly footBand: number;
  readonly lines: readonly PlacedLine[];
  /** Middles of the dots before the points. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

const width = 900;
const margin = 64;
const indent = 40;
const headBand = 120;
const footBand = 104;
const sizes: Readonly<Record<Part, number>> = { heading: 42, title: 60, point: 38, footer: 36 };
const lineHeight = 1.5;
/** How far below the top of its line a letter stands. */
const rise = 1.1;
const gapAfterTitle = 28;
const gapAfterPoint = 14;

/** @param widthOf how wide a text is at size 1 */
export function layOut(words: CardWords, widthOf: (text: string) => number): CardLayout {
  const page = createPage(widthOf);
  page.top = headBand + 44;
  page.write('title', words.title, margin);
  page.top += gapAfterTitle;
  for (const point of words.points) {
    page.dots.push({ x: margin + 10, y: page.top + sizes.point * 0.75 });
    page.write('point', point, margin + indent);
    page.top += gapAfterPoint;
  }
  const height = Math.round(page.top + 36 + footBand);
  const lines = [
    bandLine('heading', words.heading, headBand / 2),
    ...page.lines,
    bandLine('footer', words.footer, height - footBand / 2),
  ];
  return { width, height, headBand, footBand, lines, dots: page.dots };
}

function createPage(widthOf: (text: string) => number) {
  const lines: PlacedLine[] = [];
  const dots: { x: number; y: number }[] = [];
  const page = {
    top: 0,
    lines,
    dots,
    write(part: Part, text: string, x: number) {
      const size = sizes[part];
      for (const line of breakLines(text, (piece) => widthOf(piece) * size, width - margin - x)) {
        lines.push({ part, text: line, x, baseline: page.top + size * rise, size });
        page.top += size * lineHeight;
      }
    },
  };
  return page;
}

/** In the middle of a band; Han letters stand a third of their size above the middle of theirs. */
function bandLine(part: Part, text: string, middle: number): PlacedLine {
  const size = sizes[part];
  return { part, text, x: margin, baseline: middle + size * 0.36, size };
}
