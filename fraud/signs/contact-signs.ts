/** How a stranger wants to be reached, away from where it can be seen. */
import type { WordSign } from './word-signs.ts';

const account = '(?:微信|qq|tg|电报|纸飞机|蝙蝠|whatsapp|line|skype|企业微信)';
const person = '(?:客服|老师|助理|主管|接待|管理员|导师|专员)';

export const contactSigns: readonly WordSign[] = (
  [
    [
      'add_me',
      1.1,
      `(?:加|联系|咨询|添加)(?:一下)?(?:我|上面|下面|下方|此)?的?(?:${account}|${person})|找(?:一下)?${person}|(?<!参|增|更|施|附|强)加我|联系我|[扣私]我|滴滴`,
    ],
    ['account_name', 1.2, '(?:微信|qq|v|电报|tg)(?:号|群)?[:：为是]?[ ]?(?:号)?[:：]?[ ]?[a-z0-9_*-]{5,20}'],
    ['join_group', 0.9, '(?:进|入|加)(?:我们?的?|这个|福利|官方|交流|内部|粉丝|任务|派单|qq|微信)*群'],
    [
      'write_me',
      0.7,
      '私聊|私信|滴滴我?|有意(?:者|向)?(?:请)?(?:联系|私|加|滴)|感兴趣.{0,4}(?:联系|私|加|滴)|详[情询](?:私|加|联系)|想(?:做|干|了解|赚|要)的.{0,6}(?:联系|私|加|滴|扣|进)',
    ],
  ] as const
).map(([sign, weight, pattern]) => ({ sign, type: undefined, weight, pattern: new RegExp(pattern, 'u') }));
