/**
 * What keeps the texts of an own type from being said: numbers, dates, links and names that nothing proves, and words that
 * ask for money, a code or a contact. Every number comes from the directory, by a placeholder, or from the entry about
 * the line for advice. Pure.
 */
import { type Forbidden, forbiddenIn } from '../../core/facts/forbidden.ts';
import { hardFacts, isProven, provenBy } from '../../core/facts/hard-facts.ts';
import type { FactKind } from '../../core/facts/fact-patterns.ts';
import { howItGoes } from './messages.zh.ts';
import type { OwnTypeDraft } from './own-type.ts';

export type SaidPart = 'name' | 'how' | 'advice' | 'source';

export interface OwnTypeFault {
  readonly part: SaidPart;
  readonly why: FactKind | Forbidden | 'placeholder';
}

export interface FaultMeans {
  /** What may be cited besides the national numbers. */
  readonly evidence: readonly string[];
  /** Whose links may be said. */
  readonly hosts: readonly string[];
  /** Takes the placeholders that the directory knows out of a text. */
  readonly withoutPlaceholders: (text: string) => string;
}

const national = '110 119 120 122 12110';
const sentences = /[^。！？\n]+[。！？\n]*/gu;

/** Where a thing is known from has a date of its own. */
const mayBeDated: ReadonlySet<FactKind> = new Set(['date', 'count', 'number', 'name']);

/** The first of each part. */
export function faultsOf(draft: OwnTypeDraft, means: FaultMeans): readonly OwnTypeFault[] {
  const parts: readonly SaidPart[] = ['name', 'how', 'advice', 'source'];
  return parts.flatMap((part) => {
    const why = faultIn(part, draft[part], means);
    return why === undefined ? [] : [{ part, why }];
  });
}

function faultIn(part: SaidPart, text: string, means: FaultMeans): OwnTypeFault['why'] | undefined {
  const plain = part === 'advice' ? means.withoutPlaceholders(text) : text;
  if (plain.includes('{{')) return 'placeholder';
  const proven = provenBy([national, ...means.evidence]);
  const unproven = hardFacts(plain)
    .filter((fact) => !isProven(fact, proven))
    .map(({ kind }) => kind);
  const fact = unproven.find((kind) => part !== 'source' || !mayBeDated.has(kind));
  return fact ?? requestsIn(part, part === 'how' ? howItGoes(plain) : plain, means.hosts)[0];
}

/** How a scam goes may be told with its own words; what to do may not sound like one. */
function requestsIn(part: SaidPart, text: string, hosts: readonly string[]): readonly Forbidden[] {
  const isCited = part !== 'advice';
  return (text.match(sentences) ?? []).flatMap((sentence) => forbiddenIn(sentence, { hosts, isCited }));
}
