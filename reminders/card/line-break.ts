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
  for (const piece of piecesOf(paragraph).flatMap((piece) => cutToWidth(piece, measure, width))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line = line === '' ? piece.trimStart() : line + piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** The text in parts between which a line may end. */
function piecesOf(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  for (const character of paragraph) {
    const last = pieces.at(-1);
    if (last !== undefined && staysWith(last, character)) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

function staysWith(before: string, character: string): boolean {
  const last = Array.from(before).at(-1) ?? '';
  if (closing.has(character) || opening.has(last)) return true;
  return latinWord.test(last) && latinWord.test(character);
}

function cutToWidth(piece: string, measure: Measure, width: number): readonly string[] {
  if (measure(piece.trim()) <= width) return [piece];
  return Array.from(piece);
}
