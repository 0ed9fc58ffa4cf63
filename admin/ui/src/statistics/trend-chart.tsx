/** How many were opened and closed, day by day: bars and a line of our own, with the numbers as a table for who hears. */
import type { TrendPointView } from '../contract.ts';

const width = 720;
const height = 180;
/** Room for the days and for the largest number, as large as they are on a phone. */
const foot = 30;
const side = 52;

export function TrendChart({ points }: { readonly points: readonly TrendPointView[] }) {
  if (points.length < 2) return null;
  const most = Math.max(1, ...points.flatMap(({ opened, closed }) => [opened, closed]));
  const step = (width - side) / points.length;
  const yOf = (count: number) => (height - foot) * (1 - count / most) + 4;
  const xOf = (index: number) => side + step * index;
  const line = points
    .map(({ closed }, index) => `${(xOf(index) + step / 2).toFixed(1)},${yOf(closed).toFixed(1)}`)
    .join(' ');
  const labelled = Math.ceil(points.length / 8);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={spoken(points)}>
        <text x={side - 6} y={yOf(most) + 8} textAnchor="end">
          {most}
        </text>
        <text x={side - 6} y={yOf(0)} textAnchor="end">
          0
        </text>
        <line className="chart-ground" x1={side} x2={width} y1={yOf(0)} y2={yOf(0)} />
        {points.map(({ start, opened, closed }, index) => (
          <g key={start}>
            <title>{`${start}：新增 ${opened}，办结 ${closed}`}</title>
            <rect
              className="chart-bar"
              x={xOf(index) + step * 0.15}
              width={step * 0.7}
              y={yOf(opened)}
              height={yOf(0) - yOf(opened)}
            />
            {index % labelled === 0 && (
              <text x={xOf(index) + step / 2} y={height - 4} textAnchor="middle">
                {start.slice(5)}
              </text>
            )}
          </g>
        ))}
        <polyline className="chart-line" points={line} />
      </svg>
      <figcaption className="muted">
        <span className="chart-key chart-key-bar" aria-hidden="true" /> 新增{' '}
        <span className="chart-key chart-key-line" aria-hidden="true" /> 办结
      </figcaption>
    </figure>
  );
}

function spoken(points: readonly TrendPointView[]): string {
  const sum = (of: 'opened' | 'closed') => points.reduce((all, point) => all + point[of], 0);
  return `走势图：${points[0]?.start ?? ''} 到 ${points.at(-1)?.start ?? ''}，共新增 ${sum('opened')}，办结 ${sum('closed')}`;
}
