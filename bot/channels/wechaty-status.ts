/** Whether the account is logged in, since when, and what a person has to do about it. */
import type { ChannelStatus } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import { hints, type ChannelHint } from './messages.zh.ts';

export interface StatusKeeper {
  current(): ChannelStatus;
  online(account: string): void;
  /** Stays "offline since" the first moment: a new QR code does not restart the clock. */
  offline(hint: ChannelHint, qrCode?: string): void;
}

export function createStatusKeeper(
  channel: string,
  clock: Clock,
  changed: (status: ChannelStatus) => void,
): StatusKeeper {
  let status: ChannelStatus = {
    channel,
    account: undefined,
    online: false,
    since: clock.now(),
    hint: hints.starting,
    qrCode: undefined,
  };
  const change = (next: Pick<ChannelStatus, 'account' | 'online' | 'hint' | 'qrCode'>) => {
    const since = next.online === status.online ? status.since : clock.now();
    status = { channel, ...next, since };
    changed(status);
  };
  return {
    current: () => status,
    online: (account) => change({ account, online: true, hint: undefined, qrCode: undefined }),
    offline: (hint, qrCode) => change({ account: status.account, online: false, hint: hints[hint], qrCode }),
  };
}
