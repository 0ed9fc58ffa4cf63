import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { createFraudDetector } from './detector.ts';
import { readLinkLists } from './links/shipped-lists.ts';
import { assessQrCode, readQrCode } from './qr-code.ts';
import { pixelsOf } from './qr-pixels.ts';

const assess = createFraudDetector({ lists: readLinkLists() });

async function pictureOf(name: string) {
  const folder = path.join(import.meta.dirname, '..', 'test', 'fixtures', 'qr-codes');
  const pixels = await pixelsOf(readFileSync(path.join(folder, name)));
  if (pixels === undefined) throw new Error(`${name} is no picture`);
  return pixels;
}

it('reads the link of a code in a picture, and judges it by its letters', async () => {
  const pixels = await pictureOf('look-alike-bank.png');
  expect(readQrCode(pixels)).toBe('http://www.lcbc-e.com/login');
  expect(assessQrCode(pixels, assess)).toMatchObject({ isFraud: true, reasons: [{ sign: 'look_alike' }] });
});

it('judges words in a code as it would judge them anywhere', async () => {
  expect(assessQrCode(await pictureOf('words.png'), assess)).toMatchObject({ type: 'brushing_rebate' });
});

it('says nothing of a picture without a code, and of what is no picture', async () => {
  const blank = { data: new Uint8ClampedArray(4 * 40 * 40).fill(255), width: 40, height: 40 };
  expect(assessQrCode(blank, assess)).toBeUndefined();
  expect(readQrCode({ ...blank, width: 41 })).toBeUndefined();
  expect(await pixelsOf(Buffer.from('no picture'))).toBeUndefined();
});
