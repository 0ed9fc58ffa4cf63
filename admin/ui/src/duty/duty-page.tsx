import { Drawer } from 'antd';
import { useState } from 'react';
import type { DutyMember } from '../contract.ts';
import { weekdayNames } from '../names.ts';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { RowName } from '../page/row-name.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { EditDuty } from './edit-duty.tsx';
import { useDuty } from './use-duty.ts';
import './duty.css';

export function DutyPage() {
  const query = useDuty();
  const mayWrite = useMay('duty.write');
  const [openId, setOpenId] = useState<string>();
  const items = query.data?.items ?? [];
  const open = items.find(({ id }) => id === openId);
  return (
    <Page
      title="值班"
      lead="现在谁在岗、本周怎么排。先后：账号停用、值班开关、临时上下班、请假、班次；没有排班的全天值班。"
    >
      <QueryView query={query}>
        {({ openCap }) =>
          items.length === 0 ? (
            <Nothing what="还没有网格员" advice="先在“人员”里添加网格员，再来排班。" />
          ) : (
            <Rows
              label="值班"
              rows={items}
              rowKey={({ id }) => id}
              columns={columnsFor(items[0], openCap, mayWrite ? setOpenId : undefined)}
            />
          )
        }
      </QueryView>
      <Drawer
        open={open !== undefined}
        onClose={() => setOpenId(undefined)}
        title={open === undefined ? '' : `${open.name}的值班`}
        size={520}
        destroyOnHidden
      >
        {open !== undefined && <EditDuty key={open.id} member={open} colleagues={items} />}
      </Drawer>
    </Page>
  );
}

type Columns = readonly [Column<DutyMember>, ...Column<DutyMember>[]];

function columnsFor(
  first: DutyMember | undefined,
  openCap: number,
  open: ((id: string) => void) | undefined,
): Columns {
  const days = (first?.week ?? []).map(({ date, weekday }, index): Column<DutyMember> => ({
    title: `${weekdayNames[weekday]} ${date.slice(5)}`,
    render: (member) => <PlannedDay member={member} index={index} />,
    width: '92px',
  }));
  return [
    {
      title: '姓名',
      render: ({ id, name, department }) => (
        <RowName
          name={name}
          onOpen={open === undefined ? undefined : () => open(id)}
          note={department?.name}
        />
      ),
    },
    { title: '现在', render: (member) => <Now member={member} />, width: '150px' },
    { title: '在手工单', render: ({ open: count }) => `${count} / ${openCap}`, width: '90px' },
    ...days,
  ];
}

function Now({ member: { onDuty, because, standIn } }: { readonly member: DutyMember }) {
  return (
    <>
      <Mark tone={onDuty ? 'good' : 'quiet'}>{onDuty ? '在岗' : '不在岗'}</Mark> {because}
      {standIn !== undefined && <>，{standIn.name}代班</>}
    </>
  );
}

function PlannedDay({ member, index }: { readonly member: DutyMember; readonly index: number }) {
  const day = member.week[index];
  if (day?.onLeave === true) return <Mark tone="warning">请假</Mark>;
  if (member.shifts.length === 0) return <span className="muted">全天</span>;
  if (day === undefined || day.shifts.length === 0) return <span className="muted">休息</span>;
  return day.shifts.map((shift) => (
    <span key={shift} className="duty-shift">
      {shift}
    </span>
  ));
}
