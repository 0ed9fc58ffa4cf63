/** What the try-out page says of a question. */
import type { WhyParticular } from '../../knowledge/retrieval/heed-particulars.ts';
import type { Field } from '../../knowledge/retrieval/indexed-entry.ts';
import type { FoundItem } from '../../knowledge/service-directory/item-index.ts';
import type { ItemChoice } from '../../knowledge/service-directory/item-or-entry.ts';
import type { TriedQuestion } from '../../knowledge/try-question.ts';

const particularNames: Readonly<Record<WhyParticular, string>> = {
  that_day: '某一天的安排',
  right_now: '眼下的情形',
  own_account: '个人的账户',
  who_did_it: '是谁做的',
  about_a_person: '别人的私事',
  somebodys_number: '别人的电话',
  which_is_best: '哪家更好',
  price_here: '某一处的价钱',
  which_school: '对口哪所学校',
  elsewhere: '别国、别处的规定',
  timetable: '班次和时刻',
  medicine: '该用什么药',
  other_work: '代写代做的事',
  its_manner: '某个人、某一处或某一天的情形',
};

/** What the bot would do with a tried question. */
export function tryDecision(tried: TriedQuestion, addressed: boolean): string {
  if (!addressed && !tried.certain) return '没有 @ 机器人，又不够确信：保持沉默';
  if (tried.particular !== undefined)
    return `问的是${particularNames[tried.particular]}：不套用通用答案，请居民去问能查的人`;
  if (tried.decision === 'choices') return `有 ${tried.choices.length} 条都沾边：列出来请居民选`;
  if (tried.decision === 'unknown') return '没有够得上的条目：如实说不清楚，并记入未答问题';
  return tried.certain ? '足够确信：直接回答' : '被 @ 了，把握够：回答';
}

export const scorePartNames = {
  exact: '与条目的问法完全一致',
  wording: '整句与问法相似',
  sounds: '读音相同的字',
  calibrated: '校准',
  whatCalibrates: '是否领先其他条目、有没有问到条目没写的方面、单凭几个词',
} as const;

export const termFieldNames: Readonly<Record<Field, string>> = {
  question: '问题',
  alternate: '相似问法',
  keyword: '关键词',
  answer: '答案',
};

export const wantedAll = '怎么办';

export const foundBy: Readonly<Record<FoundItem['by'], string>> = {
  name: '和一个名称或叫法一致',
  sound: '和一个名称读音相同',
  words: '和一个名称用词相近',
};

/** @param areas where it is done decides, and is not known: the streets that would be asked for */
export function itemDecision(
  choice: Exclude<ItemChoice, { kind: 'entry' }>,
  areas: readonly string[],
): string {
  if (choice.kind === 'offer') return '办事目录里有几项都沾边：列出来请居民选';
  if (areas.length > 0) return `办事目录的「${choice.item.name}」：先问住在哪里（${areas.join('、')}）`;
  return `由办事目录的「${choice.item.name}」回答`;
}

export const itemPasses: Readonly<Record<Extract<ItemChoice, { kind: 'entry' }>['why'], string>> = {
  particular: '问的是个别情形，不套用办事目录',
  entry_surer: '条目更有把握，办事目录让它答',
  not_certain: '没有 @ 机器人，名称又不完全一致：办事目录不开口',
};

/** Why nothing was found by meaning. */
export function meaningProblem(code: string): string {
  return `向量服务这次没有回答（${code}），只按词检索`;
}
