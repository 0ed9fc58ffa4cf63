import { expect, it } from 'vitest';

import { aPicture } from '../test/support/picture.ts';
import { aCode, codeText } from '../test/support/qr-code.ts';
import { createReadCode } from './read-code.ts';

const { signal } = new AbortController();
const reading = (bytes: () => Promise<Uint8Array>, limitBytes = 1_000_000) =>
  createReadCode({ download: bytes, limitBytes })({ ref: 'r' }, signal);
const code = async () => (await aCode()).bytes;

it('says what the code in a picture says', async () => {
  expect(await reading(code)).toBe(codeText);
});

it('says nothing of a picture without one, of no picture, of what is lost or too large', async () => {
  expect(await reading(async () => (await aPicture()).bytes)).toBeUndefined();
  expect(await reading(() => Promise.resolve(Buffer.from('no picture')))).toBeUndefined();
  expect(await reading(() => Promise.reject(new Error('lost')))).toBeUndefined();
  expect(await reading(code, 10)).toBeUndefined();
});
