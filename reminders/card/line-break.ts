/** Where lines of Chinese may end. Pure: how wide something is, the caller says. */

/** Never at the beginning of a line. */
const closing = new Set('，。、；：？！）】》〉」』”’…—·%％,.;:?!)]}');
/** Never at the end of a line. */
const opening = new Set('（【《〈「『“‘([{');
const latinWord = /^[A-Za-z0-9+\-@/_'&]$/u;

export type Measure = (text: string) => number;

/**
 * Lines no wider than `width`. Numbers and Latin words stay whole, marks stay with what they belong to; only what is
 * wider than a line by itself is cut. A newline in the text always ends a line.
 */
export function breakLines(text: string, measure: Measure, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, measure, width));
}

function breakParagraph(paragraph: string, measure: Measure, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of partsOf(paragraph, wordsJoin).flatMap((piece) => cutToWidth(piece, measure, width))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line = line === '' ? piece.trimStart() : line + piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** The text in parts between which a line may end. */
function partsOf(text: string, joins: Joins): readonly string[] {
  const parts: string[] = [];
  for (const character of text) {
    const before = parts.at(-1);
    const last = Array.from(before ?? '').at(-1);
    if (before !== undefined && last !== undefined && joins(last, character))
      parts[parts.length - 1] = before + character;
    else parts.push(character);
  }
  return parts;
}

type Joins = (last: string, character: string) => boolean;

const marksJoin: Joins = (last, character) => closing.has(character) || opening.has(last);
const wordsJoin: Joins = (last, character) =>
  marksJoin(last, character) || (latinWord.test(last) && latinWord.test(character));

/** A word that is too wide is cut, its marks are not; only a heap of marks that is wider than a line is, too. */
function cutToWidth(piece: string, measure: Measure, width: number): readonly string[] {
  const fits = (part: string) => measure(part.trim()) <= width;
  if (fits(piece)) return [piece];
  return partsOf(piece, marksJoin).flatMap((part) => (fits(part) ? [part] : Array.from(part)));
}
