/** What somebody shows the bot to be told what to make of it: the text without the question about it. Pure. */
import type { Message } from '../core/message.ts';

export interface ShownText {
  readonly text: string;
  /** Somebody else's words as they came, rather than a resident's own account of them. */
  readonly isForwarded: boolean;
}

/** Between the parts of a message; a link keeps its own signs. */
const parts = /[^。！!?？\n；;]+[。！!?？\n；;]*/gu;
const asks =
  /是不是|是吗|(?:骗子|诈骗|骗局|骗人的?|真的?|假的?|真假|靠谱|可信|安全|正规|官方的?)(?:吗|么|嘛|不|吧|没)|真的假的|能(?:信|点|扫|加|转)(?:吗|么|嘛|不)|可不可信|靠不靠谱|帮(?:我|忙)?(?:看|鉴别|判断|查|认|瞧|辨)|看(?:一)?[看下]这|怎么回事|什么意思|要不要(?:信|点|理)|该不该信|你(?:觉得|看)|格格|(?:收到|刚收|接到)(?:了)?(?:这|一|个|条)[^,，:：]{0,8}$/u;
/** A question about a text is short; longer ones hold the story. */
const longestQuestion = 24;
/** Less is no text to judge. */
const shortest = 8;

/** Their own account of a call. */
const narrated = /我|俺|咱|有人|打电话|来电|电话里|让(?:他|她|人)|叫(?:他|她)/u;
const quoted = /[「『“"【]([^」』”"】]{8,})[」』”"】]/u;

export function shownText({ text, quote }: Pick<Message, 'text' | 'quote'>): ShownText | undefined {
  if (quote !== undefined && !quote.ofBot && quote.text.trim() !== '')
    return { text: quote.text.trim(), isForwarded: true };
  const rest = withoutQuestion(text);
  if (rest.length < shortest) return undefined;
  return { text: rest, isForwarded: quoted.test(text) || !narrated.test(firstPart(rest)) };
}

function withoutQuestion(text: string): string {
  const kept = (text.match(parts) ?? [text]).flatMap((part) => {
    const isQuestion = asks.test(part) && !/[【]|https?:/u.test(part);
    if (!isQuestion) return [part];
    return part.trim().length <= longestQuestion && !part.includes(':') && !part.includes('：')
      ? []
      : [behindColon(part)];
  });
  return kept.join('').trim();
}

/** 帮我看看这个是不是骗子：… */
function behindColon(part: string): string {
  const at = part.search(/[:：]/u);
  return at >= 0 && at <= longestQuestion && asks.test(part.slice(0, at)) ? part.slice(at + 1) : part;
}

function firstPart(text: string): string {
  return text.slice(0, 20);
}
