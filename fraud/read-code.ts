/** What the code in somebody's picture says. Read in passing: nothing of the picture is kept, and no address is opened. */
import { pixelsOf } from './qr-pixels.ts';
import { readQrCode } from './qr-code.ts';

export interface CodeReaderDeps {
  /** The bytes behind a message's reference; throws when the channel lost them. */
  readonly download: (ref: string, signal: AbortSignal) => Promise<Uint8Array>;
  readonly limitBytes: number;
}

/** Absent where there is none, and where the bytes are no picture or too many. */
export type ReadCode = (
  attachment: { readonly ref: string },
  signal: AbortSignal,
) => Promise<string | undefined>;

export function createReadCode({ download, limitBytes }: CodeReaderDeps): ReadCode {
  return async ({ ref }, signal) => {
    const bytes = await download(ref, signal).catch(() => undefined);
    if (bytes === undefined || bytes.length > limitBytes) return undefined;
    const pixels = await pixelsOf(bytes);
    return pixels === undefined ? undefined : readQrCode(pixels)?.trim();
  };
}
