import { Input, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { AreaSelect } from '../areas/area-select.tsx';
import type { AreaView, Callbacks } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { TicketsFrame } from '../queue/tickets-frame.tsx';
import { useNow } from '../time/now.tsx';
import { shanghaiDay } from '../time/shanghai.ts';
import { CallbackCard } from './callback-card.tsx';
import { useCallbacks, type Asked } from './use-callbacks.ts';
import './callbacks.css';

/** A sample is drawn of whole departments, and a department is one community's. */
const wholeDepartments: ReadonlySet<AreaView['kind']> = new Set(['city', 'district', 'street', 'community']);

export function CallbacksPage() {
  const [address, setAddress] = useSearchParams();
  const thisMonth = shanghaiDay(useNow()).slice(0, 7);
  const asked: Asked = {
    month: address.get('month') ?? thisMonth,
    areaPath: address.get('areaPath') ?? undefined,
    show: address.get('show') === 'called' ? 'called' : 'waiting',
  };
  const query = useCallbacks(asked);
  const change = (next: Partial<Asked>) => {
    const all = Object.entries({ ...asked, ...next }).filter(([, value]) => value !== undefined);
    setAddress(Object.fromEntries(all) as Record<string, string>, { replace: true });
  };
  return (
    <TicketsFrame
      title="回访"
      lead="按月抽取已办结的工单打电话问效果：曾不满意和没有评价的都要问，其余按单位抽查。名单由工单号和月份算出，谁来抽都一样。"
    >
      <div className="toolbar">
        <Input
          className="filter"
          type="month"
          aria-label="办结月份"
          value={asked.month}
          max={thisMonth}
          onChange={({ target }) => change({ month: target.value === '' ? thisMonth : target.value })}
        />
        <div className="filter-wide">
          <AreaSelect
            allowClear
            only={({ kind }) => wholeDepartments.has(kind)}
            value={asked.areaPath}
            onChange={(areaPath) => change({ areaPath })}
          />
        </div>
        <Segmented<Asked['show']>
          aria-label="看哪些"
          value={asked.show}
          options={[
            { value: 'waiting', label: '待回访' },
            { value: 'called', label: '已回访' },
          ]}
          onChange={(show) => change({ show })}
        />
      </div>
      <QueryView query={query}>{(data) => <Sample data={data} show={asked.show} />}</QueryView>
    </TicketsFrame>
  );
}

const nothing = {
  waiting: {
    what: '没有等待回访的工单',
    advice: '这个月抽到的都回访过了，或还没有办结的工单。月初要回访上月办结的，请在上面换月份。',
  },
  called: { what: '还没有回访记录', advice: '打完电话记下结果后，会出现在这里。' },
} as const;

function Sample({ data, show }: { readonly data: Callbacks; readonly show: Asked['show'] }) {
  if (data.tooMany)
    return <Nothing what="办结的工单太多" advice="请先选一个社区或街道，再看它的回访名单。" />;
  return (
    <>
      <Figures data={data} />
      {data.items.length === 0 && <Nothing {...nothing[show]} />}
      <ul className="callbacks" aria-label={show === 'waiting' ? '待回访' : '已回访'}>
        {data.items.map((item) => (
          <CallbackCard key={item.ticket.id} item={item} />
        ))}
      </ul>
      {data.more > 0 && <p className="muted">还有 {data.more} 件，办完上面的会接着出现。</p>}
    </>
  );
}

/** Numerator and denominator stand beside each share. */
function Figures({ data: { drawn, called, outcomes } }: { readonly data: Callbacks }) {
  return (
    <p role="status">
      应回访 {drawn} 件，已回访 {called} 件{drawn > 0 && `（${percent(called, drawn)}）`}
      {called > 0 && (
        <span className="muted">
          {'：'}
          {outcomes.map(({ name, count }) => `${name.replace('回访', '')} ${count}`).join('，')}
        </span>
      )}
    </p>
  );
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1000) / 10}%`;
}
