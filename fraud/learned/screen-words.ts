/** What stands on a picture of a chat beside what people say, and what character recognition takes for something else. */

export const screenWords: readonly string[] = [
  '昨天 21:43',
  '上午10:06',
  '下午3:18',
  '星期三 19:52',
  '14:27',
  '20:11',
  '对方正在输入...',
  '以上是打招呼的内容',
  '你已添加了对方,现在可以开始聊天了',
  '我通过了你的朋友验证请求',
  '发送消息',
  '按住 说话',
  '12条新消息',
  '语音通话 通话时长 02:15',
  '对方已取消',
  '[图片]',
  '[表情]',
  '转账 已收款',
  '微信转账',
  '微信红包',
  '已读',
  '<返回',
  '(3)',
  '...',
  '中国移动 4G 76%',
  '撤回了一条消息',
  '你撤回了一条消息 重新编辑',
  '查看更多消息',
  '邀请你加入了群聊',
  '群公告',
];

const pairs =
  '天夭 己已 日曰 未末 人入 一- 土士 大太 请谙 账帐 骗骟 千干 儿几 元兀 在茌 们仃 收牧 说悦 名各 以拟 今令 号呈 微徽 间问 开幵 钱饯 没设 看着 申由 0O 1l 5S';

export const mistaken: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);
