/** What staff say of their work that is no command yet: 怎么退单, 收到. Pure. */

export const hints = [
  'claim',
  'return',
  'transfer',
  'extend',
  'suspend',
  'handle',
  'progress',
  'leave',
  'patrol',
  'forward',
] as const;
export type Hint = (typeof hints)[number];

/** The word for it, as they ask for it. */
const names: readonly (readonly [Hint, string])[] = [
  ['claim', '接单|领单'],
  ['return', '退单|退回|退掉?'],
  ['transfer', '转单|转派|转给(?:别人|同事|其他人)|改派'],
  ['extend', '延期|延时'],
  ['suspend', '挂起|暂停'],
  ['handle', '办结|结单|销单|完结'],
  ['progress', '反馈进展|报进展|填进展|进展'],
  ['leave', '请假|调休'],
  ['patrol', '巡查上报|上报巡查|报巡查|巡查'],
  ['forward', '转外部|转给?外部单位|转外单位'],
];
const thing = '(?:这个|这单|这张|这件|那单|我的)?(?:工?单子?)?';
const how = '(?:请问)?(?:要)?(?:怎么|咋|如何|怎样)(?:才能|才|能|去|样)?';
const may = '(?:我)?(?:能|可以|能不能|可不可以|可否)';
const tail = '(?:单|吗|不|嘛|么|呢|啊|呀|的)*[。.?？!！\\s]*$';

/** Absent when they ask for none of it. */
export function readHowTo(text: string): Hint | undefined {
  const words = text.normalize('NFKC').trim();
  return names.find(([, name]) =>
    new RegExp(
      `^${thing}(?:${how}${thing}(?:${name})|${may}${thing}(?:${name})(?=.*[吗不嘛么?？])|${may.replace('能|可以|', '')}(?:${name})|(?:${name})(?:怎么|咋|如何)(?:弄|办|操作|说|写|报|填|搞|做)?)${tail}`,
      'u',
    ).test(words),
  )?.[0];
}

const nod =
  /^(?:(?:好的?|收到了?|知道了|明白了?|了解了?|行|嗯+|ok|okay|👌|👍|\[OK\])[啦哦哈呀啊吧\s,，。.!！~～]*)+$/iu;

/** 收到, 好的: says neither that they take it nor that they do not. */
export function isNod(text: string): boolean {
  return nod.test(text.normalize('NFKC').trim());
}
