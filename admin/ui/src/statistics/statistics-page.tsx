import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { get } from '../api.ts';
import type { StatisticsLineView, StatisticsView } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { keys } from '../query-keys.ts';
import { useNow } from '../time/now.tsx';
import { shanghaiDay } from '../time/shanghai.ts';
import { FigureCards } from './figure-cards.tsx';
import { periodsAt } from './periods.ts';
import { ShareBar } from './share-bar.tsx';
import { type Asked, StatisticsFilters } from './statistics-filters.tsx';
import { StatisticsFrame } from './statistics-frame.tsx';
import { TicketExportLink } from './ticket-export-link.tsx';
import { TrendChart } from './trend-chart.tsx';
import { WarningList } from './warning-list.tsx';

export function StatisticsPage() {
  const [address, setAddress] = useSearchParams();
  const today = shanghaiDay(useNow());
  const usual = periodsAt(today)['近 30 天'];
  const asked: Asked = {
    areaPath: address.get('area') ?? undefined,
    from: address.get('from') ?? usual?.from ?? today,
    to: address.get('to') ?? usual?.to ?? today,
    by: address.get('by') ?? 'area',
  };
  const query = useQuery({
    queryKey: keys.statistics({ ...asked }),
    queryFn: () => get<StatisticsView>('/statistics', { ...asked }),
  });
  const change = ({ areaPath, ...next }: Asked) =>
    setAddress({ ...next, ...(areaPath === undefined ? {} : { area: areaPath }) }, { replace: true });
  return (
    <StatisticsFrame title="统计" lead="每个数字都写明分子、分母和不计入的；只统计事，不给人排名。">
      <StatisticsFilters asked={asked} today={today} onChange={change} />
      <WarningList areaPath={asked.areaPath} />
      <QueryView query={query}>{(shown) => <Shown shown={shown} asked={asked} />}</QueryView>
    </StatisticsFrame>
  );
}

/** Of people they are read before the figures, of all else below them. */
function Notes({ notes, muted = false }: { readonly notes: readonly string[]; readonly muted?: boolean }) {
  return notes.map((note) => (
    <p key={note} className={muted ? 'muted' : 'statistics-note'}>
      {note}
    </p>
  ));
}

function Shown({ shown, asked }: { readonly shown: StatisticsView; readonly asked: Asked }) {
  const { area, from, to, byName, lines, moreLines, trend, definitions, notes, total } = shown;
  return (
    <>
      <h2 className="statistics-head">
        {area.name}，{from} 至 {to}：新增 {total.opened} 件，办结 {total.closed} 件，期末未办结 {total.open}{' '}
        件
      </h2>
      <FigureCards figures={total.figures} definitions={definitions} />
      <section className="panel" aria-label="走势">
        <h2>走势</h2>
        <TrendChart points={trend.points} />
        <Counts counts={shown.counts} />
      </section>
      <section className="panel" aria-label={`按${byName}`}>
        <h2>按{byName}</h2>
        {shown.by === 'worker' && <Alert type="info" showIcon title={<Notes notes={notes} />} />}
        {lines.length === 0 ? (
          <Nothing what="这段时间没有工单" advice="换一个时段或区域看看。" />
        ) : (
          <Rows
            label={`按${byName}`}
            rows={lines}
            rowKey={({ key }) => key}
            columns={columnsOf(shown, asked)}
          />
        )}
        {moreLines > 0 && <p className="muted">另有 {moreLines} 行，见导出的表。</p>}
        <Exports asked={asked} />
      </section>
      {shown.by !== 'worker' && <Notes notes={notes} muted />}
    </>
  );
}

function Counts({ counts }: { readonly counts: StatisticsView['counts'] }) {
  const seen = counts.filter(({ count }) => count !== 0);
  return (
    <p className="muted">
      {seen.map(({ name, count }) => `${name} ${count}`).join('，') || '没有发生什么。'}
    </p>
  );
}

const shownFigures = ['on_time', 'closed', 'response', 'solved', 'satisfied', 'returned', 'reopened'];

function columnsOf(
  shown: StatisticsView,
  asked: Asked,
): [Column<StatisticsLineView>, ...Column<StatisticsLineView>[]] {
  const most = Math.max(0, ...shown.lines.map(({ opened }) => opened));
  const rates = shown.definitions.filter(({ code }) => shownFigures.includes(code));
  return [
    { title: shown.byName, render: (line) => <LineName line={line} asked={asked} /> },
    { title: '新增', render: ({ opened }) => <ShareBar count={opened} most={most} />, width: '140px' },
    { title: '办结', render: ({ closed }) => closed },
    { title: '未办结', render: ({ open }) => open },
    ...rates.map(({ code, name }): Column<StatisticsLineView> => ({
      title: name,
      render: ({ figures }) => <Rate figure={figures.find((one) => one.code === code)} />,
    })),
  ];
}

/** An area opens into the areas below it. */
function LineName({ line: { key, name }, asked }: LineNameProps) {
  const { areaPath, ...others } = asked;
  if (asked.by !== 'area' || key === areaPath) return <>{name}</>;
  return <Link to={{ search: new URLSearchParams({ ...others, area: key }).toString() }}>{name}</Link>;
}

interface LineNameProps {
  readonly line: StatisticsLineView;
  readonly asked: Asked;
}

function Rate({ figure }: { readonly figure: StatisticsLineView['figures'][number] | undefined }) {
  if (figure === undefined) return <>—</>;
  const { text, numerator, denominator, excluded } = figure;
  return (
    <span className="rate" title={excluded === '' ? undefined : `另有：${excluded}`}>
      {text}{' '}
      <small className="muted">
        {numerator}/{denominator}
      </small>
    </span>
  );
}

function Exports({ asked }: { readonly asked: Asked }) {
  const { areaPath, ...others } = asked;
  const query = new URLSearchParams({ ...others, ...(areaPath === undefined ? {} : { areaPath }) });
  return (
    <p className="exports">
      导出这张表：
      <a href={`/api/statistics-export?${query.toString()}&format=xlsx`} download>
        Excel
      </a>{' '}
      <a href={`/api/statistics-export?${query.toString()}&format=csv`} download>
        CSV
      </a>{' '}
      <TicketExportLink asked={asked} />
    </p>
  );
}
