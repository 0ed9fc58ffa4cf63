/** 没电了, 怎么停电了, 电梯怎么不动了: a supply or the lift that fails, and nothing else said. Pure. */
import type { Category } from '../core/taxonomy.ts';

const supplies: readonly (readonly [Category, string])[] = [
  ['repair.power', '(?:没有?|冇|莫得?|没得|停|断)了?电'],
  ['repair.water', '(?:没有?|冇|莫得?|没得|停|断)了?水'],
  ['repair.gas', '(?:没有?|冇|莫得?|没得|停)了?(?:燃气|煤气|天然气)|停气'],
  ['repair.network', '(?:没有?|冇|莫得?|没得|断)了?(?:网络?|宽带)'],
  [
    'repair.elevator',
    '(?:电梯|升降梯|客梯|货梯)(?:怎么|咋|为啥|为什么|又|突然|全|都|还)*(?:坏|停|不动|不走|不开门|不来|没反应|上不来|下不来|不好使|不能用)',
  ],
  ['repair.heating', '(?:没有?|冇|莫得?|没得|停)了?(?:暖气|供暖)'],
];
const bareOutages = supplies.map(([category, words]) => ({
  category,
  pattern: new RegExp(
    `^(?:哎呀?|唉|咦|诶|我们?家里?|咱们?家|家里|屋里|屋头|楼里|我们这[边里]?|这边|这里|怎么|咋|为啥|为什么|又|突然|全|都|现在|刚刚?)*(?:${words})(?:了|啦|咯|哒|喽|啊|呢)*(?:[,，。 ]*(?:物业|社区|你们|有人|谁)?(?:知道|晓得)(?:吗|不|么|没)|[,，。 ]*(?:怎么回事|咋回事|什么情况|啥情况|什么原因))?[啊呀,.。!！~?？ ]*$`,
  ),
}));

/** Which supply; with nothing that runs on a battery in it, 没电了 is said of the house. */
export function bareOutage(form: string): Category | undefined {
  return bareOutages.find(({ pattern }) => pattern.test(form.trim()))?.category;
}
