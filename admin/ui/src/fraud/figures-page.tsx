import { useSearchParams } from 'react-router';
import { AreaSelect } from '../areas/area-select.tsx';
import type { FraudFiguresView } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { FraudFrame } from './fraud-frame.tsx';
import { useFraudFigures } from './use-fraud.ts';

export function FiguresPage() {
  const [address, setAddress] = useSearchParams();
  const areaPath = address.get('areaPath') ?? undefined;
  const figures = useFraudFigures(areaPath);
  return (
    <FraudFrame title="反诈预警数量" lead="近十二周群里出现的疑似诈骗信息，不含误报。只数信息，不数人。">
      <div className="toolbar">
        <div className="filter-wide">
          <AreaSelect
            allowClear
            value={areaPath}
            onChange={(value) =>
              setAddress(value === undefined ? {} : { areaPath: value }, { replace: true })
            }
          />
        </div>
      </div>
      <QueryView query={figures}>{(shown) => <Figures figures={shown} />}</QueryView>
    </FraudFrame>
  );
}

type Kind = FraudFiguresView['kinds'][number];
type Community = FraudFiguresView['communities'][number];
type Week = FraudFiguresView['weeks'][number];

const ofKind: readonly [Column<Kind>, ...Column<Kind>[]] = [
  { title: '类型', render: ({ name }) => name },
  { title: '条数', render: ({ count }) => count, width: '120px' },
];
const ofCommunity: readonly [Column<Community>, ...Column<Community>[]] = [
  { title: '社区', render: ({ name }) => name },
  { title: '条数', render: ({ count }) => count, width: '120px' },
];
const ofWeek: readonly [Column<Week>, ...Column<Week>[]] = [
  { title: '周一', render: ({ week }) => week, width: '130px' },
  { title: '条数', render: ({ count }) => count, width: '120px' },
  {
    title: '类型',
    render: ({ kinds }) =>
      kinds.length === 0 ? '—' : kinds.map(({ name, count }) => `${name} ${count}`).join('，'),
  },
];

function Figures({ figures: { kinds, communities, weeks } }: { readonly figures: FraudFiguresView }) {
  if (kinds.length === 0)
    return <Nothing what="近十二周没有预警" advice="群里出现疑似诈骗信息后，这里按类型、社区和周计数。" />;
  return (
    <>
      <section className="panel" aria-label="按类型">
        <h2>按类型</h2>
        <Rows label="按类型" rows={kinds} rowKey={({ code }) => code} columns={ofKind} />
      </section>
      <section className="panel" aria-label="按社区">
        <h2>按社区</h2>
        <Rows label="按社区" rows={communities} rowKey={({ id, name }) => id ?? name} columns={ofCommunity} />
      </section>
      <section className="panel" aria-label="按周">
        <h2>按周</h2>
        <Rows label="按周" rows={[...weeks].reverse()} rowKey={({ week }) => week} columns={ofWeek} />
      </section>
    </>
  );
}
