/** What the API of the volunteers' page says to people. */

export const dayOver = '现在没有您的授权：可能已过期或已收回。请联系社区。';
export const linkUsedUp = '这个链接已经用过或已过期。请私聊机器人发送您的志愿码，会收到新的链接。';
export const textGone = '这篇文稿现在不能发了，请刷新页面看现在能发的。';
export const sentBefore = '这篇您已经发过了，没有重复发送。';
export const noGroups = '您负责的群现在都不接收提醒，请联系社区。';
