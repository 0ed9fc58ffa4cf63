/** What is said of a kind of scam, whether everybody knows it or this deployment alone. Pure. */
import { baitKindNames, type KindSaid, saidOfBait } from '../warning.messages.zh.ts';
import { unknownOwnType } from './messages.zh.ts';
import { isOwnKind, type OwnScamType, type ScamKind } from './own-type.ts';

/** @param areaPath where it is said: numbers of the directory are those of the place */
export type SayKind = (kind: ScamKind, areaPath: string | undefined) => KindSaid;
export type NameKind = (kind: ScamKind) => string;

export interface SayKindDeps {
  readonly find: (kind: ScamKind) => OwnScamType | undefined;
  /** Fills placeholders from the directory. */
  readonly fill: (
    text: string,
    areaPath: string | undefined,
  ) => { readonly text: string; readonly filled: readonly string[] };
}

export function createSayKind({ find, fill }: SayKindDeps): SayKind {
  return (kind, areaPath) => {
    if (!isOwnKind(kind)) return saidOfBait(kind);
    const type = find(kind);
    if (type === undefined) return saidOfBait('unknown');
    const { text, filled } = fill(type.advice, areaPath);
    const { name, how, source } = type;
    return { name, tellTale: asSentence(text), evidence: filled, own: { how, source } };
  };
}

export function createNameKind(find: SayKindDeps['find']): NameKind {
  return (kind) => (isOwnKind(kind) ? (find(kind)?.name ?? unknownOwnType) : baitKindNames[kind]);
}

function asSentence(text: string): string {
  return /[。！？]$/u.test(text) ? text : `${text}。`;
}
