/** What the worker page's API says to people. */

export const linkUsedUp = '这个链接已经用过或已过期。请私聊机器人发送「我的工单 链接」，会收到新的链接。';
export const placeOutside = '这个地点不在您负责的范围内，请重新选择。';
export const placeWithoutCommunity = '这个地点没有对应的社区，请选择具体的楼栋或网格。';
export const ticketEnded = '这张工单已经结束，不能再补照片。';
export const tooManyPictures = '这张工单的照片已经够多了，请把其余情况写在说明里。';
export const noPictureBytes = '没有收到照片，请重新拍一张。';
