/** The stable codes of what people say and report. Chinese names are what people see. */
export const intents = [
  'report',
  'question',
  'progress',
  'supplement',
  'withdraw',
  'feedback',
  'fraud_check',
  'fraud_bait',
  'handoff',
  'help',
  'chatter',
] as const;
export type Intent = (typeof intents)[number];
export const intentNames: Readonly<Record<Intent, string>> = {
  report: '报事',
  question: '咨询',
  progress: '问进度',
  supplement: '补充或更正',
  withdraw: '撤回',
  feedback: '评价',
  fraud_check: '问是不是诈骗',
  fraud_bait: '诈骗信息',
  handoff: '找人工',
  help: '问怎么用',
  chatter: '闲聊',
};

export const categoryNames = {
  'blocked_exit.vehicle': '车辆堵塞通道',
  'blocked_exit.clutter': '楼道堆物',
  'repair.water': '供水',
  'repair.power': '供电',
  'repair.gas': '燃气',
  'repair.heating': '供暖',
  'repair.elevator': '电梯',
  'repair.drainage': '排水下水',
  'repair.lighting': '公共照明',
  'repair.access': '门禁道闸',
  'repair.leak': '房屋渗漏',
  'repair.network': '通信宽带',
  'repair.facility': '公共设施',
  'anomaly.security': '治安可疑',
  'anomaly.fire_hazard': '消防隐患',
  'anomaly.falling_object': '高空抛物坠物',
  'anomaly.noise': '噪声',
  'anomaly.animal': '犬只和流浪动物',
  'anomaly.sanitation': '垃圾环卫',
  'anomaly.pollution': '油烟异味污染',
  'anomaly.illegal_building': '违建',
  'anomaly.person': '人员异常',
  'dispute.neighbor': '邻里纠纷',
  'dispute.property': '物业纠纷',
  'dispute.family': '家庭纠纷',
  'help.wish': '微心愿',
  suggestion: '意见建议',
  other: '其他',
} as const;
export type Category = keyof typeof categoryNames;
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
export const categories = Object.keys(categoryNames) as readonly Category[];

export const urgencies = ['emergency', 'urgent', 'normal'] as const;
export type Urgency = (typeof urgencies)[number];
export const urgencyNames: Readonly<Record<Urgency, string>> = {
  emergency: '紧急',
  urgent: '加急',
  normal: '一般',
};

/** What threatens life right now; each has its own fixed first words in the emergency handler. */
export const dangers = [
  'fire',
  'gas',
  'trapped_in_lift',
  'injury',
  'violence',
  'falling_object',
  'electrocution',
  'missing_person',
  'self_harm',
] as const;
export type Danger = (typeof dangers)[number];
