/** 「确实吵,我也睡不着」「我家也能闻到」: what was reported, felt by a neighbour who names it by its sense. Pure. */
import type { Category } from '../../core/taxonomy.ts';

interface Sense {
  readonly words: RegExp;
  readonly of: ReadonlySet<Category>;
}

const senses: readonly Sense[] = [
  {
    words: /吵|闹腾|闹死|好响|太响|震|睡不[着好了]|没法睡|听[到见得]/u,
    of: new Set<Category>(['anomaly.noise', 'anomaly.animal']),
  },
  {
    words: /臭|呛|熏|难闻|有味|味[儿道]?(?:好|很|太|真)|闻[到得]/u,
    of: new Set<Category>(['anomaly.pollution', 'anomaly.sanitation', 'repair.drainage']),
  },
  {
    words:
      /太黑|好黑|很黑|真黑|全黑|都黑|(?:[层楼栋家]|单元|[这那][边里头])也(?:是)?黑|黑了|黑漆漆|黑乎乎|摸黑|看不[见清]|没电|停电|跳闸/u,
    of: new Set<Category>(['repair.lighting', 'repair.power']),
  },
  {
    words: /没(?:有)?(?:热)?水|停水|断水/u,
    of: new Set<Category>(['repair.water']),
  },
  {
    words:
      /(?:发|是)(?:黄|浑|锈)(?:的|色)?[啊呀呢了。!！~\s]*$|有(?:沉淀|杂质|怪味|漂白粉|铁锈)|冲鼻|刺鼻|水(?:流|压)?(?:好|很|太)?(?:小|细|弱)/u,
    of: new Set<Category>(['repair.water', 'anomaly.pollution']),
  },
  {
    words: /冷|冰(?![箱柜棒淇激糖雪棍墩])|冻(?![品肉虾鱼])/u,
    of: new Set<Category>(['repair.heating']),
  },
];

/** 确实, +1: agrees with what was said before. */
const agrees =
  /^(?:\+ ?1|确实|真的|真是|就是|没错|是的|是啊|对啊?|可不是|同感|嗯+)(?:啊|呀|的|哦|呢)?[,，!！。\s]*\S{1,18}$/u;
const too =
  /^(?:我|俺|咱)们?(?:家|这边?|那边?|这里|楼|屋)?(?:一?[层楼栋头]|[一二三四1-9]?单元|半边)?(?:里|的)?(?:也|都)\S{1,18}$/u;
/** Says the opposite, jokes, asks, or speaks of another time. */
const unlike =
  /不(?:吵|臭|响|冷|黑|呛)|没(?:听|闻|觉得|感觉|有(?!水|电))|还好|还行|习惯|哪[里有]|不是我|我家的(?![也都])|以前|昨|前天|上次|哈|嘻|笑|歌|电影|好香|香|豆腐|榴莲|外面|公司|单位|[?？]|[吗嘛么]$/u;

/** 昨晚就不热了: it began then and goes on, which is no other time. */
const since = /(?:打|从|自)?(?:昨[天晚夜]|前[天晚])(?:早上|上午|中午|下午|晚上|夜里|半夜)?(?:就|开始|起)/gu;

/** The categories it can be said of; absent where it is nothing of the kind. */
export function feltAlike(words: string): ReadonlySet<Category> | undefined {
  if (words.length > 24 || unlike.test(words.replace(since, '')) || !(agrees.test(words) || too.test(words)))
    return undefined;
  return senses.find((sense) => sense.words.test(words))?.of;
}
