/** How the parts of a flat are said, one pattern each over the written form; the first group is the value. */
import { numeralPattern as number } from '../numerals.ts';

export interface PartRule {
  readonly part: 'building' | 'unit' | 'floor' | 'room';
  /** Without one of these characters the pattern cannot match: looking for them first is much cheaper. */
  readonly signs: string;
  readonly pattern: RegExp;
  /** Counts only beside another part: 17号 before 402, 501 behind 3栋. */
  readonly weak: boolean;
}

const figure = '[0-9一二三四五六七八九十]';
const digits = '0123456789零〇';

// 从4层到7层, 从8楼滑到6楼, 1到6栋, 1、2单元 name no one floor or building; 到9楼 does.
const alone =
  // The look ahead spares most positions the looks behind.
  '(?=[0-9a-h零〇一二两三四五六七八九十百幺甲乙丙丁])(?<!(?:[0-9a-z.]|[0-9a-z]:)(?=[0-9a-z]))(?<![零一二两三四五六七八九十百每几负下\\-~、])' +
  `(?<!${figure}(?:[栋幢座#]|号楼|单元|[楼层][^,，。!！?？ ]{0,4})?(?<![看听见碰遇闻找收感])[到至和或及往])`;
const noRange = `(?!以[上下]|及以|(?:开始|起)?往[上下](?![扔丢甩抛倒掉泼跳滴漏吐])|往${figure}[楼层]|[到至~\\-、和或及](?:${figure}|顶[楼层]))`;
const noWay = `(?![^,，。!！?？ ]{0,4}[到至](?:${figure}|负|顶|底))`;

// 爬十八楼 tells how far, 共18层 and 有18层 how high (还有三楼 names one), 同意三楼 who wrote before.
const noHeight =
  '(?<!爬[^,，。!！?？ ]{0,4}|(?:同意|回复|顶|支持)|总高|总共|[共高盖建加走跑]|(?<!还)有|地库|车库|停车场)';
const storey = `(?:楼(?![道梯栋盘市长主房]|(?:${number})(?:单元|门洞))|层(?![摞灰土油皮纸膜冰雪霜薄楼又之数叠面意级次高防床漆泡被布衣]|水(?![表管箱泵井房电压龙])|玻璃|棉|蛋糕|塑料|口罩|抽屉|柜|架|包装|保[护险温]|关系|含义|小楼|别墅|住宅|建筑|的楼))`;
// 加装电梯一楼不同意: the people, not the place.
const noVoice = '(?!的?(?:都|也)?(?:不?同意|反对)|死活|不?同意|反对|不肯|不愿|不让|的怕|说[得的]|正解)';

// 302的邻居, 感谢1203家: a number that people belong to.
const ofPeople =
  '(?=[1-9][0-9]{2})(?<=^|[,，。!！?？、 ]|是|住|我|看|来|到|放|送|敲|把|让|叫|跟|和|找|问|给|请|劝|说|谢|烦|系|醒|知|对|@|(?:楼[上下]|隔壁|对面|对门|旁边)的?)';
const people =
  '(?=的(?!话|人民|钱|价|票|快递|车票|月)|家|业主|住户|那家|那户|这户|这家|敬|楼[上下]|老[人太爷头]|阿姨|大爷|电话|门口|室|小[王李张刘陈]|[拿取领])';

// Floor to 49 and door to 19, as rooms are numbered; neither hotlines nor years nor days of shopping.
const likelyRoom =
  '(?!(?:11[0249]|12[02]|315|618|19[5-9][0-9]|20[0-3][0-9])(?![0-9]))(?:[1-9]|[1-4][0-9])(?:0[1-9]|1[0-9])|[一二三四五六七八九]{1,2}[零〇][一二三四五六七八九]';
const standing =
  '(?=[1-9一二三四五六七八九])(?<=^|[,，。!！?？;；:： ]|我(?:家|们|在|住)?|是|改[成为]|住在?|业主|住户|楼[上下]的?|隔壁的?|对门的?|对面的?)';
const noAmount =
  '(?![0-9a-z.:：%￥¥]|[\\-~][0-9]| ?[年月日号元块米点度分个人楼层栋路线次斤克升平胶版条张件只台页岁天毫公千万亿])';
const endsSentence = '[啊呀吧呢哦嘛哈]|(?:[没停断][水电气网]|坏|漏水?|堵|跳闸)了';
/** Between the name of a field and what stands in it. */
const isHere = '[:：是为 ]{0,2}';
const noUnitOfIt = '(?![0-9a-z零一二三四五六七八九十百]|[栋幢座单楼层号室户个台部米]|点[0-9])';
const anyRoom = '[0-9]{3,4}|[零〇一二两三四五六七八九幺]{3,4}';

function rule(part: PartRule['part'], signs: string, source: string, weak = false): PartRule {
  return { part, signs, pattern: new RegExp(source, 'g'), weak };
}

export const partRules: readonly PartRule[] = [
  rule('building', '栋幢号#', `${alone}(${number}) ?(?:栋|幢|号楼|#楼?)(?!楼房|楼?别墅|房子)${noRange}`),
  rule('building', '座栋幢楼', `${alone}([a-h][0-9]{0,2}) ?(?:座|栋|幢|号楼)${noRange}`),
  rule('building', '座', `${alone}(${number}) ?座(?![位椅车客商桥山城机]|的车)${noRange}`),
  rule('building', 'd', `${alone}([0-9]{1,3}) ?dong`), // typed without an input method
  rule(
    'building',
    '号',
    `(?=${figure})(?<=^|[们家住在咱是拉,，。 ]|别墅|平房|[新一二三四五六七八九]村)([0-9]{1,3}|[二三四五六七八九十]{1,3})号(?:里厢|(?=门口|[甲乙丙丁]?门洞|楼道|电梯|业主|住户|顶楼|的?地下|一楼))`,
  ),
  rule(
    'building',
    '号',
    `(?=${figure})(?<![月0-9./:\\-])([0-9]{1,3}|[一二三四五六七八九十]{1,3})号(?![线机店桌楼])`,
    true,
  ),
  // 3楼2单元: only a building can be in front of a unit.
  rule('building', '楼', `${alone}(${number})楼(?=(?:${number})(?:单元|门洞))`),
  rule('unit', '单', `${alone}(${number}|[甲乙丙丁a-h]) ?单元(?!格|楼盘|测)${noRange}`),
  rule('unit', '单', `(?<=^|[,，。:： 栋幢座楼号的])([东西中南北])单元`),
  rule('unit', '洞', `${alone}(${number}|[甲乙丙丁])号?门洞`),
  rule('unit', '门', `${alone}([1-9]|[一二三四五六七八九])门(?![口禁卫铃锁])`, true), // 3号楼1门, in Beijing
  rule('floor', '楼层', `${alone}${noHeight}(${number})${storey}${noVoice}${noRange}${noWay}`),
  // 楼栋:5 楼层:11, 单元3, 房号1104: filled in like a form.
  rule(
    'building',
    '号栋',
    `(?:楼号|[楼幢栋]号|楼栋号?|楼幢)${isHere}(${number}|[a-h](?![a-z]))${noUnitOfIt}`,
  ),
  rule('unit', '单', `(?<!${figure}|[甲乙丙丁a-h])单元号?${isHere}([1-9]|[一二三四五六七八九])${noUnitOfIt}`),
  rule('floor', '层', `楼层${isHere}([0-9]{1,2}|[一二三四五六七八九十]{1,3})${noUnitOfIt}`),
  rule('room', '号门房', `(?:房号|房间号?|室号|门牌号?|户号)${isHere}([0-9]{3,4})(?![0-9])`),
  rule('building', 'b', `(?<![a-z])(?:building|block|bldg) ?([0-9]{1,3}|[a-h])(?![0-9a-z])`),
  rule('unit', 'u', `(?<![a-z])unit ?([1-9])(?![0-9a-z])`),
  rule('floor', 'f', `(?<![a-z])floor ?([0-9]{1,2})(?![0-9a-z])`),
  rule('room', 'rf', `(?<![a-z])(?:room|flat|apt|apartment) ?([0-9]{3,4})(?![0-9a-z])`),
  rule('floor', 'f', `${alone}([0-9]{1,2})f(?![a-z])`),
  rule(
    'room',
    '室房户',
    `${alone}(${anyRoom}|[一二三四五六七八九]百零?[一二三四五六七八九十]{1,3}) ?(?:室(?![内外温友])|号房|房(?![东价子租产贷款])|户(?![外籍口型主]))`,
  ),
  rule('room', digits, `${ofPeople}([1-9][0-9]{2,3})${people}`),
  rule('room', digits, `${standing}(${likelyRoom})${noAmount}`),
  rule('room', digits, `(?<=${endsSentence}) ?(${likelyRoom})[。.!！~ ]*$`), // 没水了1203
  rule(
    'room',
    '栋幢座号楼#单层门',
    `(?=[0-9零〇一二两三四五六七八九幺])(?<![0-9a-z.~#￥¥第零一二三四五六七八九十]|[0-9a-z]:)(${anyRoom})(?![0-9a-z年月日号元块米点度分个人楼层栋%.:：零一二三四五六七八九十])`,
    true,
  ),
];
