/** What a worker reads who asks for the link to their page. */
import { workerLinkSlot } from '../core/late-slots.ts';

export const linkToPage = `您的工单页面（链接限您本人打开一次，当班有效，请勿转发）：\n${workerLinkSlot}`;
export const linkInPrivateOnly = '链接只发给您本人，请私聊我发送「我的工单 链接」。';
export const pageNotSetUp =
  '这里还没有开通手机页面。请直接回复「我的工单」查看，用「接单」「进展」「办结」加单号办理。';
