/** What is settled by the form of a message, or by what it answers: no second reader is heard. Pure. */
import { saysAllIsWell } from './all-is-well.ts';
import { announcesMatter } from './announcing.ts';
import { bareOutage } from './bare-outage.ts';
import { saysOnlyThanks } from './courtesy.ts';
import type { Decision } from './decision.ts';
import { type NumberedCommand, readNumberedCommand } from './numbered-commands.ts';
import { isOnlyPlace } from './only-place.ts';
import type { MessageInContext } from './understanding.ts';

const nothing = { danger: undefined, category: undefined } as const;

/** Somewhere and nothing else answers a question; what is wrong there was said before, or never. */
const onlyPlace: Decision = {
  ...{ intent: 'supplement', confidence: 0.5, ...nothing },
  reasons: ['supplement(only_place)'],
};

/** Neighbours compare: whoever has water says so. */
const allIsWell: Decision = {
  ...{ intent: 'chatter', confidence: 0.9, ...nothing },
  reasons: ['chatter(all_is_well)'],
};

const greeted: Decision = {
  ...{ intent: 'help', confidence: 0.9, ...nothing },
  reasons: ['help(greeting)'],
};

/** Something will be told: nothing of it is known yet. */
const announced: Decision = {
  ...{ intent: 'help', confidence: 0.9, ...nothing },
  reasons: ['help(announced)'],
};

/** 整栋都是, 我们单元也一样: how far what was told before goes. */
const onlyExtent: Decision = {
  ...{ intent: 'supplement', confidence: 0.6, ...nothing },
  reasons: ['supplement(only_extent)'],
};

const extent =
  /^(?:好像|应该|感觉|估计|现在|我看|对|是|嗯|不止我家|[,，。 ])*(?:(?:整个?|全|我们?这?|这)?(?:[0-9一二两三四五六七八九十]+号?)?(?:栋|幢|楼|单元|层|小区|院)楼?(?:里|的)?|楼上楼下|家家户?户?|每家每?户?|左右隔壁|邻居|隔壁|所有人|大家)(?:全|都|也)+(?:是|这样|一样|如此)(?:子|的|了|呢|啊|呀|吧|[。!！~])*$/;

/** 你们5栋也没水吗: whether others have it, too, and nothing of one's own. */
const asksNeighbours: Decision = {
  ...{ intent: 'chatter', confidence: 0.8, ...nothing },
  reasons: ['chatter(asks_neighbours)'],
};

const neighboursAsked =
  /^(?:哎|唉|诶|请问)?你们?(?:家|那边?|这边?|楼|[0-9一二三四五六七八九十]+(?:栋|号楼|单元|楼)?)*(?:里|的)?(?:是不是|也|都|还)*(?:停|断|没有?|有)(?:了)?(?:水|电|气|网|暖气)了?(?:吗|么|没有?)[?？]*$/;

/** 开心么, 说我吗: asked of one another, about nobody's house. */
const asksOneAnother: Decision = {
  ...{ intent: 'chatter', confidence: 0.9, ...nothing },
  reasons: ['chatter(asks_one_another)'],
};

const oneAnother =
  /^(?:你们?|还|今天|现在)*(?:(?:开心|高兴|快乐|难过|伤心|无聊|后悔|好吃|好看|好玩|好听|累|困|饿|忙|睡了|吃了|起床了)(?:吗|么|嘛|不|没)|(?:是|是不是)?在?(?:说|问|找|叫|骂|喊|笑|夸)(?:的是)?(?:我|你|他|她)们?(?:吗|么|嘛|呢|吧))[呀啊]?[?？!~ ]*$/;

const thanked: Decision = {
  ...{ intent: 'chatter', confidence: 0.9, ...nothing },
  reasons: ['chatter(thanks)'],
};

const rated: Decision = {
  ...{ intent: 'feedback', confidence: 0.9, ...nothing },
  reasons: ['feedback(mark)'],
};

const greeting =
  /^(?:你好|您好|在吗|在不在|在么|早|早安|早上好|上午好|中午好|下午好|晚上好|hi|hello|哈喽|嗨|喂|有人吗|help|帮助|菜单|功能|格格|小助手)(?:[呀啊哦吗呢!！。.~?？,，]|格格|小助手)*$/;

export function isGreeting(form: string): boolean {
  const words = form.trim();
  return words === '' || greeting.test(words);
}

const mark = /^(?:给|打)?[123](?:分|吧|星|[,，。!！]|$)|^(?:很|非常|比较|基本|还算)?不?满意[。!！~]*$/;

export function isMark(form: string): boolean {
  return mark.test(form.trim());
}

/** Whatever was said before, and whatever of theirs is open. */
const numbered: Readonly<Record<NumberedCommand, Decision>> = {
  withdraw: { intent: 'withdraw', confidence: 0.9, ...nothing, reasons: ['withdraw(number)'] },
  progress: { intent: 'progress', confidence: 0.9, ...nothing, reasons: ['progress(number)'] },
};

interface Form extends Pick<MessageInContext, 'text' | 'addressed' | 'hasImage'> {
  readonly form: string;
  /** A part of a flat or a spot was found in it. */
  readonly placeSaid: boolean;
  /** They were asked what they say of work that was done. */
  readonly isAsked: boolean;
}

/** The first that holds. */
const forms: readonly (readonly [decision: Decision, holds: (form: Form) => boolean])[] = [
  [rated, ({ form, isAsked }) => isAsked && isMark(form)],
  [onlyPlace, ({ text, form, placeSaid }) => isOnlyPlace(text, form, placeSaid)],
  [onlyExtent, ({ form }) => extent.test(form.trim())],
  [allIsWell, ({ form }) => saysAllIsWell(form)],
  [asksNeighbours, ({ form, addressed }) => !addressed && neighboursAsked.test(form.trim())],
  [
    asksOneAnother,
    ({ form, addressed, hasImage }) => !addressed && !hasImage && oneAnother.test(form.trim()),
  ],
  [announced, ({ form, addressed }) => addressed && announcesMatter(form)],
  [greeted, ({ form, addressed, hasImage }) => addressed && !hasImage && isGreeting(form)],
  [thanked, ({ form, isAsked }) => !isAsked && saysOnlyThanks(form)],
];

export function settledByForm(
  { text, addressed, hasImage, lately = [] }: MessageInContext,
  form: string,
  placeSaid: boolean,
): Decision | undefined {
  const command = readNumberedCommand(form);
  if (command !== undefined) return numbered[command];
  const said = { text, addressed, hasImage, form, placeSaid, isAsked: lately.includes('verdict_awaited') };
  return forms.find(([, holds]) => holds(said))?.[0] ?? outageOf(form);
}

function outageOf(form: string): Decision | undefined {
  const category = bareOutage(form);
  if (category === undefined) return undefined;
  return {
    ...{ intent: 'report', confidence: 0.9, danger: undefined, category },
    reasons: [`report.${category}(bare)`],
  };
}
