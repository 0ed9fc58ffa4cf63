import { Button, Input } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { AuditItem } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { When } from '../time/when.tsx';
import { detailsText } from './details.zh.ts';

/** What can be narrowed to, each by a click on one in the list. */
const fields = ['action', 'actorId', 'subjectId'] as const;
type Field = (typeof fields)[number];
type Narrowed = Readonly<Partial<Record<Field, string>>>;

export function AuditPage() {
  const [address, setAddress] = useSearchParams();
  const query = Object.fromEntries(fields.map((field) => [field, address.get(field) ?? '']));
  const list = useKeyset<AuditItem>(keys.audit(query), '/audit', query);
  const narrow = (to: Narrowed) => {
    const next = Object.entries({ ...query, ...to }).filter(([, text]) => text !== '');
    setAddress(Object.fromEntries(next), { replace: true });
  };
  const narrowed = fields.filter((field) => query[field] !== '');
  return (
    <Page
      title="审计日志"
      lead="谁在什么时候对什么做了什么。只增不改，不含居民的个人信息。点动作、人或对象，只看与它有关的。"
    >
      <search className="toolbar">
        <Input.Search
          key={query['subjectId']}
          className="filter-wide"
          aria-label="工单号或对象编号"
          placeholder="工单号或对象编号"
          allowClear
          defaultValue={query['subjectId'] ?? ''}
          onSearch={(value) => narrow({ subjectId: value.trim() })}
        />
        {narrowed.length > 0 && <Button onClick={() => setAddress({}, { replace: true })}>看全部</Button>}
      </search>
      <KeysetList
        list={list}
        empty={<Nothing what="没有符合条件的记录" advice="点「看全部」回到全部记录。" />}
      >
        {(rows) => <Rows label="审计日志" rows={rows} rowKey={({ id }) => id} columns={columnsOf(narrow)} />}
      </KeysetList>
    </Page>
  );
}

function columnsOf(narrow: (to: Narrowed) => void): readonly [Column<AuditItem>, ...Column<AuditItem>[]] {
  return [
    {
      title: '动作',
      render: ({ action, actionName }) => (
        <Only name={actionName} onClick={() => narrow({ action })}>
          {actionName}
        </Only>
      ),
    },
    {
      title: '谁',
      render: ({ actor }) =>
        actor === undefined ? (
          '系统'
        ) : (
          <Only name={actor.name} onClick={() => narrow({ actorId: actor.id })}>
            {actor.name}
          </Only>
        ),
      width: '140px',
    },
    { title: '什么时候', render: ({ at }) => <When at={at} />, width: '150px' },
    { title: '对象', render: (item) => <Subject item={item} narrow={narrow} />, width: '220px' },
    {
      title: '细节',
      render: ({ details }) => <span className="audit-code">{detailsText(details)}</span>,
    },
  ];
}

interface OnlyProps {
  readonly name: string;
  readonly onClick: () => void;
  readonly children: string;
}

function Only({ name, onClick, children }: OnlyProps) {
  return (
    <Button type="link" className="row-button" title={`只看：${name}`} onClick={onClick}>
      {children}
    </Button>
  );
}

interface SubjectProps {
  readonly item: AuditItem;
  readonly narrow: (to: Narrowed) => void;
}

/** By name where it has one. A ticket is a click away, too. */
function Subject({ item: { action, subjectId, subjectName }, narrow }: SubjectProps) {
  const name = subjectName ?? subjectId;
  return (
    <>
      <Only name={name} onClick={() => narrow({ subjectId })}>
        {name}
      </Only>
      {action.startsWith('ticket.') && subjectName !== undefined && (
        <>
          {' '}
          <Link to={`/tickets/${subjectId}`} aria-label={`打开工单 ${name}`}>
            打开
          </Link>
        </>
      )}
    </>
  );
}
