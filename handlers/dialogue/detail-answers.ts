/** What people answer to the one question about a detail, so that a neighbour's chat is not taken for it. Data. */
import type { Category } from '../../core/taxonomy.ts';

const extent =
  /^(?:对|是|嗯|好像|应该|感觉|不是?|就|只有|只)*[,,\s]*(?:只?有?我家|我一?家|自家|整个?(?:单元|栋|楼|层|小区)|全(?:单元|栋|楼|小区|部|都|停)|一?(?:整)?(?:单元|栋|层)都?|楼上楼下|邻居|隔壁|对门|都(?:没|停|这样|一样|是)|别人家|其他家)/u;
const lift =
  /^(?:里面|电梯里|轿厢里|现在)*(?:没有?人|有人|空的|没困|没关人|没看到人|没人在|困了?人|有个|不清楚|不知道)/u;
const leak =
  /^(?:是|从|应该是|好像是|估计是|感觉是)*(?:楼上|楼顶|顶上|管道|水管|公共|外墙|厨房|卫生间|阳台|暖气|没有?漏到|没到电箱|漏到|电箱)/u;
const noise = /^(?:现在)?(?:还在|在响|还响|停了|没了|不响|刚停|从|楼上|楼下|隔壁|对面|一直|\d+楼)/u;
const light =
  /^(?:就|是|在)*(?:\d{1,2}|[一二三四五六七八九十负]{1,3})[层楼]|^(?:所有|全部|每一?层|好几层|楼梯间|门口|大厅|电梯口)/u;

const answers: Readonly<Partial<Record<Category, RegExp>>> = {
  'repair.water': extent,
  'repair.power': extent,
  'repair.elevator': lift,
  'repair.leak': leak,
  'anomaly.noise': noise,
  'repair.lighting': light,
};

/** Longer messages are stories, not answers. */
const longestAnswer = 24;

export function answersDetail(text: string, category: Category): boolean {
  const words = text.trim();
  return words.length <= longestAnswer && answers[category]?.test(words) === true;
}
