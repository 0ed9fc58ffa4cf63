/**
 * The ten kinds of telecom and online fraud that the Ministry of Public Security publishes as the most frequent
 * (2025 edition of its prevention handbook; loans and credit records are one kind there), and two that come to a
 * neighbourhood's doors: what is sold to old people, and who says that the community sent them.
 */
export const scamTypeNames = {
  brushing_rebate: '刷单返利',
  fake_investment: '虚假网络投资理财',
  fake_shopping: '虚假购物服务',
  fake_customer_service: '冒充电商物流客服',
  loan_and_credit: '虚假贷款和征信',
  fake_acquaintance: '冒充领导熟人',
  fake_authority: '冒充公检法及政府机关',
  romance: '网络婚恋交友',
  game_trade: '网络游戏产品虚假交易',
  flight_change: '机票退改签',
  elder_fraud: '养老诈骗',
  fake_community_worker: '冒充社区工作人员',
} as const;
export type ScamType = keyof typeof scamTypeNames;
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
export const scamTypes = Object.keys(scamTypeNames) as readonly ScamType[];
