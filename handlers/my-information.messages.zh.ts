/** What residents read about what is stored about them. */
import { formatPlace, type Place } from '../core/place.ts';
import { categoryNames } from '../core/taxonomy.ts';
import { type Ticket, ticketStateNames } from '../tickets/ticket.ts';

export interface Stored {
  readonly displayName: string | undefined;
  readonly places: readonly Place[];
  readonly open: readonly Ticket[];
  readonly ended: readonly Ticket[];
  /** Tickets of neighbours that they follow. */
  readonly followed: number;
}

export const inPrivateOnly = '您的信息不能在群里说，请私聊我说「查我的信息」或「删除我的信息」。';
export const nothingStored = '我这里没有存您的信息。';

export function stored({ displayName, places, open, ended, followed }: Stored): string {
  const where = places.map((place) => formatPlace(place)).filter((place) => place !== '');
  const lines = [
    '我这里存的您的信息：',
    displayName === undefined || displayName === '' ? '' : `· 称呼：${displayName}`,
    where.length === 0 ? '' : `· 记得的住处：${where.join('、')}`,
    open.length === 0 ? '' : `· 还在办的工单：${open.map(lineOf).join('；')}`,
    ended.length === 0 ? '' : `· 已结束的工单：${ended.map(lineOf).join('；')}`,
    followed === 0 ? '' : `· 关注邻居的工单：${followed}张`,
    '电话、车牌只存密文，经办人查看都有记录。要删除请说「删除我的信息」。',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function lineOf({ number, category, state, phone, plate }: Ticket): string {
  const numbers = [phone?.masked, plate?.masked].filter((one) => one !== undefined);
  const kept = numbers.length === 0 ? '' : `，${numbers.join('、')}`;
  return `${number}（${categoryNames[category]}，${ticketStateNames[state]}${kept}）`;
}

export const sureToDelete =
  '删除后，记得的住处、称呼和已结束工单里您的信息都会抹掉，不能恢复。确定请回「确认删除」。';

/** What is still worked on needs to know whom it is for. */
export function deleted(ended: number, open: readonly Pick<Ticket, 'number'>[]): string {
  const done = `已删除您的住处、称呼和关注，抹去${ended}张已结束工单里的信息。`;
  if (open.length === 0) return done;
  const numbers = open.map(({ number }) => number).join('、');
  return `${done}还在办的${numbers}要用您的信息处理和回复，先保留；办结后再说一次「删除我的信息」就抹掉，不说到期也会自动抹掉。`;
}

/** Stands where the name stood. */
export const nameless = '居民';
