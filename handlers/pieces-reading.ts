/** 「坏了」「门禁」「2单元」: what one person says piece by piece, read as the one sentence it is. Pure. */
import { things } from '../understanding/lexicon/things.ts';
import { isOnlyPlace } from '../understanding/only-place.ts';
import { locate } from '../understanding/place.ts';
import { writtenForm } from '../understanding/written-form.ts';

/** What houses have for all; 水 and 电 fail as a whole. */
const shared = new Set<string>([
  ...[things.lift, things.lamp, things.gate, things.drain, things.net, things.heat_part].flat(),
  ...['水管', '总管', '自来水', '水', '电', '网', '暖气', '监控', '摄像头', '井盖', '滑梯', '秋千'],
]);
const state =
  /^(?:好像|又|都|全|还|也)?(?:(?:坏|停|断|堵|漏|黑|灭|裂|塌|死机|失灵)了?|不(?:亮|动|通|响|来|热|开)了?|没(?:反应|信号)了?|(?:打|刷|按|推|拉|开|关|锁)不(?:开|上|了|动)了?|(?:漏|渗|冒)水了?)[啊呀啦。.!！~\s]*$/u;
/** Longer ones are sentences, read on their own. */
const longest = 8;
/** A thing, how it is, and where: more pieces than these are talk. */
const mostPieces = 5;

type Piece = 'thing' | 'state' | 'place';

/** Absent where it is none of the pieces of which such a sentence is made. */
export function pieceKind(text: string): Piece | undefined {
  const words = text.trim();
  if (words === '' || words.length > longest) return undefined;
  const form = writtenForm(words);
  if (shared.has(form)) return 'thing';
  if (state.test(form)) return 'state';
  const placeSaid = Object.values(locate(words, undefined, {}).sources).includes('text');
  return isOnlyPlace(words, form, placeSaid) ? 'place' : undefined;
}

/** Needs one thing and one state; absent otherwise. */
export function sentenceOf(pieces: readonly string[]): string | undefined {
  if (pieces.length > mostPieces) return undefined;
  const sorted = (kind: Piece) =>
    pieces.map((piece) => piece.trim()).filter((one) => pieceKind(one) === kind);
  const [thing, otherThing] = sorted('thing');
  const [how, otherHow] = sorted('state');
  if (thing === undefined || how === undefined || otherThing !== undefined || otherHow !== undefined)
    return undefined;
  return [...sorted('place'), `${thing}${how}`].join(' ');
}
