/** A picture as dots, small enough to be looked through in some milliseconds. */
import sharp from 'sharp';

import type { Pixels } from './qr-code.ts';

/** Codes of screenshots can be read well below it. */
const longestSide = 1000;
/** What pretends to be a picture and would fill the memory is not unpacked. */
const mostPixels = 50_000_000;

/** Undefined when the bytes are no picture. */
export async function pixelsOf(picture: Uint8Array): Promise<Pixels | undefined> {
  try {
    const { data, info } = await sharp(picture, { limitInputPixels: mostPixels })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}
