/** What is said about a wish that neighbours may help with: 可以发群里, 我来帮, 不帮了, 帮好了. Pure. */
import type { Turn } from './handler.ts';

export type WishWord = 'publish' | 'volunteer' | 'give_up' | 'fulfil';

/** Nothing but that is said: who tells more talks to neighbours. */
const words: Readonly<Record<WishWord, RegExp>> = {
  publish:
    /^(?:可以|同意|好的?|行|帮我)?(?:发|公开)(?:到|在)?(?:本|这个?|楼栋)?群里?(?:面)?(?:吧|好了|可以)?$|^公开心愿$/u,
  volunteer:
    /^(?:这个)?(?:我来?|让我|我可以|我能|我愿意)(?:来)?帮(?:忙|一?下|一?把|她|他)?(?:吧|哈|呀)?$|^我?认领(?:这个|心愿|一?下)?(?:吧|了)?$/u,
  give_up: /^(?:我)?(?:不帮了|不能帮了|帮不了了?|帮不上了?)$|^(?:我)?(?:取消|退出|放弃)认领$/u,
  fulfil: /^(?:我)?(?:心愿)?(?:已经?)?(?:帮好了?|帮完了?|帮忙完了?|完成心愿了?)$|^心愿(?:已)?完成了?$/u,
};

const aside = /\d{6}-\d{1,5}|^(?:格格|你好|您好)?[,，:：\s]*|[,，。.!！~～:：\s]+$/gu;
const longest = 24;

export function readWishWord(text: string): WishWord | undefined {
  const said = text.normalize('NFKC').trim();
  if (said.length > longest) return undefined;
  const plain = said.replace(aside, '').replace(aside, '').replace(/\s+/gu, '');
  return (Object.keys(words) as WishWord[]).find((word) => words[word].test(plain));
}

export function wishWordIn({ message }: Pick<Turn, 'message'>): WishWord | undefined {
  return message.kind === 'text' && !message.mentionsOthers ? readWishWord(message.text) : undefined;
}
