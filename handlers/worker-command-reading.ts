/** What a worker tells the bot to do: 「接单7」「7号单接了」「办结261122-7 已修好」. Pure and lenient. */
import type { ReasonOf } from '../tickets/reasons.ts';

export type WorkerEvent = 'claim' | 'return' | 'transfer' | 'progress' | 'handle';

export type WorkerCommand =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'step';
      readonly event: WorkerEvent;
      /** As said; absent when there was none. */
      readonly number: string | undefined;
      /** What was said besides; the name on `transfer`. */
      readonly rest: string;
    };

/** The first that matches; the words are those of the worker's card and what people say for them. */
const verbs: readonly { readonly event: WorkerEvent; readonly words: RegExp }[] = [
  { event: 'return', words: /退单|退回/u },
  { event: 'transfer', words: /转派给?|转单给?|转给|改派给?/u },
  { event: 'handle', words: /办结|办完了?|处理完了?|处置完成|处理好了?|搞定了?|完成了?/u },
  { event: 'progress', words: /进展|反馈|进度/u },
  { event: 'claim', words: /接单|领单|接了|我接|收单/u },
];

const listWords = /^(?:我的工单|工单|待办|我的待办|我的单子?|工单列表)$/u;
const fullNumber = /(?:工单|单号)?\s*#?(\d{6}\s*[-—–]\s*\d{1,7})(?:号?工?单)?/u;
/** A short number stands right beside the verb or calls itself one: 「接单7 」「7号单」. Never inside other words. */
const shortNumber =
  /^\s*#?(\d{1,5})(?:号?工?单|号)?(?=$|[\s,,。::;;])|(?<!\d)#?(\d{1,5})\s*号?工?单|^\s*(\d{1,5})\s*(?:号\s*)?$/u;

/** Behind a name: 「转给小竹 7」. */
const lastNumber = /\s#?(\d{1,5})$/u;
const numbers = [fullNumber, shortNumber];

/** Absent when the message is none. */
export function readWorkerCommand(text: string): WorkerCommand | undefined {
  const trimmed = text.normalize('NFKC').trim();
  if (listWords.test(trimmed)) return { kind: 'list' };
  const found = firstVerb(trimmed);
  if (found === undefined) return undefined;
  const { event, match } = found;
  const before = trimmed.slice(0, match.index);
  const after = trimmed.slice(match.index + match[0].length);
  const numbered = takeNumber(after, before, event === 'transfer' ? [...numbers, lastNumber] : numbers);
  // A command begins with its verb or with its number: a verb in the middle of a sentence is talk.
  if (before.trim() !== '' && numbered.from !== 'before') return undefined;
  // 「办结时限是多久」 is a question, not a command without a number.
  if (numbered.number === undefined && !/^(?:$|[\s,,。::;;了])/u.test(after)) return undefined;
  return { kind: 'step', event, number: numbered.number, rest: tidy(numbered.rest) };
}

function firstVerb(text: string): { event: WorkerEvent; match: RegExpExecArray } | undefined {
  for (const { event, words } of verbs) {
    const match = words.exec(text);
    if (match !== null) return { event, match };
  }
  return undefined;
}

interface Numbered {
  readonly number: string | undefined;
  readonly from: 'before' | 'after' | undefined;
  readonly rest: string;
}

function takeNumber(after: string, before: string, patterns: readonly RegExp[]): Numbered {
  for (const pattern of patterns) {
    for (const [from, part, other] of [
      ['before', before, after],
      ['after', after, before],
    ] as const) {
      const match = pattern.exec(part);
      // A group of an alternative that was not taken is undefined, whatever the library's type says.
      const groups: readonly (string | undefined)[] = match?.slice(1) ?? [];
      const number = groups.find((group) => group !== undefined);
      if (match === null || number === undefined) continue;
      const left = part.slice(0, match.index) + ' ' + part.slice(match.index + match[0].length);
      return {
        number: number.replace(/\s/gu, ''),
        from,
        rest: from === 'before' ? `${left} ${other}` : left,
      };
    }
  }
  return { number: undefined, from: undefined, rest: after };
}

function tidy(rest: string): string {
  return rest.replace(/^[\s,,。::;;、了]+|[\s,,;;、]+$/gu, '').replace(/^(?:给|把|将)\s*/u, '');
}

/** Words that tell the closed reason of a return; `other` when none does. */
const returnReasons: readonly (readonly [RegExp, ReasonOf<'return'>])[] = [
  [/网格|片区|辖区|不在我/u, 'not_my_area'],
  [/职责|不归|不属|不是我管|管不了/u, 'not_my_duty'],
  [/休息|请假|休假|忙|值班|没空|外出|不在岗/u, 'off_duty'],
  [/信息|地址|位置|找不到|不清|联系不上|有误/u, 'wrong_information'],
];

const results: readonly (readonly [RegExp, ReasonOf<'handle'>])[] = [
  [/没有?发现|未发现|没有?看到|未见|不存在/u, 'nothing_found'],
  [/已转|转交|移交|已报|上报|转给/u, 'referred'],
  [/无法|没法|办不了|暂时|解决不了/u, 'not_possible'],
];

export function returnReasonIn(words: string): ReasonOf<'return'> {
  return returnReasons.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

export function resultIn(words: string): ReasonOf<'handle'> {
  return results.find(([pattern]) => pattern.test(words))?.[1] ?? 'fixed';
}
