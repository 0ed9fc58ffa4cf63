/** Encrypts phones, plates and identity numbers for the disk, with a keyed hash where a look-up is needed. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

import { AppError } from './errors.ts';
import { maskPhone, maskPlate } from './redaction.ts';

/** A personal value at rest: shown masked, in full only to those who need it for this ticket. */
export interface Sealed {
  /** AES-256-GCM: version, nonce, tag and ciphertext, base64. */
  readonly cipher: string;
  /** HMAC-SHA-256 of kind and value, hex: equal for equal values, of no use without the key. */
  readonly hash: string;
  /** What everybody may see: 鄂E·**12*, 154****0000. */
  readonly masked: string;
}

export type SealedKind = 'phone' | 'plate' | 'identity_number';

export interface Sealer {
  seal(kind: SealedKind, value: string): Sealed;
  /** Throws `AppError` `sealing.cannot_open` when the key is another or the row was altered. */
  open(sealed: Pick<Sealed, 'cipher'>): string;
}

const masks: Readonly<Record<SealedKind, (value: string) => string>> = {
  phone: maskPhone,
  plate: maskPlate,
  identity_number: (value) => '*'.repeat(value.length),
};

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** `key`: 32 random bytes. Encryption and hashing use two keys derived from it, never the key itself. */
export function createSealer(key: Uint8Array): Sealer {
  if (key.length !== keyBytes)
    throw new AppError('sealing.bad_key', 'the encryption key must have 32 bytes; see .env.example');
  const cipherKey = derive(key, 'gege/cipher');
  const hashKey = derive(key, 'gege/hash');
  return {
    seal: (kind, value) => ({
      cipher: encrypt(cipherKey, value),
      hash: createHmac('sha256', hashKey).update(`${kind}:${value}`).digest('hex'),
      masked: masks[kind](value),
    }),
    open: ({ cipher }) => decrypt(cipherKey, cipher),
  };
}

function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), purpose, keyBytes));
}

function encrypt(key: Uint8Array, value: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]).toString('base64');
}

function decrypt(key: Uint8Array, sealed: string): string {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const bodyAt = 1 + nonceBytes + tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(bytes.subarray(1 + nonceBytes, bodyAt));
    return Buffer.concat([decipher.update(bytes.subarray(bodyAt)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new AppError(
      'sealing.cannot_open',
      'a sealed value does not open: the encryption key changed; put the old one back',
      { cause },
    );
  }
}
