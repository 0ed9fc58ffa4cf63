import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { get } from '../api.ts';
import { AreaSelect } from '../areas/area-select.tsx';
import type { BulletinView } from '../contract.ts';
import { QueryView } from '../page/query-view.tsx';
import { keys } from '../query-keys.ts';
import { StatisticsFrame } from './statistics-frame.tsx';
import { TrendChart } from './trend-chart.tsx';

type Kind = BulletinView['kind'];

const words: Readonly<Record<Kind, { readonly title: string; readonly lead: string }>> = {
  week: { title: '周通报', lead: '一周的工单情况，与上一周比。可以打印，也可以导出。' },
  month: { title: '月考核', lead: '一个月的工单情况，与上个月比。可以打印，也可以导出。' },
};
const formats = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' } as const;

export function WeekPage() {
  return <BulletinPage kind="week" />;
}

export function MonthPage() {
  return <BulletinPage kind="month" />;
}

function BulletinPage({ kind }: { readonly kind: Kind }) {
  const [address, setAddress] = useSearchParams();
  const asked = { areaPath: address.get('areaPath') ?? undefined, day: address.get('day') ?? undefined };
  const query = useQuery({
    queryKey: keys.bulletin(kind, asked),
    queryFn: () => get<BulletinView>(`/bulletins/${kind}`, asked),
  });
  const change = (next: Readonly<Record<string, string | undefined>>) => {
    const all = Object.entries({ ...asked, ...next }).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value] as const],
    );
    setAddress(Object.fromEntries(all), { replace: true });
  };
  return (
    <StatisticsFrame {...words[kind]}>
      <search className="toolbar">
        <AreaSelect
          {...{ value: asked.areaPath, allowClear: true, placeholder: '区域' }}
          onChange={(areaPath) => change({ areaPath })}
        />
        <Input
          className="filter-day"
          type="date"
          aria-label={kind === 'week' ? '这一周里的一天' : '这个月里的一天'}
          value={asked.day ?? query.data?.from ?? ''}
          onChange={({ target }) => change({ day: target.value })}
        />
        <Button onClick={() => window.print()}>打印</Button>
        <Files kind={kind} asked={asked} />
      </search>
      <QueryView query={query}>{(shown) => <Bulletin shown={shown} />}</QueryView>
    </StatisticsFrame>
  );
}

interface FilesProps {
  readonly kind: Kind;
  readonly asked: Readonly<Record<string, string | undefined>>;
}

function Files({ kind, asked }: FilesProps) {
  const query = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return (
    <>
      {Object.entries(formats).map(([format, name]) => (
        <a
          key={format}
          href={`/api/bulletins/${kind}/file?${new URLSearchParams([...query, ['format', format]]).toString()}`}
          download
        >
          导出 {name}
        </a>
      ))}
    </>
  );
}

function Bulletin({ shown }: { readonly shown: BulletinView }) {
  return (
    <article className="bulletin panel">
      <h2>{shown.title}</h2>
      <p className="muted">{shown.subtitle}</p>
      <TrendChart points={shown.trend} />
      {shown.sections.map((section) => (
        <section key={section.title} aria-label={section.title}>
          <h3>{section.title}</h3>
          {section.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {section.table !== undefined && <Table label={section.title} {...section.table} />}
        </section>
      ))}
    </article>
  );
}

interface TableProps {
  readonly label: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function Table({ label, header, rows }: TableProps) {
  return (
    // A wide table scrolls in itself; with the keyboard, too.
    <div className="bulletin-scroll" role="region" aria-label={`${label}（表）`} tabIndex={0}>
      <table className="bulletin-table" aria-label={label}>
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells], at) => (
            <tr key={`${at} ${first}`}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={header[index + 1] ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
