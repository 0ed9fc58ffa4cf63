import { readFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { exampleNow } from '../test/support/tickets.ts';
import { createPictureFiles } from './picture-files.ts';
import { createPictures, encodePicture } from './pictures.ts';

const limitBytes = 10 * 1024 * 1024;
const signal = new AbortController().signal;

function photo(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#884422' } });
}

/** A camera's picture: lying on its side, with place and time in it. */
async function withExif() {
  return photo(3000, 2000)
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '30/1 42/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

test('a picture is made upright and small, and loses where it was taken', async () => {
  const taken = await withExif();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const encoded = await encodePicture(taken, limitBytes);
  if (!encoded.ok) throw new Error(encoded.error.code);
  const { data, width, height } = encoded.value;
  expect([width, height]).toEqual([1067, 1600]);
  const { exif, format } = await sharp(data).metadata();
  expect(exif).toBeUndefined();
  expect(format).toBe('jpeg');
});

test('a small picture stays its size, and a transparent one gets a white ground', async () => {
  const png = await sharp({
    create: { width: 8, height: 6, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const encoded = await encodePicture(png, limitBytes);
  if (!encoded.ok) throw new Error(encoded.error.code);
  expect(encoded.value).toMatchObject({ width: 8, height: 6 });
  expect((await sharp(encoded.value.data).raw().toBuffer())[0]).toBeGreaterThan(250);
});

test('what is no picture, broken or too large is refused with a way out', async () => {
  const text = Buffer.from('<svg onload="alert(1)"/>');
  expect(await encodePicture(text, limitBytes)).toMatchObject({
    ok: false,
    error: { code: 'not_a_picture' },
  });
  const whole = await photo(400, 400).png().toBuffer();
  const half = whole.subarray(0, 60);
  expect(await encodePicture(half, limitBytes)).toMatchObject({ ok: false, error: { code: 'broken' } });
  expect(await encodePicture(whole, 10)).toMatchObject({ ok: false, error: { code: 'too_large' } });
});

test('a tiny file that unpacks into a huge picture is refused', async () => {
  const bomb = await photo(9000, 9000).png().toBuffer();
  expect(bomb.length).toBeLessThan(limitBytes);
  expect(await encodePicture(bomb, limitBytes)).toMatchObject({ ok: false, error: { code: 'broken' } });
});

test('a message’s picture is on disk under a random key before anything is committed', async () => {
  const folder = temporaryFolder();
  const store = createPictureFiles(folder);
  const bytes = await photo(20, 10).jpeg().toBuffer();
  const take = createPictures({ download: () => Promise.resolve(bytes), store, limitBytes });
  const message = { attachment: { ref: 'r', name: '../../evil.jpg' } };
  const taken = await take(message, exampleNow, signal);
  if (!taken.ok) throw new Error(taken.error.code);
  const { fileKey, width, height, bytes: size } = taken.value;
  const stored = await store.find(fileKey);
  expect(stored?.length).toBe(size);
  expect([width, height]).toEqual([20, 10]);
  expect(readFileSync(path.join(folder, fileKey.slice(0, 2), `${fileKey}.jpg`)).length).toBe(size);
  expect(await store.find('0'.repeat(32))).toBeUndefined();
  await expect(store.find('../../etc/passwd')).rejects.toMatchObject({ code: 'picture.bad_key' });
});

test('a picture the channel lost is a refusal, not a failed turn', async () => {
  const store = createPictureFiles(temporaryFolder());
  const take = createPictures({ download: () => Promise.reject(new Error('gone')), store, limitBytes });
  const lost = { attachment: { ref: 'r', name: 'a.jpg' } };
  expect(await take(lost, exampleNow, signal)).toMatchObject({ ok: false, error: { code: 'lost' } });
  const none = { attachment: undefined };
  expect(await take(none, exampleNow, signal)).toMatchObject({ ok: false, error: { code: 'lost' } });
});
