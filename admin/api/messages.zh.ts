/** Every sentence the API says to people. Each tells what to do next. */
import type { AreaKind } from '../../community/area.ts';
import type { StaffRole } from '../../community/staff.ts';
import { staffRoleNames } from '../../community/staff.ts';
import type { Purpose } from '../../core/outgoing.ts';

export const signedOut = '登录已失效，请重新登录。';
export const csrfMissing = '页面已过期，请刷新页面后重试。';
export const foreignSite = '请求来自其他网站，已拒绝。请在管理后台页面内操作。';
export const signInFailed = '账号或密码不正确，请核对后重试；忘记密码请联系管理员重置。';
export const currentPasswordWrong = '当前密码不正确，请重新输入。';
export const samePassword = '新密码不能与当前密码相同，请换一个。';
export const weakPassword = '新密码太容易被猜到，请不要包含账号，也不要使用常见或重复的字符。';
export const passwordChangeRequired = '首次登录请先修改密码，修改后即可使用其他功能。';
export const invalidRequest = '提交的内容有误，请按提示修改后重试。';
export const invalidCursor = '翻页位置已失效，请回到第一页重新查看。';
export const tooLarge = '提交的内容过大，请精简后重试。';
export const wrongMediaType = '请求格式应为 JSON（Content-Type: application/json）。';
export const malformedJson = '请求内容不是有效的 JSON，请检查后重试。';
export const noSuchPath = '没有这个接口，请核对地址；接口说明见 /docs。';
export const broken = '系统内部出错，操作没有完成。请稍后重试；若仍失败，请把编号告诉运维人员。';
export const conflict = '内容刚被别人修改过，请查看最新内容后重试。';
export const duplicate = '已经存在相同的内容，请勿重复提交。';
export const notAcceptable = '此接口只提供事件流，请使用 EventSource 访问。';

export function tooManySignIns(seconds: number): string {
  return `登录失败次数过多，请在 ${waitInWords(seconds)}后重试；忘记密码请联系管理员重置。`;
}

export function tooManyRequests(seconds: number): string {
  return `操作过于频繁，请在 ${waitInWords(seconds)}后重试。`;
}

export function roleMayNot(role: StaffRole, allowed: readonly StaffRole[]): string {
  const names = allowed.map((one) => staffRoleNames[one]).join('、');
  return `您的角色是${staffRoleNames[role]}，此操作需要：${names}。如有需要请联系管理员调整角色。`;
}

export function notFound(what: string): string {
  return `找不到该${what}，可能已被删除，或不在您负责的范围内。`;
}

function waitInWords(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

export const what = {
  ticket: '工单',
  picture: '图片',
  entry: '知识条目',
  gap: '未答问题',
  proposal: '条目建议',
  line: '通讯录条目',
  text: '提醒文案',
  plan: '提醒计划',
  run: '提醒发送记录',
  delivery: '提醒送达记录',
  volunteer: '志愿者授权',
  group: '群',
  staff: '工作人员',
  message: '消息',
  correction: '纠正',
  training: '训练记录',
} as const;

export const areaKindNames: Readonly<Record<AreaKind, string>> = {
  city: '市',
  district: '区县',
  street: '街道',
  community: '社区',
  grid: '网格',
  building: '楼栋',
};

export const areaOutsideScope = '该区域不在您负责的范围内，请选择自己负责的区域。';
export const postInGroup = '请在要绑定的微信群里原样发送这句话，机器人回复后即绑定成功。口令只能用一次。';
export const sendToBot = '请用要绑定的微信私聊机器人，原样发送这句话。口令只能用一次，请勿发到群里。';
export const nothingSuggested = '该群没有待确认的换号记录，请刷新页面后查看。';

export const publishedNeedsAdmin = '已发布的条目由管理员修改，请联系管理员，或另建一条草稿。';
export const entryOfLargerArea = '该条目属于上级区域，请联系上级管理员修改，或为本区域另建一条。';
export const noSuchVersion = '没有这个历史版本，请刷新页面后重新选择。';

export const noPictureSent = '请选择一张图片。';
export const noPdf = 'PDF 不能作为附件：请把要紧的一页截成图片上传，或把文件放到单位的官方网站，再填成链接。';
export const pictureGone = '这张图片已失效，请重新上传。';
export function foreignLink(urls: readonly string[]): string {
  return `不在可用网站名单里：${urls.join('、')}。请换成 gov.cn 等名单内的网址，或请系统管理员在「知识库 → 可用网站」里加上这个网站。`;
}
export const foreignLinkInAnswer =
  '答案里的网址不在可用网站名单里，发送时会被拦下。请换成名单内的网址，或请系统管理员在「知识库 → 可用网站」里加上。';
export function unknownPlaceholders(names: readonly string[]): string {
  return `不认识 ${names.join('、')}。请写成 {{phone:物业}} 的样子：phone 电话、hours 办公时间、address 地址、name 名称；冒号后面是通讯录里的单位。`;
}
/** Stands in the preview where the source is not written yet. */
export const sourceToCome = '（还没有写出处）';
export const gapTooLong = '这句话太长，不能直接作相似问法，请写成新条目。';
export function entryNotFromHere(step: string): string {
  return `条目当前状态不能${step}，请刷新页面查看最新状态。`;
}

export const everywhereOnly = '此功能属于全系统，只有不限区域的管理员或运维可以使用。';
export const areaMissing = '请至少选一个区域；只有管理员和运维可以不选（即不限区域）。';
export const roleBeyondOwn = '您负责部分区域，不能设置运维或不限区域的账号，请联系系统管理员。';
export const ownAccount = '不能修改自己的角色、区域或停用自己，请由其他管理员操作。';
export const loginTaken = '该账号已被使用，请换一个。';
export const lastAdmin = '这是最后一位可用的管理员，请先设置另一位管理员。';
export const noSuchDepartment = '没有这个承办单位，请重新选择。';
export const noSuchEntry = '没有这个知识条目，请重新选择。';

export const actorNames = { resident: '居民', system: '系统', staff: '工作人员' } as const;
export const offDuty = '（不在岗）';
export const fieldLabels = {
  reason: '原因',
  note: '说明',
  assigneeId: '派给谁',
  category: '改类别',
  urgency: '改紧急程度',
  building: '改楼栋',
  unit: '改单元',
  floor: '改楼层',
  room: '改房号',
  spot: '改其他地点',
  until: '到什么时候',
  externalParty: '外部单位',
  relatedNumber: '并入哪一单（单号）',
  rating: '居民的评价',
} as const;
export const noteLabels: Readonly<Record<string, string>> = {
  handle: '处置结果（会告诉居民）',
  progress: '进展（会告诉居民）',
  reject: '说明（会告诉居民）',
  dispatch: '给处理人的说明',
  transfer: '给处理人的说明',
  amend: '补充说明',
  ask_info: '要问居民什么（会告诉居民）',
  answer: '居民说了什么',
  ask_extend: '说明',
  ask_suspend: '说明',
  refuse_request: '不同意的理由',
  forward: '给外部单位的说明',
  external_done: '处理结果（会告诉居民）',
  external_back: '退回的说明',
  rework: '要改什么',
  rate: '居民的原话',
  dispute: '居民的原话',
  reopen: '为什么重新打开',
  callback: '回访记录',
  withdraw: '撤回的原因',
  urge: '居民怎么说的（会转给承办人）',
  tell_police: '何时告知哪个派出所，或为什么没有报案（居民看不到）',
};
export const unknownNumber = '没有找到这个单号，请写完整单号，例如 261122-7。';
export const noSuchAction = '没有这个操作，请刷新页面后重试。';
export const nothingToReveal = '这张工单没有登记该信息。';
export const noReveal = '工单已结束，完整信息只有管理员可以查看。';

export const heldByGuard =
  '这条消息含有没有出处的内容，被系统拦下，不能原样发送。请核实后另行告知居民，再选择「不再发送」。';
export const alreadyDecided = '这条消息已被处理，请刷新页面查看最新状态。';

export const outboxStatusNames = {
  pending: '待发送',
  sending: '发送中',
  sent: '已发送',
  dead: '发送失败',
  unknown: '是否送达不明',
  held: '被系统拦下',
  settled: '不再发送',
  paused: '已暂停',
  by_hand: '待人工发送',
} as const;

export const purposeNames: Readonly<Record<Purpose, string>> = {
  emergency: '紧急提示',
  acknowledge: '受理回执',
  ask: '追问',
  answer: '答复',
  status: '进展通知',
  staff: '工作通知',
  notice: '群提醒',
};

/** What went wrong with a message, and what to do; undefined while nothing did. */
export function outboxErrorText(status: string, code: string | undefined): string | undefined {
  if (status === 'held')
    return '消息里有没有出处的号码、日期或链接，或没有工单的承诺，是哪一处见「微信渠道」。请核实后另行告知，再选择「不再发送」。';
  if (status === 'unknown') return '发送时中断，不确定群里是否已收到。请到群里查看：没有再点「重新发送」。';
  if (code === 'delivery.ban_like') return '平台限制了账号发送。请在手机上检查账号，确认正常后再恢复发送。';
  if (code === 'delivery.permanent')
    return '对方已不在群里，或群已解散。请核实群的绑定，或选择「不再发送」。';
  if (code === undefined) return undefined;
  return '多次发送都没有成功。请检查渠道是否在线，然后点「重新发送」。';
}

const auditSubjects: Readonly<Record<string, string>> = {
  ticket: '工单',
  tickets: '工单',
  ticket_view: '工单视图',
  knowledge: '知识条目',
  gap: '未答问题',
  regression: '回归问题',
  embeddings: '按意思检索',
  proposal: '条目建议',
  directory: '通讯录',
  link_host: '可用网站',
  service: '办事事项',
  reminder: '提醒',
  fraud: '反诈预警',
  group: '群',
  staff: '人员',
  area: '区域',
  department: '承办单位',
  routing: '派单规则',
  duty: '值班',
  time_rules: '时限与日历',
  correction: '理解纠正',
  classifier: '分类器',
  outbox: '发件箱',
  breaker: '发送熔断',
  worker_link: '手机页链接',
};

const auditVerbs: Readonly<Record<string, string>> = {
  accept: '受理',
  reject: '不予受理',
  dispatch: '派单',
  claim: '接单',
  return: '退单',
  transfer: '转派',
  progress: '反馈进展',
  handle: '处置完成',
  close: '办结',
  withdraw: '撤回',
  amend: '补充',
  reveal: '查看完整信息',
  look: '打开（可见报事人和门牌）',
  export: '导出',
  open: '登记',
  picture: '补充照片',
  redeem: '打开',
  insert: '新建',
  add: '加入',
  import: '批量导入',
  update: '修改',
  review: '提交审核',
  published: '发布',
  archived: '归档',
  draft: '撤回为草稿',
  roll_back: '恢复历史版本',
  resolve: '标记已处理',
  renew: '重新向量化',
  put: '登记',
  change: '修改',
  year: '更换年度节假日',
  remove: '删除',
  publish: '发布',
  archive: '归档',
  send_now: '立即发送',
  plan: '修改计划',
  phrase: '生成口令',
  switch: '切换开关',
  rebind: '确认换号',
  duty: '切换在岗',
  save: '保存',
  shifts: '排班',
  leave: '请假',
  end_leave: '销假',
  call: '临时上下班',
  change_password: '修改密码',
  reset_password: '重置密码',
  send_again: '重新发送',
  settle: '不再发送',
  resume: '恢复发送',
  accepted: '采用',
  dismissed: '忽略',
  joined: '加为相似问法',
  discarded: '丢弃',
  train: '训练',
  activate: '启用',
  warn_again: '再次提醒本群',
  remind: '提醒楼栋',
  ask_removal: '请群主移出',
  false_alarm: '判为误报',
  take_back: '撤回处理',
  pause: '暂停',
  stop: '停止',
  retry: '重发失败的',
  trial: '试发',
  approve: '批准',
  refuse: '不批准',
  emergency: '按突发情况发出',
  sent_by_hand: '确认已人工发送',
  by_hand_rule: '改由人工发送的群',
  volunteer: '授权志愿者',
  volunteer_revoke: '收回志愿者授权',
  volunteer_open: '志愿者打开手机页',
};

/** 「工单 · 派单」; a code nobody named stands as it is. */
export function auditActionName(action: string): string {
  const [subject = '', verb = ''] = action.split('.');
  return `${auditSubjects[subject] ?? subject} · ${auditVerbs[verb] ?? verb}`;
}

const violationNames: Readonly<Record<string, string>> = {
  invented_link: '链接没有出处',
  invented_date: '日期没有出处',
  invented_time: '时间没有出处',
  invented_amount: '数额没有出处',
  invented_number: '号码没有出处',
  invented_count: '数目没有出处',
  invented_contact: '账号没有出处',
  invented_address: '地址没有出处',
  invented_name: '人名没有出处',
  private_number: '个人号码',
  private_flat: '门牌号',
  promise_without_ticket: '没有工单的承诺',
  payment_request: '要求付款',
  code_to_scan: '要求扫码',
  contact_request: '要求加联系方式',
  secret_request: '索要验证码、卡号',
  foreign_link: '不在名单里的链接',
};

/** Why the guard stopped a sentence. */
export function violationName(violation: string): string {
  return violationNames[violation] ?? violation;
}
