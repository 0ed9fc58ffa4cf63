import { ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import type { TicketItem } from '../contract.ts';
import { Mark, type Tone } from '../page/mark.tsx';

interface OfTicket {
  readonly ticket: Pick<TicketItem, 'urgency' | 'urgencyName' | 'state' | 'stateName'>;
}

/** A word and a sign; the colour only helps. Ordinary tickets carry none. */
export function UrgencyTag({ ticket: { urgency, urgencyName } }: OfTicket) {
  if (urgency === 'emergency') {
    return (
      <Mark tone="alarm" icon={<ExclamationCircleFilled />}>
        {urgencyName}
      </Mark>
    );
  }
  if (urgency === 'urgent') {
    return (
      <Mark tone="warning" icon={<WarningOutlined />}>
        {urgencyName}
      </Mark>
    );
  }
  return null;
}

const tones: Readonly<Record<TicketItem['state'], Tone>> = {
  received: 'waiting',
  need_info: 'waiting',
  accepted: 'going',
  dispatched: 'going',
  in_progress: 'going',
  suspended: 'quiet',
  external: 'quiet',
  split: 'quiet',
  handled: 'good',
  confirming: 'good',
  closed: 'quiet',
  rejected: 'quiet',
  merged: 'quiet',
  withdrawn: 'quiet',
};

export function StateTag({ ticket: { state, stateName } }: OfTicket) {
  return <Mark tone={tones[state]}>{stateName}</Mark>;
}
