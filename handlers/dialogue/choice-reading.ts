/** Which one is meant, when the bot listed several. Pure. */
import { categoriesNamed } from './things.ts';

const ordinals = '一二三四五六七八九';
const pattern =
  /^(?:取消|撤回|撤|选|要|是)?\s*(?:第)?\s*([1-9一二三四五六七八九])\s*(?:个|张|条|件|单|号)?[吧。.!!\s]*$/u;
const first = /^(?:前面|上面|最前|最上面?)(?:那|一)?(?:个|张|件|条)/u;
const last = /^(?:最后|后面|下面)(?:那|一)?(?:个|张|件|条)/u;
/** 全部, 两个都撤: all that were listed. */
const all =
  /^(?:取消|撤回?|选)?(?:全部?|都|所有的?|(?:[两二三四五六七八九]|[2-9])[个张件条单](?:全|都))(?:都|的|要|给我|帮我|一起)*(?:是|取消|撤回?|撤掉|撤销|不用(?:修|来|管)?|不要)?(?:了|掉|吧|啊|的|[。.!！~～\s])*$/u;
const ticketNumber = /\d{6}-\d{1,5}/;

export type Choice =
  | { readonly kind: 'all' }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'words'; readonly words: string };

/** Absent when the words choose nothing. */
export function readChoice(text: string, count: number): Choice | undefined {
  const words = text.trim();
  const number = ticketNumber.exec(words)?.[0];
  if (number !== undefined) return { kind: 'number', number };
  const said = pattern.exec(words)?.[1];
  if (said !== undefined) {
    const index = (/\d/.test(said) ? Number(said) : ordinals.indexOf(said) + 1) - 1;
    return index < count ? { kind: 'index', index } : undefined;
  }
  const pointed = pointedAt(words, count);
  if (pointed !== undefined) return pointed;
  if (words.length <= 15 && categoriesNamed(words) !== undefined) return { kind: 'words', words };
  return /^(?:是)?(?:昨[天晚]|前天|今[天早]|刚才|刚刚|上午|早上)/u.test(words)
    ? { kind: 'words', words }
    : undefined;
}

function pointedAt(words: string, count: number): Choice | undefined {
  if (all.test(words)) return { kind: 'all' };
  if (first.test(words)) return { kind: 'index', index: 0 };
  return last.test(words) ? { kind: 'index', index: count - 1 } : undefined;
}
