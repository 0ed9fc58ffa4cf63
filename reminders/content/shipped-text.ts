/** What a text that comes with the program is, and where the facts in it come from. */
import type { ScamType } from '../../fraud/scam-types.ts';
import type { ReminderStyle } from '../reminder.ts';
import { reviewDayOf } from './review-days.ts';
import type { Season } from './seasons.ts';

/** A text of a season is for that time of the year only. */
export interface ShippedText {
  /** Stable: what staff changed or archived is known by it. */
  readonly key: string;
  readonly topic: 'anti_fraud' | 'fire_safety' | 'seasonal';
  readonly scamType: ScamType | undefined;
  readonly style: ReminderStyle;
  readonly season: Season | undefined;
  readonly title: string;
  readonly body: string;
  readonly source: string;
  /** Day on which somebody should read it again, whether or not it was ever sent. */
  readonly reviewAt: string;
}

/** One kind of scam as staff and residents should know it. */
export interface ScamGuide {
  readonly type: ScamType;
  readonly howItGoes: string;
  /** Words that give it away, only those that the police publish. */
  readonly tellTales: readonly string[];
  readonly whatToDo: string;
  readonly forWhom: string;
}

export interface ScamContent {
  readonly guide: ScamGuide;
  readonly texts: readonly ShippedText[];
}

export const sources = {
  handbook: '公安部公布的电信网络诈骗高发类型（防范宣传手册2025版）',
  advice: '“三不一多”防骗口诀：未知链接不点击、陌生来电不轻信、个人信息不透露、转账汇款多核实',
  tools: '公安机关公布的反诈工具（国家反诈中心App、96110）',
  afterwards: '公安机关公布的被骗后处置要点',
  elders: '公安、民政公布的养老诈骗常见手法',
  fraudLaw: '《反电信网络诈骗法》第三十一条',
} as const;

type Wording = Pick<ShippedText, 'style' | 'title' | 'body'> &
  Partial<Pick<ShippedText, 'season' | 'source'>>;
type Shared = Pick<ShippedText, 'topic' | 'scamType' | 'source'>;

/** Texts that have most in common; `slug` and the place in the list name them, so new ones go to the end. */
export function textsOf(slug: string, shared: Shared, wordings: readonly Wording[]): readonly ShippedText[] {
  return wordings.map((wording, index) => {
    const text = { season: undefined, ...shared, ...wording, key: `${slug}-${index + 1}` };
    return { ...text, reviewAt: reviewDayOf(text) };
  });
}

/** The texts of one kind of scam, after its guide. */
export function scamContent(guide: ScamGuide, source: string, wordings: readonly Wording[]): ScamContent {
  const slug = guide.type.replaceAll('_', '-');
  return { guide, texts: textsOf(slug, { topic: 'anti_fraud', scamType: guide.type, source }, wordings) };
}
