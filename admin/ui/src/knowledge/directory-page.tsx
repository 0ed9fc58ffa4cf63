import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { get } from '../api.ts';
import type { Directory, DirectoryBody, DirectoryLineView } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { DirectoryForm } from './directory-form.tsx';
import { KnowledgeFrame } from './knowledge-frame.tsx';
import { MissingLines } from './missing-lines.tsx';
import './knowledge.css';

export function DirectoryPage() {
  const query = useQuery({ queryKey: keys.directory, queryFn: () => get<Directory>('/directory') });
  const mayWrite = useMay('directory.write');
  const [edited, setEdited] = useState<Partial<DirectoryBody>>();
  const edit = mayWrite ? setEdited : undefined;
  const close = () => setEdited(undefined);
  return (
    <KnowledgeFrame
      title="通讯录"
      lead="答案里的本地电话都从这里取。没有登记的会如实显示为缺失，系统从不编造号码。"
      actions={mayWrite && <Button onClick={() => setEdited({})}>登记一个单位</Button>}
    >
      <QueryView query={query}>
        {({ items, missing }) => (
          <>
            <MissingLines missing={missing} onFill={edit} />
            {items.length === 0 ? (
              <Nothing what="通讯录还是空的" advice="先登记物业和社区的电话。" />
            ) : (
              <Rows label="通讯录" rows={items} rowKey={({ id }) => id} columns={columnsFor(edit)} />
            )}
          </>
        )}
      </QueryView>
      <Drawer open={edited !== undefined} onClose={close} title="登记单位" size={420} destroyOnHidden>
        {edited !== undefined && <DirectoryForm initial={edited} onDone={close} />}
      </Drawer>
    </KnowledgeFrame>
  );
}

type Edit = ((line: Partial<DirectoryBody>) => void) | undefined;

function columnsFor(edit: Edit): readonly [Column<DirectoryLineView>, ...Column<DirectoryLineView>[]] {
  return [
    { title: '用途', render: ({ keyName }) => keyName, width: '130px' },
    { title: '单位', render: ({ name }) => name },
    {
      title: '电话',
      render: ({ phone }) => phone ?? <span className="missing">缺电话</span>,
      width: '150px',
    },
    { title: '时间', render: ({ hours }) => hours ?? '—', width: '150px' },
    { title: '地址', render: ({ address }) => address ?? '—' },
    { title: '适用', render: ({ areaName }) => areaName, width: '130px' },
    ...(edit === undefined
      ? []
      : [
          {
            title: '修改',
            render: (line: DirectoryLineView) => (
              <Button size="small" aria-label={`修改 ${line.name}`} onClick={() => edit(line)}>
                修改
              </Button>
            ),
            width: '80px',
          },
        ]),
  ];
}
