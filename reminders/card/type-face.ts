/** The shapes of letters, so that a card looks the same wherever it is drawn: no font of the machine is asked. */
import { readFileSync } from 'node:fs';

import { create } from 'fontkit';

export interface Glyph {
  /** SVG path in units of the font, y upwards. */
  readonly path: string;
  /** As a share of the type size. */
  readonly advance: number;
}

export interface TypeFace {
  readonly unitsPerEm: number;
  /** Absent: the font does not have it. */
  readonly glyph: (character: string) => Glyph | undefined;
  /** How wide a text is at size 1; what the font does not have is left out. */
  readonly widthOf: (text: string) => number;
}

export function openTypeFace(file: string): TypeFace {
  const font = create(readFileSync(file));
  if ('fonts' in font) throw new Error(`${file} holds several fonts: give a file with one`);
  const known = new Map<string, Glyph | undefined>();
  const glyph = (character: string) => {
    if (!known.has(character)) known.set(character, readGlyph(font, character));
    return known.get(character);
  };
  return {
    unitsPerEm: font.unitsPerEm,
    glyph,
    widthOf: (text) => Array.from(text).reduce((sum, character) => sum + (glyph(character)?.advance ?? 0), 0),
  };
}

type Font = Exclude<ReturnType<typeof create>, { fonts: unknown }>;

function readGlyph(font: Font, character: string): Glyph | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
  const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
  return { path: path.toSVG(), advance: advanceWidth / font.unitsPerEm };
}
