/** What each figure is called, and what exactly it counts: no figure is shown without these words. */
import type { FigureCode } from './figures.ts';
import type { CountName } from './measures.ts';
import type { Grouping, NotAnswered } from './statistics.ts';
import type { Warning } from './warnings.ts';

export interface FigureWords {
  readonly name: string;
  /** Above the line; of a duration, what is measured. */
  readonly numerator: string;
  readonly denominator: string;
  /** What is in neither, and why. */
  readonly excluded: string;
}

const waiting = '按自然时间计算，夜间、节假日和挂起的时间都算在内，是居民实际等待的时间';

export const figureWords: Readonly<Record<FigureCode, FigureWords>> = {
  on_time: {
    name: '按期办结率',
    numerator: '本期应办结的工单中，在时限内处置完成、结果成立的',
    denominator:
      '本期应办结的：在时限内处置完成的，加上本期超过时限的（到时限还没处置完，当天就计入，不等办结）',
    excluded: '还没到时限、也没处置完的不计；被退回返工的结果不算完成；重开后另算一轮',
  },
  closed: {
    name: '办结率',
    numerator: '本期办结的（居民评价、无人评价到期或受理员办结）',
    denominator: '本期办结的，加上期末仍未办结的（含以前各期留下的）',
    excluded: '不予受理、并案、撤回的不在分子分母里，另列',
  },
  response: {
    name: '按时响应率',
    numerator: '本期首次响应中，在响应时限内接单、答复不予受理或追问居民的',
    denominator: '本期首次响应的工单，加上本期过了响应时限还没人响应的',
    excluded:
      '系统自动回执不算响应；时限还没到又没人响应的不计；时限前撤回、并案的不计；没人响应的在时限过后的第一个环节计入，最迟在超过办结时限时，以后再响应不重复计',
  },
  solved: {
    name: '解决率',
    numerator: '本期成立的处置结果中，结果为「已解决」的',
    denominator: '本期成立的处置结果：已解决、转责任单位、暂时无法解决',
    excluded: '「现场未发现问题」不在分子分母里，另列；被退回返工的结果不算',
  },
  satisfied: {
    name: '满意率',
    numerator: '本期居民评价「满意」和「基本满意」的',
    denominator: '本期居民作出的全部评价（含不满意）',
    excluded: '到期没有评价的不算满意，也不在分母里，另列；受理员直接办结的不计',
  },
  returned: {
    name: '退单率',
    numerator: '本期退单的次数',
    denominator: '本期派单和转派的次数',
    excluded: '到时没接单由系统收回的不算退单；同一张工单退几次算几次',
  },
  reopened: {
    name: '重开率',
    numerator: '本期居民不满意或要求重新处理的次数',
    denominator: '本期成立的处置结果',
    excluded: '核查退回返工的另列；分子可能是上期结果在本期被重开',
  },
  response_p50: {
    name: '首次响应时长（一半不超过）',
    numerator: '从报事到首次响应的时长，中位数',
    denominator: '本期首次响应的工单',
    excluded: `没有响应的不计；${waiting}；按时段分档估算`,
  },
  response_p90: {
    name: '首次响应时长（九成不超过）',
    numerator: '从报事到首次响应的时长，九成工单在此之内',
    denominator: '本期首次响应的工单',
    excluded: `没有响应的不计；${waiting}；按时段分档估算`,
  },
  resolution_p50: {
    name: '处置时长（一半不超过）',
    numerator: '从报事（或重开）到处置完成的时长，中位数',
    denominator: '本期成立的处置结果',
    excluded: `没处置完的不计；${waiting}；按时段分档估算`,
  },
  resolution_p90: {
    name: '处置时长（九成不超过）',
    numerator: '从报事（或重开）到处置完成的时长，九成工单在此之内',
    denominator: '本期成立的处置结果',
    excluded: `没处置完的不计；${waiting}；按时段分档估算`,
  },
};

export const countWords: Readonly<Record<CountName, string>> = {
  opened: '新增',
  rejected: '不予受理',
  merged: '并案',
  withdrawn: '撤回',
  closed: '办结',
  solved: '已解决',
  unsolved: '未解决',
  nothingFound: '现场未发现问题',
  dueMet: '按期办结',
  dueMissed: '超期',
  respondedInTime: '按时响应',
  respondedLate: '超时响应或未响应',
  satisfied: '满意',
  mostlySatisfied: '基本满意',
  dissatisfied: '不满意',
  unanswered: '到期未评价',
  assigned: '派单和转派',
  returned: '退单',
  reopened: '重开',
  reworked: '返工',
  urged: '催办',
  escalated: '升级',
  extended: '延期',
  stock: '未办结增减',
};

export const stillOpen = '期末未办结';

export const groupingNames: Readonly<Record<Grouping, string>> = {
  area: '区域',
  category: '类别',
  department: '承办单位',
  worker: '处理人',
};

export const notAnswered: Readonly<Record<NotAnswered, string>> = {
  too_many_communities: '承办单位和处理人按社区设置，一次最多比较 50 个社区，请选小一些的区域。',
  below_community: '网格和楼栋只按区域统计，要看类别、承办单位、处理人请选所在的社区。',
};

/** Where workers' figures stand, always. */
export const aboutWorkers =
  '处理人的数字只给其主管看，用来安排人手、发现困难、核对派单是否合理。' +
  '各人分到的事难易、数量不同，人少的数字起伏大，不得据此排名、扣罚或公开张贴；有疑问先看工单和本人说明。';

/** Under every page of figures. */
export const howCounted =
  '全部数字由工单流转记录逐条计算，按事情发生的当天归入；已过去的日子只增不改，补记的当日重算。' +
  '只统计事，不给居民排名或打分。';

/** 「电梯：近 7 天 12 件，前 8 周每周一般 3 件、最多 8 件」 */
export function warningText(name: string, { count, usual }: Pick<Warning, 'count' | 'usual'>): string {
  return `${name}：近7天${count}件，前${usual.weeks}周每周一般${usual.median}件、通常不超过${usual.most}件`;
}

export const howWarned =
  '近 7 天的新增与前 8 周每周的新增比：前 8 周取中间的一周为「一般」，各周与它的差取中间值为「起伏」；' +
  '近 7 天不少于 5 件，且超过一般加三倍起伏，就提示。个别忙的一周不影响。只看类别和地点，不看人。';

export function warningNotice(areaName: string, lines: readonly string[]): string {
  return [
    `${areaName}有${lines.length}项报事比平时多：`,
    ...lines,
    '请看是不是同一件事，要不要统一处置。',
  ].join('\n');
}
