/**
 * The shipped anti-fraud texts: at least one per kind of the Ministry's list, in our own words, conclusion first.
 * Steps are those the police publish; where only the kind itself is published, the text keeps to the general advice
 * (unknown links unopened, strangers' calls doubted, personal data kept, transfers checked).
 */
import type { ScamType } from '../../fraud/scam-types.ts';

export interface ShippedText {
  readonly key: string;
  readonly scamType: ScamType | undefined;
  readonly title: string;
  readonly body: string;
  readonly source: string;
}

const handbook = '公安部公布的电信网络诈骗高发类型（防范宣传手册2025版）';
const advice = '“三不一多”防骗口诀：未知链接不点击、陌生来电不轻信、个人信息不透露、转账汇款多核实';
const hotline = '拿不准先打96110问一问，已经转了钱马上打110。';

export const antiFraudTexts: readonly ShippedText[] = [
  {
    key: 'brushing-rebate-1',
    scamType: 'brushing_rebate',
    title: '让你先垫钱的“任务”，都是骗局',
    body: `点赞、关注给几块钱返佣是诱饵，后面会叫您下载App做“进阶任务”，再以“连单”“卡单”“账户冻结”为由要您一直充钱。群里说免费送礼、扫码进群领的也别跟着去。${hotline}`,
    source: handbook,
  },
  {
    key: 'brushing-rebate-2',
    scamType: 'brushing_rebate',
    title: '家里老人孩子也可能接到“刷单”',
    body: `在家动动手指就挣钱的兼职，先让您尝点小甜头，再叫您垫付。请和家里人说一声：凡是做任务要先垫钱的，一概不做。${hotline}`,
    source: handbook,
  },
  {
    key: 'fake-investment-1',
    scamType: 'fake_investment',
    title: '陌生“老师”带您理财，十有八九是骗',
    body: `套路是拉进群、听直播课、看别人晒盈利；小额能提现，投大了就说系统异常、要交“解冻费”。别在陌生人给的App上投钱。${hotline}`,
    source: handbook,
  },
  {
    key: 'fake-investment-2',
    scamType: 'fake_investment',
    title: '给爸妈提个醒：别信稳赚不赔',
    body: `六十岁以上的长辈最容易在投资理财上受骗。有人说内幕、说保本、催着快投，先别转账，和子女商量一下再说。${hotline}`,
    source: handbook,
  },
  {
    key: 'fake-shopping-1',
    scamType: 'fake_shopping',
    title: '低价代购、代抢，别私下转账',
    body: `对方叫您绕开平台付款，收钱后又说要“补缴关税”，最后把您拉黑。买东西请在正规平台下单付款。${hotline}`,
    source: handbook,
  },
  {
    key: 'fake-customer-service-1',
    scamType: 'fake_customer_service',
    title: '“客服”让您共享屏幕，马上挂断',
    body: `能报出您的订单，说质量问题要退赔、误开会员要扣费，再让您下载聊天软件、共享屏幕、念验证码，这是骗子。退款请自己打开购物App去办。${hotline}`,
    source: handbook,
  },
  {
    key: 'fake-customer-service-2',
    scamType: 'fake_customer_service',
    title: '快递里的小卡片，别扫',
    body: `包裹里塞的“扫码领礼”小卡片，常是把人拉进骗局的第一步。卡片上的码不扫，陌生人的群不进。${hotline}`,
    source: handbook,
  },
  {
    key: 'loan-and-credit-1',
    scamType: 'loan_and_credit',
    title: '放款之前先要钱的，都不是正经贷款',
    body: `说能“修复征信”、要“刷流水”、先缴一笔费用、把钱转到“安全账户”的，都是骗局。借钱请到银行网点去问。${hotline}`,
    source: handbook,
  },
  {
    key: 'fake-acquaintance-1',
    scamType: 'fake_acquaintance',
    title: '领导、亲戚、老师找您转账，先打电话核实',
    body: `头像名字都能仿冒。只要说到转钱，就用您自己存的号码打过去，听到本人说清楚了再办。家长群里有人收费，也先问过老师本人。${hotline}`,
    source: advice,
  },
  {
    key: 'fake-authority-1',
    scamType: 'fake_authority',
    title: '公安不会在电话里办案，更没有“安全账户”',
    body: `说您涉嫌洗钱、发来通缉令、要求保密、让您开会议共享屏幕再转账的，都是冒充。挂断电话，自己打110核实。${hotline}`,
    source: handbook,
  },
  {
    key: 'fake-authority-2',
    scamType: 'fake_authority',
    title: '“00”“+”开头的来电要小心',
    body: `自称公检法、开头是“00”或“+”的，多半是境外打来的。个人信息不透露，屏幕不共享，钱不转。${hotline}`,
    source: '公安机关反诈提示：境外来电号码多以“00”“+”开头',
  },
  {
    key: 'romance-1',
    scamType: 'romance',
    title: '没见过面的“对象”开口要钱，就是骗',
    body: `网上聊得再热，对方一说家里出了变故急用钱、或带您一起投资，请停一停。没见面，不转钱。${hotline}`,
    source: handbook,
  },
  {
    key: 'game-trade-1',
    scamType: 'game_trade',
    title: '孩子买卖游戏账号，千万别场外转账',
    body: `低价账号、皮肤引孩子离开平台交易，再以保证金、解冻为由要钱。家长的支付密码别让孩子知道，游戏交易只走官方平台。${hotline}`,
    source: handbook,
  },
  {
    key: 'flight-change-1',
    scamType: 'flight_change',
    title: '说航班取消要退钱的短信，先别点',
    body: `短信里的链接不点，里面的电话不打。改签退票请打开航空公司或购票平台的官方App，自己查一查。验证码谁要都不给。${hotline}`,
    source: advice,
  },
  {
    key: 'general-tools-1',
    scamType: undefined,
    title: '96110打来的电话，请一定接',
    body: `96110是公安反诈预警劝阻专线，它打来多半是您或家人正在被骗。国家反诈中心App请在手机自带的应用市场下载，不扫群里的码。被骗了第一时间打110。`,
    source: '公安机关公布的反诈工具（国家反诈中心App、96110)',
  },
  {
    key: 'general-after-1',
    scamType: undefined,
    title: '万一被骗了，照这三步做',
    body: `一，马上停止转账，退出共享屏幕；二，立刻打110，越快越好；三，聊天记录、通话、转账凭证都留着别删。再有人说能帮您把钱追回来、先交费的，是第二次骗。`,
    source: '公安机关公布的被骗后处置要点',
  },
];
