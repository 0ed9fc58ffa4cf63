import { expect, test } from 'vitest';

import { askedHow } from './asked-how.ts';

test.each([
  '老板说不交社保的话每个月多给我三百块，写了保证书的，以后还能反悔吗',
  '外婆过世后留了本存折，里面一万多，我们都不晓得密码，要怎么去取',
  '儿子九岁趁我做饭拿我手机给游戏充了六千，客户那边不给退，能要回来吗',
  '干了半年多厂里都没跟我签合同，工友讲可以多拿一份工资，是不是有这回事',
  '辞职要提前多久？我跟组长讲了两回，他都说要等招到人，还要扣我半个月工资',
])('a story of people one knows that asks is a question: %s', (text) => {
  expect(askedHow(text)).toBe('of_oneself');
});

test.each([
  '有个自称社保局的打我手机，说补交三千块就能多领一千，这个要不要交',
  '群里有人教大家买原始股，说下个月翻倍，我婆婆想拿三万出来，行不行',
  '网上认识的人说在国外工地上班，过海关要我垫五千块，等他回来就还，能不能给',
  '刚才收到短信说我的积分今天到期可以换锅，点进去要填卡号，要填吗',
  '客服说我买的面霜有问题要赔我双倍，让我先开个什么额度，怎么弄呢',
  '老家一个人拉我进群，说扫码做任务一天挣两百，先交一百押金，做不做',
  '警察加了我，让我把定期存款先挪到一个账号里替我保管，我该怎么办呀',
  '楼下来了个专家讲课送鸡蛋，我妈听完要买八千块的床垫，这个要不要拦',
  '说是医院要退我们上个月多交的三百块，要我把卡号和密码报过去，报不报',
  '单位的人叫我签个字就给五百块，说得神神秘秘的，也没讲清楚拿去干嘛用，我心里慌',
])('where somebody came near, or nothing is asked, it may be a scam: %s', (text) => {
  expect(askedHow(text)).toBeUndefined();
});

test('what is short and does not mistrust is asked plainly', () => {
  expect(askedHow('补办驾照收多少')).toBe('plainly');
  expect(askedHow('补办驾照收钱是不是骗人')).toBeUndefined();
});
