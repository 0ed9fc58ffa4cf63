/** Which kind of scam an advert is, by words it cannot do without. Pure. */
import { type ScamType, scamTypes } from './scam-types.ts';

/** What is posted as bait besides the ministry's kinds. */
export const otherBaitNames = {
  account_trade: '收购、出租银行卡和账号',
  gambling: '网络赌博',
} as const;
export type BaitKind = ScamType | keyof typeof otherBaitNames | 'unknown';
export const baitKinds: readonly BaitKind[] = [...scamTypes, 'account_trade', 'gambling', 'unknown'];

/** From top to bottom, the first that holds: what is rarely said otherwise stands above what many adverts say. */
const signs: readonly (readonly [BaitKind, RegExp])[] = [
  [
    'account_trade',
    /(?:收|租|卖|借|出售|出租|高价).{0,6}(?:银行卡|电话卡|手机卡|对公账?户|微信号|支付宝|账号)|跑分|走账|代收款|过(?:一下)?账/u,
  ],
  ['gambling', /下注|六合彩|特马|博彩|荷官|开奖|彩金|棋牌|百家乐|赌/u],
  ['fake_authority', /医保|社保|etc|公检法|公安|养老金|补贴|扶贫|认证.{0,8}(?:停用|失效|过期)/iu],
  ['loan_and_credit', /贷|征信|下款|放款|黑户|套现|提额|额度|代还/u],
  [
    'fake_investment',
    /带单|荐股|股票|内幕|内部消息|投资|理财|稳赚|收益|翻倍|数字货币|虚拟币|炒币|usdt|月息|保本/iu,
  ],
  ['game_trade', /皮肤|游戏.{0,6}(?:账?号|充值|点券|代练)|点券/u],
  ['flight_change', /航班|机票|退改签/u],
  ['fake_acquaintance', /资料费|班主任|新号|换号|领导.{0,6}(?:转|垫)/u],
  ['romance', /交友|同城|约会|富婆|脱单|相亲|裸聊/u],
  ['fake_customer_service', /客服|理赔|退款|百万保障/u],
  [
    'brushing_rebate',
    /刷单|点赞|关注|任务|日结|佣金|返利|返现|垫付|打字员|试玩|试吃|兼职|每单|一单|日赚|日薪|月入|在家可做|手机操作|免费(?:领|送)/u,
  ],
  ['fake_shopping', /低价|代购|清仓|内部价|免费|定金/u],
];

/** `unknown` when it is bait of no kind that is told apart here. */
export function baitKindOf(text: string): BaitKind {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'unknown';
}
