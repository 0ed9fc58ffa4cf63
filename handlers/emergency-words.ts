/** Which first words fit the scene that is told: one danger has several. Pure. */
import type { Danger } from '../core/taxonomy.ts';
import { callFirst, type FirstWords, firstWords, sceneWords } from './emergency.messages.zh.ts';

export type Scene = keyof typeof sceneWords;

const child =
  '(?:孩子|小孩|娃|宝宝|婴儿|女孩|男孩|小朋友|伢|崽|孙子|孙女|儿子|女儿|[一二两三四五六七八九十\\d]岁)';
/** Where a child must not be, and how it is there; 防盗网 holds nobody. */
const brink = '(?:窗|阳台|栏杆|护栏|围栏|外机|空调架|防盗网|防护网|女儿墙|雨棚|屋檐|楼顶|天台|露台)';
const childAtBrink = new RegExp(
  `${child}.{0,12}${brink}|${brink}.{0,4}[趴爬翻站坐骑悬挂卡吊].{0,5}${child}`,
  'u',
);
/** 快掉下来了 has not fallen yet. */
const fellAlready = /(?<!快|要|怕|会|别|差点|险些|随时)(?:掉下[去来]了|摔下|坠)|砸|血|伤|烫|晕|昏|抽搐/u;
const other =
  /他|她|姑娘|小伙|有人|有个|女的|男的|女孩|男孩|女生|男生|邻居|楼上|隔壁|对门|同学|朋友|儿子|女儿|室友|孩子|老人|老公|老婆|妈|爸|爷爷|奶奶|大爷|阿姨/u;
const self =
  /(?:我|俺)(?:自己|也|都|真的?|就|好|现在|突然|只|已经|站|坐|割|吃|写)*(?:不想|想|要|活|撑|熬|受不了|没(?:法|意思)|站|坐|割|吃|写|在(?:楼顶|天台|顶楼|窗))/u;

/** Somebody is hurt, or lies there: then the danger's own words come first. */
const hurt =
  /血|伤|疼|痛|摔|烫|烧|噎|呛|触电|电到|晕|昏|抽搐|喊救|呻吟|没(?:了)?(?:呼吸|气)|[倒躺趴瘫]|叫不醒|脸色|中毒|误[食服]|吃了|喝了/u;

const scenes: readonly (readonly [Scene, ReadonlySet<Danger>, (text: string) => boolean])[] = [
  [
    'child_at_window',
    new Set(['injury', 'missing_person', 'falling_object', 'self_harm']),
    (text) => childAtBrink.test(text) && /[趴爬翻站坐骑探悬挂卡吊]/u.test(text) && !fellAlready.test(text),
  ],
  [
    'child_alone',
    new Set(['injury', 'missing_person']),
    (text) =>
      new RegExp(child, 'u').test(text) &&
      !hurt.test(text) &&
      /(?:一个人|独自|单独|自己)(?:被)?(?:留|关|锁|反锁)?在(?:家|屋)|锁在(?:家|屋|车)|反锁|(?:大人|爸妈?|爸爸妈妈|家长|父母)(?:都)?(?:不在|没在|出去)|没(?:有)?大人/u.test(
        text,
      ),
  ],
  [
    'no_answer',
    new Set(['injury', 'missing_person']),
    (text) =>
      /(?:没|不)(?:人)?(?:应|开门|出门|动静|露面|接|见到?人?)|打不通|联系不上|没反应/u.test(text) &&
      /门|电话|动静|露面|出门|联系|没见/u.test(text) &&
      !hurt.test(text),
  ],
  ['somebody_elses_life', new Set(['self_harm']), (text) => other.test(text) && !self.test(text)],
];

/** What is said first, and the number alone for who repeats the cry. */
export function wordsOf(danger: Danger, text: string): FirstWords {
  const scene = scenes.find(
    ([, dangers, holds]) => dangers.has(danger) && holds(text.normalize('NFKC')),
  )?.[0];
  return scene === undefined ? { first: firstWords[danger], again: callFirst[danger] } : sceneWords[scene];
}
