/** All that rules find in a text. */
import type { BaitKind } from './bait-kind.ts';
import type { FraudReason, FraudReasonKind } from './assessment.ts';
import { findPersonalNumbers } from '../core/personal-numbers.ts';
import { plainForm, type PlainForm, quoteOf, type Stretch } from './form/plain-form.ts';
import { findLinks, type FoundLink } from './links/find-links.ts';
import { judgeLink, linkWeights } from './links/judge-link.ts';
import type { LinkLists } from './links/link-lists.ts';
import { appBanner, assurances } from './signs/assurances.ts';
import { contactSigns } from './signs/contact-signs.ts';
import { talkSigns } from './signs/talk-signs.ts';
import { isEssay } from './signs/essay.ts';
import { type WordSign, wordSigns } from './signs/word-signs.ts';

export interface FoundSign extends FraudReason {
  readonly type: BaitKind | undefined;
  /** What it adds to the logarithm of the odds. */
  readonly weight: number;
}

export interface SignsOfText {
  readonly form: PlainForm;
  readonly signs: readonly FoundSign[];
  /** What speaks for the text, with negative weights. */
  readonly assured: readonly FoundSign[];
}

export function readSigns(text: string, lists: LinkLists): SignsOfText {
  const form = plainForm(text);
  const inForm = (kind: FraudReasonKind) => (sign: WordSign) => foundIn(text, form, kind, sign);
  return {
    form,
    signs: [
      ...[...wordSigns, ...talkSigns].flatMap(inForm('words')),
      ...contactSigns.flatMap(inForm('contact')),
      ...findLinks(text).flatMap((link) => signsOfLink(text, link, lists)),
      ...signsOfNumbers(text),
      ...signsOfDisguise(text, form),
    ],
    assured: [
      ...assurances.flatMap((sign) => foundIn(text, withoutBanner(form), 'words', sign)),
      ...(isEssay(form.text) ? [essay] : []),
    ],
  };
}

const essay: FoundSign = { kind: 'words', quote: '', sign: 'essay', type: undefined, weight: -2 };

/** Positions no longer hold: nothing of what speaks for a text is quoted. */
function withoutBanner(form: PlainForm): PlainForm {
  return { ...form, text: form.text.replace(appBanner, '') };
}

function foundIn(text: string, form: PlainForm, kind: FraudReasonKind, sign: WordSign): FoundSign[] {
  const match = sign.pattern.exec(form.text);
  if (match === null) return [];
  const where = { start: match.index, end: match.index + match[0].length };
  return [{ kind, quote: quoteOf(text, form, where), sign: sign.sign, type: sign.type, weight: sign.weight }];
}

function signsOfLink(text: string, link: FoundLink, lists: LinkLists): FoundSign[] {
  const { sign } = judgeLink(link, lists);
  if (sign === undefined) return [];
  const quote = text.slice(link.start, link.end);
  return [{ kind: 'link', quote, sign, type: undefined, weight: linkWeights[sign] }];
}

const numberSigns = {
  phone: { sign: 'phone', weight: 0.3 },
  bank_card: { sign: 'card', weight: 1.6 },
} as const;

function signsOfNumbers(text: string): readonly FoundSign[] {
  return findPersonalNumbers(text).flatMap(({ kind, start, end }) => {
    if (kind !== 'phone' && kind !== 'bank_card') return [];
    return [
      { kind: 'number' as const, quote: text.slice(start, end), type: undefined, ...numberSigns[kind] },
    ];
  });
}

const disguiseWeight = 1.2;

function signsOfDisguise(text: string, { disguised }: PlainForm): readonly FoundSign[] {
  return disguised.slice(0, 1).map((stretch: Stretch) => ({
    kind: 'disguise' as const,
    quote: text.slice(stretch.start, stretch.end),
    sign: 'disguise',
    type: undefined,
    weight: disguiseWeight,
  }));
}
