/** Somebody's picture becomes one of ours: looked at, turned upright, made smaller, freed of where and when it was taken. */
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

import { newId } from '../core/ids.ts';
import type { Message } from '../core/message.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import type { Attachment } from './attachment.ts';
import { pictureRefusals } from './messages.zh.ts';
import type { PictureStore } from './picture-files.ts';

export type PictureRefusalCode = keyof typeof pictureRefusals;

export interface PictureRefusal {
  readonly code: PictureRefusalCode;
  /** For the person who sent it. */
  readonly text: string;
}

/** Fetches and stores the picture of a message; the attachment is not in the database until it is committed. */
export type TakePicture = (
  message: Pick<Message, 'attachment'>,
  now: Date,
  signal: AbortSignal,
) => Promise<Result<Attachment, PictureRefusal>>;

export interface PictureDeps {
  /** The bytes behind a message's reference; throws when the channel lost them. */
  download(ref: string, signal: AbortSignal): Promise<Uint8Array>;
  readonly store: Pick<PictureStore, 'put'>;
  readonly limitBytes: number;
}

const readable: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
/** A small file can unpack into a very large picture; a phone's camera makes some 50 million pixels. */
const limitPixels = 64_000_000;
const longestSide = 1600;
const quality = 80;

export function createPictures(deps: PictureDeps): TakePicture {
  return async ({ attachment }, now, signal) => {
    if (attachment === undefined) return refusal('lost');
    const bytes = await deps.download(attachment.ref, signal).catch(() => undefined);
    return bytes === undefined ? refusal('lost') : keepPicture(bytes, deps, now);
  };
}

/** Re-encodes and stores a picture; the attachment is not in the database yet. */
export async function keepPicture(
  bytes: Uint8Array,
  { store, limitBytes }: Pick<PictureDeps, 'store' | 'limitBytes'>,
  now: Date,
): Promise<Result<Attachment, PictureRefusal>> {
  const encoded = await encodePicture(bytes, limitBytes);
  if (!encoded.ok) return encoded;
  const { data, width, height } = encoded.value;
  const fileKey = await store.put(data);
  const size = { bytes: data.length, width, height };
  return succeed({ id: newId(now), fileKey, mime: 'image/jpeg', ...size, createdAt: now });
}

export interface EncodedPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What a file says it is does not count, its bytes do. Re-encoding drops all metadata. */
export async function encodePicture(
  bytes: Uint8Array,
  limitBytes: number,
): Promise<Result<EncodedPicture, PictureRefusal>> {
  if (bytes.length > limitBytes) return refusal('too_large');
  const type = await fileTypeFromBuffer(bytes);
  if (type === undefined || !readable.has(type.mime)) return refusal('not_a_picture');
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: limitPixels })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true });
    return succeed({ data, width: info.width, height: info.height });
  } catch {
    return refusal('broken');
  }
}

function refusal(code: PictureRefusalCode) {
  return refuse({ code, text: pictureRefusals[code] });
}
