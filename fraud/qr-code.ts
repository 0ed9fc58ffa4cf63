/** Reads codes in pictures, here and now: no picture leaves the machine, and nothing that a code says is opened. */
import jsQR from 'jsqr';

import type { AssessFraud, FraudAssessment } from './assessment.ts';

/** Four bytes a dot, as a canvas has them: red, green, blue, opacity. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** `file-box` declares the package without types, which hides its own. */
type Decode = (data: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;
const decode = jsQR as Decode;

/** What the code in a picture says; undefined where none can be read. Pure. */
export function readQrCode({ data, width, height }: Pixels): string | undefined {
  if (data.length !== 4 * width * height) return undefined;
  const text = decode(data, width, height)?.data;
  return text === '' ? undefined : text;
}

/** What a code looks like, judged as the same text would be: a link by its letters, anything else by its words. */
export function assessQrCode(pixels: Pixels, assess: AssessFraud): FraudAssessment | undefined {
  const text = readQrCode(pixels);
  return text === undefined ? undefined : assess(text);
}
