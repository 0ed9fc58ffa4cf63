import { formatMoment } from '../core/wall-time.ts';

export const unknownCode = '这个志愿码不能用：可能已过期、已收回，或输错了。请向社区要一个新的。';
export const noSuchText = '没有这个编号的文稿，可能已下架。发「志愿 志愿码」看现在能发的。';
export const nothingToSend = '现在没有可发的文稿，请联系社区。';
export const noGroups = '您负责的群现在都不接收提醒，请联系社区。';

export function listed(
  { name, until, timeZone, groups, link }: ListedFor,
  texts: readonly { readonly code: string; readonly title: string }[],
  code: string,
): string {
  const lines = texts.map((text) => `${text.code}　${text.title}`);
  return [
    `${name}您好，${formatMoment(until, timeZone)}前您可以向 ${groups} 个群发以下文稿：`,
    ...lines,
    `要发哪篇，就私聊我「志愿 ${code} 发 编号」。`,
    ...(link === undefined ? [] : [`也可以打开您的页面办（限本人打开一次，请勿转发）：${link}`]),
  ].join('\n');
}

interface ListedFor {
  readonly name: string;
  readonly until: Date;
  readonly timeZone: string;
  readonly groups: number;
  /** To their page; absent where phones reach none. */
  readonly link: string | undefined;
}

export function sending(title: string, groups: number): string {
  return `正在把《${title}》发到 ${groups} 个群，谢谢您！`;
}

export function sentBefore(title: string): string {
  return `《${title}》您已经发过了，没有重复发送。`;
}
