/** Reminders of fraud that are of no one kind: the tools of the police, and what to do afterwards. */
import { sources, textsOf } from './shipped-text.ts';

export const generalAntiFraud = textsOf(
  'general-anti-fraud',
  { topic: 'anti_fraud', scamType: undefined, source: sources.tools },
  [
    {
      style: 'short',
      title: '96110打来的电话，请一定接',
      body: '96110是公安反诈预警劝阻专线，它打来，多半是您或家人正在被骗。听劝，先停手。要报警还是打110。',
    },
    {
      style: 'short',
      title: '国家反诈中心App，从应用市场装',
      body: '请在手机自带的应用市场里下载，不扫群里的码，不点群里的链接。装好以后打开来电和短信预警，隔一阵子点开看看。用法可以问96110。',
    },
    {
      style: 'elder',
      title: '收到12381的短信，停一停',
      body: '12381是提醒您防骗的短信。看到它，钱先别动。给家人看一眼。想问人，打96110。',
    },
    {
      style: 'parent',
      title: '一家人约个“转账前先打电话”',
      body: '不论谁在网上说急用钱，家里人都先通一次电话再转。规矩定得早，骗子就难钻空子。拿不准的时候，拨96110问一问也不费事。',
      source: sources.advice,
    },
    {
      style: 'student',
      title: '电话卡、银行卡，不借不卖',
      body: '法律不许买卖、出租、出借电话卡、银行账户、支付账户和互联网账号。有人出钱“收卡”，不要答应；已经给了的，尽快注销并去派出所说明，也可先问96110。',
      source: sources.fraudLaw,
    },
    {
      style: 'short',
      title: '三不一多，记在心里',
      body: '未知链接不点击，陌生来电不轻信，个人信息不透露，转账汇款多核实。四句话，一家人都念一遍。有疑问拨96110。',
      source: sources.advice,
    },
    {
      style: 'case_like',
      title: '万一被骗了，照这三步做',
      body: '假如钱已经转了：一，马上停手，退出共享屏幕；二，立刻打110，越快越好；三，聊天、通话、转账凭证都别删。再有人说先交费就能把钱追回来的，是第二次骗。',
      source: sources.afterwards,
    },
    {
      style: 'short',
      title: '报警时，把这几样准备好',
      body: '打110时请说清：钱什么时候转的、转了多少，自己的开户行，对方的户名和账号，手里有哪些凭证。这些只告诉警察，不要发到群里。密码可能泄露的，同时找银行挂失。',
      source: sources.afterwards,
    },
  ],
);
