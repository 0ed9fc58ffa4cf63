import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ReminderVolunteerView } from '../contract.ts';
import { useGroups } from '../groups/groups.ts';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { toLocalInput } from '../time/shanghai-input.ts';
import { RemindersFrame } from './reminders-frame.tsx';
import { useReminderVolunteers, useRevokeVolunteer } from './use-volunteers.ts';
import { VolunteerForm } from './volunteer-form.tsx';

/** Who may send reminders to some groups for a day. */
export function VolunteersPage() {
  const query = useReminderVolunteers();
  const mayWrite = useMay('reminders.send');
  const [isMaking, setMaking] = useState(false);
  return (
    <RemindersFrame
      title="志愿者"
      lead="授权一位志愿者在某一天、往选定的几个群发已审阅的文稿；随时可以收回，发了什么都有记录。"
      actions={mayWrite && <Button onClick={() => setMaking(true)}>授权一天</Button>}
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing what="还没有授权过志愿者" advice="需要人手帮忙发提醒时，授权一天。" />
          ) : (
            <Rows label="志愿者" rows={items} rowKey={({ id }) => id} columns={columns} />
          )
        }
      </QueryView>
      <Drawer open={isMaking} onClose={() => setMaking(false)} size={480} destroyOnHidden title="授权一天">
        <VolunteerForm />
      </Drawer>
    </RemindersFrame>
  );
}

const columns: readonly [Column<ReminderVolunteerView>, ...Column<ReminderVolunteerView>[]] = [
  { title: '姓名', render: ({ name }) => name },
  { title: '哪一天', render: ({ validFrom }) => toLocalInput(validFrom).slice(0, 10), width: '120px' },
  { title: '哪些群', render: ({ groupIds }) => <GroupNames ids={groupIds} /> },
  { title: '谁授权的', render: ({ createdBy }) => createdBy ?? '—', width: '120px' },
  { title: '状态', render: (volunteer) => <Standing volunteer={volunteer} />, width: '160px' },
];

/** One that was taken away meanwhile has no name any more. */
function GroupNames({ ids }: { readonly ids: readonly string[] }) {
  const groups = useGroups();
  const nameOf = (id: string) => groups.data?.items.find((group) => group.id === id)?.topic ?? '已不在的群';
  return ids.map(nameOf).join('、');
}

interface StandingProps {
  readonly volunteer: ReminderVolunteerView;
}

function Standing({ volunteer: { id, name, active, mayNow, revokedAt } }: StandingProps) {
  const ask = useAsk();
  const revoke = useRevokeVolunteer();
  const mayWrite = useMay('reminders.send');
  if (revokedAt !== undefined) return <Mark tone="quiet">已收回</Mark>;
  if (!active) return <Mark tone="quiet">已过期</Mark>;
  const take = () =>
    ask({ title: `收回${name}的授权？`, content: '收回后马上不能再发。', deed: '收回', danger: true }, () =>
      revoke.mutate(id),
    );
  return (
    <>
      <Mark tone={mayNow ? 'good' : 'waiting'}>{mayNow ? '现在有效' : '还没到那天'}</Mark>
      {mayWrite && (
        <Button size="small" danger loading={revoke.isPending} onClick={take}>
          收回
        </Button>
      )}
    </>
  );
}
