/** One turn as a handler sees it: real understanding of invented words. */
import type { Group } from '../../community/group.ts';
import type { Message } from '../../core/message.ts';
import type { Turn } from '../../handlers/handler.ts';
import { createUnderstand } from '../../understanding/understand.ts';
import { exampleNow } from './tickets.ts';

const understand = createUnderstand();

export const exampleGroup: Group = {
  id: 'group-3',
  channel: 'simulator',
  account: 'bot',
  roomKey: 'room-3',
  topic: '橘园3栋邻里群',
  kind: 'residents',
  state: 'bound',
  areaId: 'b3',
  areaPath: '/c/b3/',
  communityId: 'c',
  compound: '橘园小区',
  place: { building: '3' },
  botEnabled: true,
  answersEnabled: true,
  quietHours: undefined,
  remindersEnabled: true,
};

export interface TurnOf {
  readonly isPrivate?: boolean;
  readonly addressed?: boolean;
  readonly alias?: string;
  readonly dialogue?: Turn['dialogue'];
  /** Absent: the example group in a room, none in private. */
  readonly group?: Group;
}

export function turnOf(text: string, over: TurnOf = {}): Turn {
  const { isPrivate = false, alias, dialogue } = over;
  const addressed = over.addressed ?? isPrivate;
  const group = isPrivate ? undefined : (over.group ?? exampleGroup);
  const message: Message = {
    key: 'simulator:bot:m1',
    channel: 'simulator',
    account: 'bot',
    messageId: 'm1',
    place: isPrivate
      ? { kind: 'person', channel: 'simulator', account: 'bot', key: 'member-1' }
      : { kind: 'room', channel: 'simulator', account: 'bot', key: 'room-3' },
    isPrivate,
    roomTopic: group?.topic,
    sender: { key: 'member-1', name: '小桃', alias },
    kind: 'text',
    text,
    addressed,
    mentionsOthers: false,
    quote: undefined,
    recalledKey: undefined,
    attachment: undefined,
    sentAt: exampleNow,
  };
  const understanding = understand({
    text,
    addressed,
    mentionsOthers: false,
    hasImage: false,
    alias,
    roomPlace: group?.place ?? {},
    now: exampleNow,
  });
  return {
    message,
    understanding,
    licence: 'act',
    group,
    staff: undefined,
    dialogue,
    now: exampleNow,
    signal: new AbortController().signal,
  };
}
