import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { GroupView } from '../contract.ts';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { BindGroup } from './bind-group.tsx';
import { GroupSwitches } from './group-switches.tsx';
import { GroupTags } from './group-tags.tsx';
import { useGroups } from './groups.ts';
import { SuggestedBinding } from './suggested-binding.tsx';

export function GroupsPage() {
  const query = useGroups();
  const mayWrite = useMay('groups.write');
  const [binding, setBinding] = useState(false);
  return (
    <Page
      title="群组与绑定"
      lead="一个群要先绑定到楼栋、网格或社区，机器人才知道它在哪里。群名不算数，绑定口令才算数。"
      actions={
        mayWrite && (
          <Button type="primary" onClick={() => setBinding(true)}>
            绑定一个群
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing what="还没有群" advice="先把机器人拉进居民群，再点“绑定一个群”。" />
          ) : (
            <Rows
              label="群组"
              rows={items}
              rowKey={({ id }) => id}
              columns={columns}
              isUrgent={({ suggested }) => suggested !== undefined}
            />
          )
        }
      </QueryView>
      <Drawer open={binding} onClose={() => setBinding(false)} title="绑定一个群" size={440} destroyOnHidden>
        <BindGroup />
      </Drawer>
    </Page>
  );
}

const columns: readonly [Column<GroupView>, ...Column<GroupView>[]] = [
  {
    title: '群',
    render: (group) => (
      <>
        {group.topic}
        <SuggestedBinding group={group} />
      </>
    ),
  },
  { title: '类型', render: ({ kindName }) => kindName, width: '100px' },
  {
    title: '状态',
    render: ({ state, stateName }) => <Mark tone={state === 'bound' ? 'good' : 'quiet'}>{stateName}</Mark>,
    width: '100px',
  },
  { title: '区域', render: ({ area }) => area?.name ?? '—', width: '160px' },
  { title: '标签', render: (group) => <GroupTags group={group} />, width: '170px' },
  { title: '开关', render: (group) => <GroupSwitches group={group} />, width: '240px' },
];
