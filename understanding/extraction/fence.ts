/** Residents' words go to a model as data: between tags that nobody can write who does not know them. */
import type { FenceNames } from './messages.zh.ts';

/** Invisible characters hide instructions from people and show them to models. */
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e0fff}]/gu;

export function visible(text: string): string {
  return text.replace(invisible, '');
}

/** What one fence holds at most, in characters. */
export const fenceLimits: Readonly<Record<keyof FenceNames, number>> = { message: 500, topic: 40, alias: 30 };

/**
 * @param tag random for each call, letters and digits
 * @param parts in the order they are to stand; absent ones are left out
 */
export function fence(
  tag: string,
  names: FenceNames,
  parts: Readonly<Partial<Record<keyof FenceNames, string>>>,
): string {
  // Object.entries forgets that the keys are those of the parameter's type.
  const entries = Object.entries(parts) as [keyof FenceNames, string][];
  return entries
    .map(([part, text]) => {
      const name = `${names[part]} ${tag}`;
      return `<${name}>\n${harmless(text, tag).slice(0, fenceLimits[part])}\n</${name}>`;
    })
    .join('\n');
}

/** Nothing in it can close a fence or open another. */
export function harmless(text: string, tag: string): string {
  return visible(text).replaceAll('<', '＜').replaceAll('>', '＞').split(tag).join('');
}
