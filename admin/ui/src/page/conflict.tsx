import { Alert } from 'antd';
import type { ErrorBody } from '../contract.ts';
import { When } from '../time/when.tsx';

interface ConflictProps {
  readonly conflict: NonNullable<ErrorBody['conflict']>;
}

/** Somebody was faster. Nothing was changed by this click; what they did decides what is left to do. */
export function Conflict({ conflict }: ConflictProps) {
  return (
    <Alert
      type="warning"
      showIcon
      title="您填写期间，别人先改动了它，这次没有保存"
      description={
        <>
          <ul>
            {conflict.changes.map(({ at, by, what }) => (
              <li key={at + what}>
                {what}
                {by !== undefined && `（${by}）`} <When at={at} />
              </li>
            ))}
          </ul>
          页面已换成最新内容，请看过后再决定。
        </>
      }
    />
  );
}
