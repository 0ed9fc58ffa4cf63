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
