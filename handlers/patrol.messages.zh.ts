/** What staff read about what they found on their round. */
import { categoryNames } from '../core/taxonomy.ts';
import type { TakenPatrol } from '../tickets/patrol-report.ts';
import { type Audience, placeFor } from '../tickets/ticket-words.ts';

export const thanks = '收到，辛苦了。';

export function taken({ did, ticket, assignee, perhaps }: TakenPatrol, audience: Audience): string {
  if (did === 'joined')
    return `工单${ticket.number}已在办理同一件事（${named(ticket, audience)}），您的发现已补充进去。`;
  const to = assignee === undefined ? '等待派单' : `派给${assignee.name}`;
  const alike = perhaps === undefined ? '' : `可能与工单${perhaps.number}是同一件，受理员会核对。`;
  return `已登记巡查工单${ticket.number}（${named(ticket, audience)}），${to}。${alike}`;
}

function named(ticket: TakenPatrol['ticket'], audience: Audience): string {
  const place = placeFor(ticket, audience);
  return place === '' ? categoryNames[ticket.category] : `${categoryNames[ticket.category]}，${place}`;
}

export const picturesAdded = '照片已附上。';
export const sendPictures = '有照片请接着发来。';

export function whereIsIt(words: string): string {
  return `「${words}」没有写明在哪里，还没有登记；请再发一次，例如「巡查 3栋2单元 楼道堆物」。`;
}

export function whichCompound(words: string): string {
  return `「${words}」说的楼号不止一个小区有，还没有登记；请写上小区名再发一次。`;
}

export function noSuchPlace(words: string): string {
  return `「${words}」说的楼栋不在您所在的社区，还没有登记；请核对楼号，或在手机页面「上报」里选择地点。`;
}
