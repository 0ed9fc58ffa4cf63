/** What a question is made of, as its manner shows: characters in a row, and characters near each other. Pure. */
import { normaliseQuestion } from '../retrieval/normalise.ts';

/** A power of two. */
export const buckets = 32_768;
/** Characters so near belong together, whatever stands between: 我们 … 哪家. */
const reach = 6;

/** Words that say the same of whose it is; figures are one. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/咱们|咱家|咱|俺们|俺家|俺|我们|我家/gu, '我'],
  // Told of somebody of one's own, it is as if told of oneself; one town is as far as another.
  [
    /我?(?:爸|妈|爷爷|奶奶|姥姥|姥爷|外婆|外公|老公|老婆|媳妇|儿子|女儿|闺女|丫头|孙子|孙女|弟|妹|哥|姐|舅|姑|叔|婶|公公|婆婆|老爷子|老太太)+/gu,
    '亲',
  ],
  [
    /北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|郑州|长沙|青岛|大连|厦门|宁波|合肥|济南|沈阳|长春|哈尔滨|昆明|贵阳|南宁|南昌|福州|石家庄|太原|兰州|西宁|银川|拉萨|乌鲁木齐|呼和浩特|海口|三亚|无锡|常州|东莞|佛山|珠海|温州|徐州|洛阳|襄阳|江苏|浙江|广东|四川|山东|河南|湖北|湖南|河北|福建|安徽|江西|陕西|云南|海南|辽宁/gu,
    '城',
  ],
  [/啥子|啥|什么|么子/gu, '啥'],
  [/哪里|哪儿|哪块|哪边/gu, '哪'],
  [/怎么样|怎么|咋样|咋个|咋/gu, '咋'],
  [/多少|几多|好多/gu, '几'],
  [/\d+/gu, '0'],
];

/** The buckets of its pieces, each once. */
export function piecesOf(text: string): readonly number[] {
  const plain = alike.reduce((so, [from, to]) => so.replace(from, to), normaliseQuestion(text));
  const signs = ['^', ...Array.from(plain), '$'];
  const found = new Set<number>();
  signs.forEach((sign, at) => {
    found.add(bucketOf(sign));
    found.add(bucketOf(sign + (signs[at + 1] ?? '')));
    found.add(bucketOf(signs.slice(at, at + 3).join('')));
    for (let far = at + 2; far <= at + reach && far < signs.length; far += 1)
      found.add(bucketOf(`${sign} ${signs[far] ?? ''}`));
  });
  return [...found];
}

/** FNV-1a, mixed. */
function bucketOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % buckets;
}
