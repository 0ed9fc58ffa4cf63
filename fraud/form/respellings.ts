/** Words that adverts spell otherwise so that no filter finds them, and what they mean. */

export interface Respelling {
  /** A cheap look whether the pattern is worth trying. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly meant: string;
  /** Whether writing so hides something: everybody says 加v, nobody 薇❤. */
  readonly disguises: boolean;
}

type Row = readonly [meant: string, pattern: string, disguises: boolean];

const rows: readonly Row[] = [
  [
    '微信',
    '[薇徽溦嶶巍葳威维伟围唯][信芯心兴xv]|微[芯心兴x]|v[信芯心]|(?<![a-z])v[ ]?x(?![a-z])|(?<![a-z])w[ ]?e?i?x(?:in)?(?![a-z.])',
    true,
  ],
  ['微信', '(?<![a-z])wei[ ]?xin(?![a-z])', true],
  ['加微信', '[加家佳嘉十+][ ]?[薇徽溦巍葳威维v](?![a-z信])', true],
  ['加微信', '(?<![a-z])jia[ ]?(?:wei[ ]?xin|wei|v|wx|微信)(?![a-z])', true],
  ['加微信', '[+十佳嘉]微信|加[ ]+微信|加微(?!信|博|生|小|量|米|型|软|观|妙|课|店|雕|笑)', false],
  ['加qq', '[+十佳嘉加](?:扣扣|抠抠|蔻蔻|叩叩|企鹅|球球|秋秋|丘丘|q+(?![a-z]))', true],
  ['qq', '扣扣|蔻蔻|叩叩|企鹅号|(?<![a-z])kou[ ]?kou(?![a-z])', true],
  [
    '贷款',
    '[待带代袋岱][款欵](?=[0-9无免秒下]|额|利|平台|公司|业务)|贷[欵k]|(?<![a-z])dai[ ]?kuan(?![a-z])',
    true,
  ],
  ['刷单', '[涮耍唰][单丹担]|刷[丹担蛋淡旦](?!子)|(?<![a-z])shua[ ]?dan(?![a-z])', true],
  ['兼职', '[煎建坚]职|兼[值直只]|(?<![a-z])jian[ ]?zhi(?![a-z])', true],
  ['佣金', '[拥勇用][金今](?=[0-9日结秒高])|佣[今斤]|(?<![a-z])yong[ ]?jin(?![a-z])', true],
  ['返利', '[反饭]利(?![益弊])|返[力立里](?!面)|(?<![a-z])fan[ ]?li(?![a-z])', true],
  ['日结', '[曰]结|日[節杰洁接]|(?<![a-z])ri[ ]?jie(?![a-z])', true],
  ['提现', '[题]现|提[限线](?=[秒快到])|(?<![a-z])ti[ ]?xian(?![a-z])', true],
  ['赚钱', '[挣赚][米q](?![a-z])|(?<![a-z])zhuan[ ]?qian(?![a-z])', true],
  ['红包', '(?<![a-z])hong[ ]?bao(?![a-z])', true],
  ['信用卡', '(?<![a-z])xin[ ]?yong[ ]?ka(?![a-z])', true],
  [
    '博彩',
    '[搏勃][彩采]|博[采菜](?!众|纳)|菠菜(?=平台|网|代理|推广|注册|娱乐)|(?<![a-z])bo[ ]?cai(?![a-z])',
    true,
  ],
  ['银行卡', '[银][形型航衍]卡', true],
  ['平台', '平[抬薹](?!米)|凭台', true],
  ['股票', '古票|谷票|估票|(?<![a-z])gu[ ]?piao(?![a-z])', true],
  ['免费', '免[沸废]|(?<![a-z])mian[ ]?fei(?![a-z])', true],
];

/** From top to bottom, each on what the one before left. */
export const respellings: readonly Respelling[] = rows.map(([meant, pattern, disguises]) => ({
  sign: new RegExp(pattern, 'u'),
  pattern: new RegExp(pattern, 'gu'),
  meant,
  disguises,
}));
