/** What the server may be told to answer when it is asked for vectors: honest ones, and every way in which endpoints fail. */
import { embed } from './embed.ts';

export type EmbeddingReply =
  /** Texts that share characters are near. */
  | { readonly kind: 'by_characters' }
  | { readonly kind: 'vectors'; readonly of: (text: string) => readonly number[] }
  /** One vector less than texts. */
  | { readonly kind: 'one_less' }
  /** The last one shorter than the others. */
  | { readonly kind: 'uneven' }
  /** Numbers that are none come as `null` in JSON. */
  | { readonly kind: 'no_numbers' }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'no_vectors' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'web_page' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' };

export type EmbeddingAnswer = EmbeddingReply | ((texts: readonly string[]) => EmbeddingReply);

type Numbers = readonly (number | null)[];

const changed: Readonly<
  Partial<Record<EmbeddingReply['kind'], (vectors: readonly Numbers[]) => readonly Numbers[]>>
> = {
  one_less: (vectors) => vectors.slice(1),
  uneven: (vectors) => vectors.map((vector, at) => (at === vectors.length - 1 ? vector.slice(1) : vector)),
  no_numbers: (vectors) => vectors.map((vector) => vector.map(() => null)),
  zeros: (vectors) => vectors.map((vector) => vector.map(() => 0)),
  no_vectors: () => [],
};

/** Absent for replies that hold none. */
export function vectorsIn(
  reply: EmbeddingReply,
  texts: readonly string[],
  dimensions: number,
): readonly Numbers[] | undefined {
  if (['status', 'web_page', 'hang', 'reset'].includes(reply.kind)) return undefined;
  const of = reply.kind === 'vectors' ? reply.of : (text: string) => Array.from(embed(text, dimensions));
  return (changed[reply.kind] ?? ((vectors) => vectors))(texts.map(of));
}
