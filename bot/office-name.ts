/** Who speaks for property management or the community, by the name they carry in the group. Pure. */
import type { Message } from '../core/message.ts';

const office =
  /物业|管家|客服|网格员|居委|社区(?!团购|超市|食堂|店|厨房)|保安|门岗|工程部|维修|秩序部|片警|民警/u;
/** 物业还我车位 is no office. */
const grievance = /还我|吐槽|投诉|垃圾|骗|烂|黑|坑|滚|换|欠/u;
const longest = 16;

export function carriesOfficeName({ sender }: Pick<Message, 'sender'>): boolean {
  const name = sender.alias ?? sender.name;
  return name.length <= longest && office.test(name) && !grievance.test(name);
}

const toAll = /^@(?:所有人|全体成员|all)/iu;
const told = /不要|请勿|通知|检修|维保|(?:在|正在)(?:修|抢修|处理)|抢修|预计|计划|安排|提醒/u;

/** 「@所有人 水管在抢修,请勿用水」: tells what is known already. */
export function announcesToAll(text: string): boolean {
  const words = text.trim();
  return toAll.test(words) && told.test(words);
}
