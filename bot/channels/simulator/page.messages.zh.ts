/** What the page answers when it cannot do what was asked. */
export const refusals = {
  foreignPage: '只能在模拟器自己的页面里操作。',
  gone: '这条消息已经不在了，或者这个人不在这个群里，请刷新页面。',
  invalid: '内容不对，请改一改再发。',
  broken: '模拟器出错了，请刷新页面再试。',
} as const;
