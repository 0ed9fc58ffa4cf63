import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { get } from '../api.ts';
import type { DueEntries } from '../contract.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';

/** Answers that somebody has to look at again, for those who can; nothing while there are none. */
export function DueNotice() {
  const mayWrite = useMay('knowledge.write');
  const { data } = useQuery({
    queryKey: keys.entriesDue,
    queryFn: () => get<DueEntries>('/knowledge-due'),
    enabled: mayWrite,
  });
  if (data === undefined || data.reviewDue + data.expired === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          {data.reviewDue > 0 && <Link to="/knowledge?reviewDue=true">{data.reviewDue} 条知识待复核</Link>}
          {data.reviewDue > 0 && data.expired > 0 && '，'}
          {data.expired > 0 && (
            <Link to="/knowledge?expired=true">{data.expired} 条已过有效期，机器人不再用它回答</Link>
          )}
        </>
      }
    />
  );
}
