/** Words of a worker that tell the code of a closed list; people seldom say its name. Pure tables. */
import type { ReasonOf } from '../tickets/reasons.ts';

type Table<Code extends string> = readonly (readonly [RegExp, Code])[];

const returnReasons: Table<ReasonOf<'return'>> = [
  [/网格|片区|辖区|不在我/u, 'not_my_area'],
  [/职责|不归|不属|不是我管|管不了/u, 'not_my_duty'],
  [/休息|请假|休假|忙|值班|没空|外出|不在岗|[理弄修搞办决接去]不[了定来]|不想/u, 'off_duty'],
  [/信息|地址|位置|找不到|不清|联系不上|有误/u, 'wrong_information'],
];

const results: Table<ReasonOf<'handle'>> = [
  [/没有?发现|未发现|没有?看到|未见|不存在/u, 'nothing_found'],
  [/已转|转交|移交|已报|上报|转给/u, 'referred'],
  [/无法|没法|办不了|暂时|解决不了/u, 'not_possible'],
];

const extensionReasons: Table<ReasonOf<'extend'>> = [
  [/配件|材料|零件|料|到货|没货|缺货|采购|订货/u, 'parts'],
  [/雨|雪|天气|大风|台风|高温|太热|结冰|冻/u, 'weather'],
  [
    /(?:居民|业主|住户|家里|他|她).{0,6}(?:要求|改期|改天|改约|没空|不在|没时间)|改期|改约|另约/u,
    'resident_asked',
  ],
  [/协调|几方|多方|各方|物业|部门|单位|沟通|开会|商量/u, 'coordination'],
];

const suspensionReasons: Table<ReasonOf<'suspend'>> = [
  [/配件|材料|零件|料|到货|没货|缺货|采购|订货/u, 'awaiting_parts'],
  [/雨|雪|天气|大风|台风|高温|太热|结冰|冻/u, 'awaiting_weather'],
  [/资金|经费|预算|维修基金|拨款|费用|筹钱|钱/u, 'awaiting_funds'],
  [/业主|住户|居民|房东|租客|家里没人|没人在家|不在家|不开门|配合/u, 'awaiting_owner'],
  [/供电|电力|供水|水务|自来水|燃气|城管|消防|派出所|物业|公司|单位|部门|街道|外部/u, 'awaiting_other_unit'],
];

const reworkReasons: Table<ReasonOf<'rework'>> = [
  [/照片|图片|图/u, 'evidence_unfit'],
  [/没写清|不清楚|写清|说明|怎么处理/u, 'unclear'],
];

const escalationReasons: Table<ReasonOf<'escalate'>> = [
  [/超时|超期|过期|逾期/u, 'overdue'],
  [/没人接|无人接/u, 'unclaimed'],
  [/催/u, 'urged'],
  [/多处|好几|多栋|几栋/u, 'incident'],
];

export function returnReasonIn(words: string): ReasonOf<'return'> {
  return codeIn(returnReasons, words) ?? 'other';
}

export function resultIn(words: string): ReasonOf<'handle'> {
  return codeIn(results, words) ?? 'fixed';
}

/** Whatever else takes longer than was thought is complicated. */
export function extensionReasonIn(words: string): ReasonOf<'extend'> {
  return codeIn(extensionReasons, words) ?? 'complex';
}

/** Absent when the words name nothing to wait for: a pause for no reason is none. */
export function suspensionReasonIn(words: string): ReasonOf<'suspend'> | undefined {
  return codeIn(suspensionReasons, words);
}

export function reworkReasonIn(words: string): ReasonOf<'rework'> {
  return codeIn(reworkReasons, words) ?? 'not_fixed';
}

export function escalationReasonIn(words: string): ReasonOf<'escalate'> {
  return codeIn(escalationReasons, words) ?? 'supervised';
}

const reasonsOfVerb: Readonly<Record<string, Table<string>>> = {
  return: returnReasons,
  handle: results,
  extend: extensionReasons,
  suspend: suspensionReasons,
  rework: reworkReasons,
  escalate: escalationReasons,
};

/** The words give a reason that the closed list has: 没人在家, 等配件. */
export function namesReasonOf(verb: string, words: string): boolean {
  return codeIn(reasonsOfVerb[verb] ?? [], words) !== undefined;
}

function codeIn<Code extends string>(table: Table<Code>, words: string): Code | undefined {
  return table.find(([pattern]) => pattern.test(words))?.[1];
}
