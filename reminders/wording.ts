/** Placeholders of a text, filled for each group: 「{{小区}}」, 「{{phone:物业}}」. Pure. */
import { phoneFallback, placeFallbacks } from './messages.zh.ts';

/** What is known of the place of one group. */
export interface PlaceFacts {
  readonly compound: string | undefined;
  readonly building: string | undefined;
  readonly community: string | undefined;
  /** The directory's number, by its key or Chinese name. */
  readonly phone: (key: string) => string | undefined;
}

export interface FilledWording {
  readonly text: string;
  /** The placeholders nothing was known for: their place is taken by words that hold anywhere. */
  readonly missing: readonly string[];
}

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/gu;
const phonePrefix = /^phone:\s*/u;

export const placeNames = ['小区', '楼栋', '社区'] as const;
type PlaceName = (typeof placeNames)[number];

const valueOf: Readonly<Record<PlaceName, (facts: PlaceFacts) => string | undefined>> = {
  小区: ({ compound }) => compound,
  楼栋: ({ building }) => (building === undefined ? undefined : `${building}栋`),
  社区: ({ community }) => community,
};

export function hasPlaceholders(text: string): boolean {
  return text.includes('{{');
}

/** Those nobody can fill: a slip of the pen, told before it is saved. */
export function unknownPlaceholders(text: string, isPhoneKey: (key: string) => boolean): readonly string[] {
  const names = Array.from(text.matchAll(placeholder), ([, name = '']) => name);
  return names.filter((name) => !(isPlaceName(name) || isPhone(name, isPhoneKey)));
}

export function fillWording(text: string, facts: PlaceFacts): FilledWording {
  const missing: string[] = [];
  const filled = text.replaceAll(placeholder, (_whole, name: string) => {
    const value = isPlaceName(name) ? valueOf[name](facts) : facts.phone(name.replace(phonePrefix, ''));
    if (value === undefined) missing.push(name);
    return value ?? fallbackOf(name);
  });
  return { text: filled, missing: [...new Set(missing)] };
}

function fallbackOf(name: string): string {
  return isPlaceName(name) ? placeFallbacks[name] : phoneFallback(name.replace(phonePrefix, ''));
}

function isPlaceName(name: string): name is PlaceName {
  return placeNames.some((one) => one === name);
}

function isPhone(name: string, isPhoneKey: (key: string) => boolean): boolean {
  return phonePrefix.test(name) && isPhoneKey(name.replace(phonePrefix, ''));
}
