/** What belongs to a person stays here: the model sees 〔电话1〕 and its words are put back into what it quotes. */
import { findPersonalNumbers, type PersonalNumberKind } from '../../core/personal-numbers.ts';
import { findPersonNames } from './person-names.ts';
import { placeholderNames } from './messages.zh.ts';

export interface Placeholders {
  /** The text with every personal part replaced; the same part gets the same placeholder in every text. */
  readonly hide: (text: string) => string;
  /** The text with every placeholder replaced by what it stands for. */
  readonly restore: (text: string) => string;
}

type Kind = keyof typeof placeholderNames;

interface Part {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const kindOfNumber: Readonly<Record<PersonalNumberKind, Kind>> = {
  phone: 'phone',
  plate: 'plate',
  identity_number: 'number',
  bank_card: 'number',
};

/** Numbers of accounts, parcels and meters, and where else somebody can be found. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['link', /https?:\/\/[^\s\u4e00-\u9fff，。；）]{1,500}/g],
  ['account', /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,3}/g],
  ['account', /(?<=(?:微信号?|wx|vx|QQ|qq|抖音号?|账号)[：: ]{0,2})[A-Za-z0-9][\w-]{4,30}/g],
  ['number', /(?<![0-9０-９])[0-9０-９]{6,30}(?![0-9０-９])/g],
];

/** @param names further names to look for, such as the one in the sender's alias */
export function createPlaceholders(names: readonly string[] = []): Placeholders {
  const hidden = new Map<string, string>();
  const counts = new Map<Kind, number>();

  function placeholderFor(kind: Kind, original: string): string {
    const key = `${kind} ${original}`;
    const known = hidden.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const placeholder = `〔${placeholderNames[kind]}${count}〕`;
    hidden.set(key, placeholder);
    return placeholder;
  }

  return {
    hide: (text) => {
      // Nobody's own brackets may pass for a placeholder.
      const plain = text.replaceAll('〔', '［').replaceAll('〕', '］');
      let shown = '';
      let from = 0;
      for (const { kind, start, end } of partsOf(plain, names)) {
        shown += plain.slice(from, start) + placeholderFor(kind, plain.slice(start, end));
        from = end;
      }
      return shown + plain.slice(from);
    },
    restore: (text) =>
      [...hidden].reduce(
        (restored, [key, placeholder]) => restored.replaceAll(placeholder, key.slice(key.indexOf(' ') + 1)),
        text,
      ),
  };
}

/** In order and without overlaps: what begins first, of those the longer. */
function partsOf(text: string, names: readonly string[]): readonly Part[] {
  const found: Part[] = [
    ...findPersonalNumbers(text).map(({ kind, start, end }) => ({ kind: kindOfNumber[kind], start, end })),
    ...patterns.flatMap(([kind, pattern]) =>
      Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
        kind,
        start: index,
        end: index + match.length,
      })),
    ),
    ...findPersonNames(text, names).map((name) => ({ kind: 'name' as const, ...name })),
  ];
  let end = 0;
  return found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((part) => {
      const isFree = part.start >= end;
      if (isFree) end = part.end;
      return isFree;
    });
}
