/** What an item said before, and what each edit changed; an older version can be brought back. */
import { Button } from 'antd';
import type { ServiceDetail, ServiceVersion } from '../contract.ts';
import { TextDiff } from '../knowledge/text-diff-view.tsx';
import { ChangeFailure } from '../page/change-failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { useRollBackService, useServiceVersions } from './use-service.ts';

export function ServiceVersions({ item }: { readonly item: ServiceDetail }) {
  const versions = useServiceVersions(item.id);
  const rollBack = useRollBackService(item.id);
  const mayRollBack = useMay('knowledge.publish');
  const bringBack = (to: number) => rollBack.mutate({ version: item.version, to });
  return (
    <section className="panel">
      <h2>历史版本</h2>
      {rollBack.isError && <ChangeFailure error={rollBack.error} />}
      <QueryView query={versions}>
        {({ items }) => (
          <ul className="versions">
            {items.map((version, index) => (
              <Version
                key={version.version}
                version={version}
                older={items[index + 1]}
                onBringBack={
                  version.version === item.version || !mayRollBack
                    ? undefined
                    : () => bringBack(version.version)
                }
              />
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}

interface VersionProps {
  readonly version: ServiceVersion;
  readonly older: ServiceVersion | undefined;
  readonly onBringBack: (() => void) | undefined;
}

function Version({ version, older, onBringBack }: VersionProps) {
  const ask = useAsk();
  const question = {
    title: `恢复第 ${version.version} 版的内容？`,
    content: '会成为一个新版本，现在的内容仍留在历史里。已发布的事项立刻按恢复后的内容回答。',
    deed: '恢复',
  };
  return (
    <li>
      <details>
        <summary>
          第 {version.version} 版 · {version.statusName} · <When at={version.at} />{' '}
          <span className="muted">{version.editedBy ?? '系统'}</span>
        </summary>
        <VersionChanges version={version} older={older} />
        {onBringBack !== undefined && (
          <Button size="small" onClick={() => ask(question, onBringBack)}>
            恢复这一版
          </Button>
        )}
      </details>
    </li>
  );
}

function VersionChanges({ version, older }: Pick<VersionProps, 'version' | 'older'>) {
  if (older === undefined) return <p className="version-text">{version.text}</p>;
  if (older.text === version.text) return <p className="muted">文字没有变，变的是状态。</p>;
  return <TextDiff before={older.text} after={version.text} />;
}
