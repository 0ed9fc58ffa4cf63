import { ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { TicketItem } from '../contract.ts';

interface OfTicket {
  readonly ticket: Pick<TicketItem, 'urgency' | 'urgencyName' | 'state' | 'stateName'>;
}

/** A word and a sign; the colour only helps. Ordinary tickets carry none. */
export function UrgencyTag({ ticket: { urgency, urgencyName } }: OfTicket) {
  if (urgency === 'emergency') {
    return (
      <Tag color="red" variant="solid" icon={<ExclamationCircleFilled aria-hidden="true" />}>
        {urgencyName}
      </Tag>
    );
  }
  if (urgency === 'urgent') {
    return (
      <Tag color="orange" icon={<WarningOutlined aria-hidden="true" />}>
        {urgencyName}
      </Tag>
    );
  }
  return null;
}

const colors: Readonly<Record<TicketItem['state'], string>> = {
  received: 'gold',
  need_info: 'gold',
  accepted: 'blue',
  dispatched: 'blue',
  in_progress: 'cyan',
  suspended: 'default',
  external: 'default',
  handled: 'green',
  confirming: 'green',
  closed: 'default',
  rejected: 'default',
  merged: 'default',
  withdrawn: 'default',
};

export function StateTag({ ticket: { state, stateName } }: OfTicket) {
  return <Tag color={colors[state]}>{stateName}</Tag>;
}
