/** Every word of the page of a volunteer's day. */

export const pageTitle = '志愿者';
export const doorTitle = '志愿者手机页';
export const doorHint = '链接只能打开一次，只供您本人当天使用。';
export const openMine = '打开我的页面';
export const opening = '正在打开…';
export const closedTitle = '现在不能使用';
export const howToGetLink = '授权还有效时，私聊机器人发送您的志愿码，点开收到的新链接就能继续。';
export const hello = (name: string) => `${name}，您好`;
export const untilText = (moment: string) => `您的授权到 ${moment} 结束。`;
export const groupsTitle = (count: number) => `您负责的 ${count} 个群`;
export const tasksTitle = (count: number) => `要您自己发的 ${count} 条`;
export const taskHint = '复制内容，发到群里，再点已发。';
export const copy = '复制内容';
export const copied = '已复制';
export const picture = '打开图片';
export const taskDone = '已发到群里';
export const textsTitle = '可以发的文稿';
export const textsHint = '点开看全文。由机器人发到您负责的每个群，每篇只发一次。';
export const noTexts = '现在没有可发的文稿。';
export const find = '找文稿';
export const sendText = (groups: number) => `发到我的 ${groups} 个群`;
export const sendSure = '再点一次，马上发出';
export const sentTitle = '今天发过的';
export const sentRun = ({ total, sent, byHand }: Counts) =>
  byHand > 0 ? `${sent}/${total} 个群已发，${byHand} 个要人工发` : `${sent}/${total} 个群已发`;
export const signOut = '退出';
export const signOutSure = '再点一次，退出';

interface Counts {
  readonly total: number;
  readonly sent: number;
  readonly byHand: number;
}
