/** The facts that are words: whom to ask for, where to go, which account. Proven only by standing in a source. */
import { surnames, titles } from '../person-words.ts';
import type { FactKind } from './fact-patterns.ts';

interface TextFact {
  readonly kind: FactKind;
  readonly value: string;
}

const officeTitles = '民警 科长 局长 处长 所长 站长 社工 网格员 律师 法官 专员 客服 管家'.split(' ');
const surname = `(?:${surnames.join('|')})`;
const particles = '向于任和由请找';
const named = new RegExp(
  `(?:[${particles}](?=${surname}))?(${surname}[\\u4e00-\\u9fff]{0,2}?(?:${[...titles, ...officeTitles].join('|')}))(?!们)`,
  'gu',
);
const introduced = new RegExp(
  `(?:联系人|负责人|经办人|姓名|名叫|我叫|我是|户名|收款人)[:：是叫为 ]{0,2}(${surname}[\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])`,
  'gu',
);

const patterns: readonly (readonly [FactKind, RegExp])[] = [
  ['name', named],
  ['name', introduced],
  [
    'contact',
    /(?:微信|威信|薇信|[vw]x|v信|qq|企鹅|抖音|支付宝|公众号|小程序)(?:号码?|账号|搜索?|关注|名称)?[：:是为 ]*[「“"《【]?([a-z][a-z\d_-]{4,}|\d{5,})/giu,
  ],
  ['contact', /(?:公众号|小程序|app|网站|平台|微信群)[：:是叫 ]*[「“"《【]([^」”"》】]{2,20})[」”"》】]/giu],
  ['contact', /[「“"《【]([^」”"》】]{2,20})[」”"》】](?:微信)?(?:公众号|小程序|app|网站|平台|微信群)/giu],
  // The last two signs of the road's name are enough: what stands before them may be the sentence.
  [
    'address',
    /([\u4e00-\u9fff]{2}(?:大道|路|街|巷|弄|胡同)(?:[东西南北中]段?)?\s*(?:附?\d+|[一二三四五六七八九十百]+)(?:-\d+)?号)/gu,
  ],
];

/** Whatever a pattern takes has one of these. */
const mayName = new RegExp(
  `${[...titles, ...officeTitles].join('|')}|联系人|负责人|经办人|姓名|名叫|我叫|我是|户名|收款人|[微威薇]信|[vw]x|v信|qq|企鹅|抖音|支付宝|公众号|小程序|app|网站|平台|号`,
  'iu',
);

export function textFacts(plain: string): readonly TextFact[] {
  if (!mayName.test(plain)) return [];
  return patterns.flatMap(([kind, pattern]) =>
    Array.from(plain.matchAll(pattern), ([, value = '']) => ({ kind, value })),
  );
}
