/** Words the tokeniser must know or weigh differently. Data: one kind of word per list. */

/** Kept whole where the general dictionary would cut them. */
export const domainWords: readonly string[] = [
  '一键挪车',
  '单元门',
  '消防通道',
  '消防栓',
  '地下车库',
  '充电桩',
  '电动自行车',
  '高空抛物',
  '维修资金',
  '物业费',
  '业委会',
  '居委会',
  '网格员',
  '居住证',
  '身份证',
  '临时身份证',
  '残疾人证',
  '公积金',
  '医保',
  '社保',
  '异地就医',
  '养老金',
  '低保',
  '临时救助',
  '高龄津贴',
  '法律援助',
  '人民调解',
  '人身安全保护令',
  '广场舞',
  '反诈中心',
  '安全账户',
  '刷单',
  '屏幕共享',
  '公检法',
  '退改签',
  '杀猪盘',
  '百万保障',
  '以房养老',
  '一卡通',
  '二次供水',
  '总水表',
  '加装电梯',
  '紧急呼叫',
  '无犯罪记录',
  '出生登记',
  '居住证明',
  '不动产',
  '学区',
  '狂犬疫苗',
  '流浪狗',
  '流浪猫',
  '噪声',
  '飞线',
  '抛物',
  '停气',
  '报事',
];

/** Say how something is asked, not what it is about. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    '的 了 是 有 要 想 请 问 我 我们 我家 你 你们 他 她 它 他们 咱 咱们 人家 自己 大家 ' +
    '怎么 怎么办 什么 哪 哪个 哪些 多少 几 吗 呢 吧 啊 呀 嘛 哦 么 ' +
    '可以 能 会 该 应该 需要 得 得了 要不要 是不是 有没有 能不能 一下 一个 个 这 那 这个 那个 这种 那种 这么 那么 ' +
    '就 也 都 还 还是 又 再 才 很 太 好 最 在 到 去 来 给 和 跟 与 被 把 让 叫 对 从 向 往 用 比 ' +
    '不 没 没有 别 不要 不能 不了 一直 总是 老是 经常 现在 今天 刚 刚刚 已经 时候 以后 之后 里 上 下 中 里面 上面 下面 ' +
    '家 家里 小区 我们小区 东西 事 事情 情况 问题 说 讲 看 找 做 弄 搞 办 办理 办法 打 拨 知道 告诉 出 出了 行 着 过 地 之 为 为什么 因为 如果 ' +
    '咨询 反映 希望 尽快 关于 请求 要求 强烈 恳请 质疑 呼吁 严重 为何 何时 能否 可否 解决 处理 求 有关 相关 再次 ' +
    '号 点 些 年 月 日 天 次 人 有人 后 前 时 起来 出来 下来 一点 有点 真 真的 直接 马上 赶紧 第一 怎样'
  ).split(' '),
);

/** Say which side of a matter is asked about: between two entries on the same matter they decide. */
export const aspectWords: ReadonlySet<string> = new Set(
  '多少钱 多久 几岁 多大 工本费 电话 投诉 罚款 违法 合法 材料 条件 有效期 赔偿 赔 申请 通知 找谁 哪里 在哪 去哪 谁'.split(
    ' ',
  ),
);

/** Who asks for one of these is not served by an entry that never speaks of it, however near the matter is. */
export const decisiveAspects: ReadonlySet<string> = new Set([
  '多少钱',
  '多久',
  '有效期',
  '几岁',
  '多大',
  '工本费',
  '罚款',
  // Bodies whose business no other body's entry answers.
  '工会',
  '纪委',
  '海关',
  '网信',
  '侨联',
  '红十字会',
  '铁路',
]);
