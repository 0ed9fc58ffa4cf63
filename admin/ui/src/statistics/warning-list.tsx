import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { get } from '../api.ts';
import type { Warnings } from '../contract.ts';
import { keys } from '../query-keys.ts';

/** What is above its usual level; nothing while nothing is. */
export function WarningList({ areaPath }: { readonly areaPath: string | undefined }) {
  const query = { areaPath };
  const { data } = useQuery({
    queryKey: keys.statisticsWarnings(query),
    queryFn: () => get<Warnings>('/statistics-warnings', query),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="近 7 天比平时多"
      description={
        <>
          <ul className="warnings">
            {data.items.map(({ of, key, text }) => (
              <li key={`${of} ${key}`}>{text}</li>
            ))}
          </ul>
          <p className="muted">{data.how}</p>
        </>
      }
    />
  );
}
