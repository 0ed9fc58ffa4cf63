import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { StaffView } from '../contract.ts';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { RowName } from '../page/row-name.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { CreateStaff } from './create-staff.tsx';
import { EditStaff } from './edit-staff.tsx';
import { useStaff } from './staff.ts';

const creating = 'new';

export function StaffPage() {
  const query = useStaff();
  const mayWrite = useMay('staff.write');
  const [openId, setOpenId] = useState<string>();
  const open = query.data?.items.find(({ id }) => id === openId);
  return (
    <Page
      title="人员"
      lead="谁负责哪里、谁在值班。工单只派给在值班、管这片区域的人。"
      actions={
        mayWrite && (
          <Button type="primary" onClick={() => setOpenId(creating)}>
            添加人员
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing what="还没有人员" advice="添加网格员后，工单才有人接。" />
          ) : (
            <Rows
              label="人员"
              rows={items}
              rowKey={({ id }) => id}
              columns={columnsFor(mayWrite ? setOpenId : undefined)}
            />
          )
        }
      </QueryView>
      <Drawer
        open={openId !== undefined}
        onClose={() => setOpenId(undefined)}
        title={open?.name ?? '添加人员'}
        size={460}
        destroyOnHidden
      >
        {openId === creating && <CreateStaff />}
        {open !== undefined && <EditStaff key={open.id} person={open} />}
      </Drawer>
    </Page>
  );
}

function columnsFor(
  open: ((id: string) => void) | undefined,
): readonly [Column<StaffView>, ...Column<StaffView>[]] {
  return [
    {
      title: '姓名',
      render: ({ id, name, login }) => (
        <RowName name={name} onOpen={open === undefined ? undefined : () => open(id)} note={login} />
      ),
    },
    { title: '角色', render: ({ roleName }) => roleName, width: '90px' },
    { title: '区域', render: ({ areas }) => areas.map(({ name }) => name).join('、') || '全部' },
    { title: '单位', render: ({ department }) => department?.name ?? '—', width: '150px' },
    { title: '值班', render: (person) => <Standing person={person} />, width: '110px' },
    {
      title: '微信',
      render: ({ chatBound }) =>
        chatBound ? '已认证' : <span className="muted">未认证，收不到派单消息</span>,
      width: '150px',
    },
  ];
}

function Standing({ person: { active, onDuty } }: { readonly person: StaffView }) {
  if (!active) return <Mark tone="quiet">已停用</Mark>;
  return onDuty ? <Mark tone="good">在值班</Mark> : <Mark tone="quiet">不在值班</Mark>;
}
