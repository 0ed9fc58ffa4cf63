import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createSealer } from './sealing.ts';

const key = randomBytes(32);
const kinds = fc.constantFrom('phone', 'plate', 'identity_number');

test('what was sealed opens again, and neither cipher nor hash holds it', () => {
  const sealer = createSealer(key);
  fc.assert(
    fc.property(kinds, fc.string({ minLength: 4, unit: 'grapheme' }), (kind, value) => {
      const sealed = sealer.seal(kind, value);
      expect(sealer.open(sealed)).toBe(value);
      expect(Buffer.from(sealed.cipher, 'base64').includes(value)).toBe(false);
    }),
  );
});

test('equal values of a kind hash alike under one key, and never encrypt alike', () => {
  const sealer = createSealer(key);
  const [one, other] = [sealer.seal('plate', '鄂E12K45'), createSealer(key).seal('plate', '鄂E12K45')];
  expect(one.hash).toBe(other.hash);
  expect(one.cipher).not.toBe(other.cipher);
  expect(sealer.seal('phone', '鄂E12K45').hash).not.toBe(one.hash);
  expect(createSealer(randomBytes(32)).seal('plate', '鄂E12K45').hash).not.toBe(one.hash);
});

test('another key or an altered row does not open, and says what to do', () => {
  const sealed = createSealer(key).seal('phone', '15400000000');
  expect(() => createSealer(randomBytes(32)).open(sealed)).toThrow(/put the old one back/);
  const bytes = Buffer.from(sealed.cipher, 'base64');
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  expect(() => createSealer(key).open({ cipher: bytes.toString('base64') })).toThrow();
  expect(() => createSealer(key).open({ cipher: 'AQ==' })).toThrow();
});

test('what everybody may see is masked', () => {
  const sealer = createSealer(key);
  expect(sealer.seal('phone', '15412345678').masked).toBe('154****5678');
  expect(sealer.seal('identity_number', '420500199001011234').masked).toBe('*'.repeat(18));
});

test('a short key is refused', () => {
  expect(() => createSealer(randomBytes(16))).toThrow(/32 bytes/);
});
