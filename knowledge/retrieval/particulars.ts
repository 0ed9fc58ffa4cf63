/**
 * Questions that no knowledge for everybody can answer, however near an entry seems: what will be on a certain day,
 * how somebody's own account stands, who did it. Data: a reason and how it sounds.
 */
export const particulars = {
  that_day:
    /(?:明天|后天|今晚|明早|下周|下个?月|下半年|明年|后年|年底|下届|到时候).*(?:几点|会|能|涨|降|来|停|多少|谁|哪)/u,
  own_account:
    /(?:我|我家|我妈|我爸|老人)(?:这个月|上个月|今年)?的?.{0,8}(?:余额|还剩|剩多少|剩几|到账|发了没|批了没|批下来没|扣了多少)/u,
  who_did_it:
    /(?:谁|哪个|哪家)(?:昨晚|昨天|今天|刚才)?(?:把|给)?(?:划|刮|蹭|偷|砸|撞|踢|扔|举报|投诉|告)(?:的|了|我)/u,
  about_a_person:
    /(?:叫什么名|叫啥名|叫什么$|叫啥$|什么名字|住几单元|住几楼|住哪[栋户层]|住在哪[栋户层]|家里?有几口|结婚没|多大年纪)/u,
} as const;
export type Particular = keyof typeof particulars;

export function particularOf(text: string): Particular | undefined {
  // Object.entries widens the keys of a literal to string.
  const found = Object.entries(particulars).find(([, pattern]) => pattern.test(text));
  return found?.[0] as Particular | undefined;
}
