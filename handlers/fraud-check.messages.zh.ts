/** What a shown text looks like, by what, and what to do. It is the text that is judged, never whoever wrote it. */
import type { FraudReason } from '../fraud/assessment.ts';
import { fraudSignNames } from '../fraud/messages.zh.ts';
import { howItGoes, ownSignNames } from '../fraud/own/messages.zh.ts';
import { type KindSaid, scamAdvice } from '../fraud/warning.messages.zh.ts';

export const fraudCheckMessages = {
  /** Said when the community took the entry about scams out of its knowledge: it needs no number but the police's. */
  anyScam: '拿不准就先停手：不转账，不点链接，不给验证码，不开屏幕共享。已经转了钱，马上打110。',
  nothingFound: '从这段文字看不出明显的骗局特征，但看不出不等于没问题。',
  cannotReadPicture: '图片里的字我还读不了。请把里面的文字发给我，或说说对方要您做什么。',
  codeSaysNothing: '图里有二维码，从它的网址看不出明显问题，但看不出不等于没问题，先别扫。',
  looksLike: ({ name, tellTale, own }: KindSaid, reasons: readonly FraudReason[]): string =>
    [
      name === undefined ? '这很像骗局，先别照着做。' : `这很像「${name}」的骗局，先别照着做。`,
      ...(reasons.length === 0 ? [] : [`像骗局的地方：${reasons.map(sign).join('，')}。`]),
      ...(own === undefined ? [] : [howItGoes(own.how)]),
      `${tellTale}${scamAdvice}`,
    ].join('\n'),
} as const;

const longestQuote = 16;
/** Whoever reads along must not be able to tap, write to or call what is quoted. */
const unquotable: ReadonlySet<FraudReason['kind']> = new Set([
  'link',
  'contact',
  'number',
  'disguise',
  'learned',
  'example',
]);
/** Ends a sentence, or urges as the text itself did. */
const loud = /[。！!?？;；\n]|请|麻烦|务必|赶紧|马上|立即|立刻|尽快/u;

function sign({ kind, quote, sign: code }: FraudReason, index: number): string {
  const name = signName(code);
  const words = quote.trim();
  const isQuoted =
    !unquotable.has(kind) && words !== '' && words.length <= longestQuote && !loud.test(name + words);
  return `${'①②③'.charAt(index)}${name}${isQuoted ? `「${words}」` : ''}`;
}

const names: Readonly<Record<string, string>> = { ...fraudSignNames, ...ownSignNames };

function signName(code: string): string {
  return names[code] ?? names['learned'] ?? code;
}
