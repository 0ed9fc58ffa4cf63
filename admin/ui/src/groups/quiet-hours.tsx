import { App, Select } from 'antd';
import type { GroupView } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { useMay } from '../session/session.ts';
import { useSwitchGroup } from './groups.ts';

const none = 'none';
const usual = ['21:00-07:00', '22:00-07:00', '22:00-08:00', '23:00-07:00'];

/** In these hours questions to nobody are left alone; reports and emergencies are taken as ever. */
export function QuietHours({ group }: { readonly group: GroupView }) {
  const { message } = App.useApp();
  const mayWrite = useMay('groups.write');
  const change = useSwitchGroup(group.id);
  const { quietHours = none } = group;
  const offered = usual.includes(quietHours) || quietHours === none ? usual : [...usual, quietHours];
  return (
    <Select
      size="small"
      value={quietHours}
      disabled={!mayWrite || group.state !== 'bound'}
      loading={change.isPending}
      aria-label={`${group.topic}：夜间安静`}
      options={[
        { value: none, label: '不设' },
        ...offered.map((hours) => ({ value: hours, label: hours.replace('-', '—') })),
      ]}
      onChange={(hours) =>
        change.mutate(
          { quietHours: hours === none ? null : hours },
          { onError: (error) => void message.error(titleOf(error)) },
        )
      }
    />
  );
}
