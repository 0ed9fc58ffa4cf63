/** What staff tell of their round: 「巡查 3栋2单元 楼道堆物」, several finds in one message, 「巡查正常」. Pure. */

export type PatrolSaid =
  | { readonly kind: 'normal' }
  /** In the order they were said; never none. */
  | { readonly kind: 'finds'; readonly finds: readonly string[] };

const begins =
  /^(?:今[天日]|刚才|刚刚|[早中晚]上|上午|下午)?\s*(?:日常|网格|入户|安全|消防)?(?:巡查|巡逻|巡检|巡楼)\s*(?:时|中|到|至)?\s*(?:发现|上报|报告|记录|情况)?(?:了|如下)?[\s:,、。]*/u;
/** Somebody speaks of rounds, not on one. */
const talk =
  /^(?:员|队|车|一下|时间|结束|完|表|路线|什么|计划|安排|任务|打卡|签到|去|的|吗|几|谁|请|要求|通知)/u;
const normal =
  /^(?:一切|全部|各处?|辖区|所有|楼栋|都|均|无|未|没有?|发现|见|异常|问题|隐患|情况|正常|平安|安全|良好|[\s,、。!])+$/u;
const saysNormal = /正常|平安|安全|良好|(?:无|未|没).*(?:异常|问题|隐患|情况)/u;
const asks = /[?吗]$/u;
/** Between finds: lines, semicolons, numbering. */
const between = /(?:[\n;]+|^|[\s,:])\s*[1-9](?:[、)]|\.(?![0-9]))|[\n;]+/u;
const joiners = /^(?:另外|还有|同时|以及|和)[\s,:]*/u;

/** Absent when the message is none. */
export function readPatrol(text: string): PatrolSaid | undefined {
  // Normalised, ① is a bare 1.
  const said = text.replace(/[①-⑨]/gu, ';').normalize('NFKC').trim();
  const match = begins.exec(said);
  if (match === null || asks.test(said)) return undefined;
  const rest = said.slice(match[0].length);
  if (rest === '' || talk.test(rest)) return undefined;
  if (normal.test(rest)) return saysNormal.test(rest) ? { kind: 'normal' } : undefined;
  const finds = rest
    .split(between)
    .map((part) => part.trim().replace(joiners, ''))
    .filter((part) => /\p{Letter}/u.test(part));
  return finds.length === 0 ? undefined : { kind: 'finds', finds };
}
