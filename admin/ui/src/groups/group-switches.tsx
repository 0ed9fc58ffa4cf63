import { App, Switch } from 'antd';
import type { GroupSwitchesBody, GroupView } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { useMay } from '../session/session.ts';
import { useSwitchGroup } from './groups.ts';
import { QuietHours } from './quiet-hours.tsx';
import './groups.css';

const switches = [
  { field: 'botEnabled', label: '回答和接报' },
  { field: 'answersEnabled', label: '主动回答' },
  { field: 'remindersEnabled', label: '定时提醒' },
] as const satisfies readonly { field: keyof GroupSwitchesBody; label: string }[];

export function GroupSwitches({ group }: { readonly group: GroupView }) {
  const { message } = App.useApp();
  const mayWrite = useMay('groups.write');
  const change = useSwitchGroup(group.id);
  return (
    <span className="group-switches">
      {switches.map(({ field, label }) => (
        <label key={field}>
          <Switch
            checked={group[field]}
            disabled={!mayWrite || group.state !== 'bound'}
            loading={change.isPending && change.variables[field] !== undefined}
            aria-label={`${group.topic}：${label}`}
            onChange={(on) =>
              change.mutate({ [field]: on }, { onError: (error) => void message.error(titleOf(error)) })
            }
          />
          {label}
        </label>
      ))}
      <label>
        <QuietHours group={group} />
        夜间安静
      </label>
    </span>
  );
}
