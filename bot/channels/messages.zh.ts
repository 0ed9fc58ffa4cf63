/** What a person has to do about a channel, shown on the admin's status line. */
export const hints = {
  starting: '正在连接微信，请稍候。',
  scan: '请用机器人的微信扫描二维码登录。',
  scanned: '已扫码，请在手机上确认登录。',
  loggedOut: '微信已退出登录，请重新扫码；离线期间的消息不会补收。',
  stopped: '渠道已停止。',
  badToken: '接入令牌无效或已过期，请检查 WECHATY_PUPPET 的令牌设置。',
  unreachable: '连不上接入服务，正在自动重试；离线期间的消息不会补收。',
} as const;
export type ChannelHint = keyof typeof hints;
