import { App, Select } from 'antd';
import type { GroupView } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { useMay } from '../session/session.ts';
import { useGroups, useSwitchGroup } from './groups.ts';
import './groups.css';

const most = 10;

/** What staff sort groups by, for whom reminders are meant; those of other groups are offered. */
export function GroupTags({ group }: { readonly group: GroupView }) {
  const { message } = App.useApp();
  const mayWrite = useMay('groups.write');
  const groups = useGroups();
  const change = useSwitchGroup(group.id);
  const known = [...new Set((groups.data?.items ?? []).flatMap(({ tags }) => tags))].sort();
  if (!mayWrite) return group.tags.length === 0 ? '—' : group.tags.join('、');
  return (
    <Select
      mode="tags"
      size="small"
      className="group-tags"
      value={group.tags}
      maxCount={most}
      disabled={group.state !== 'bound'}
      loading={change.isPending}
      aria-label={`${group.topic}：标签`}
      options={known.map((tag) => ({ value: tag, label: tag }))}
      onChange={(tags: string[]) =>
        change.mutate({ tags }, { onError: (error) => void message.error(titleOf(error)) })
      }
    />
  );
}
