/** What an item said before, and what each edit changed; an older version can be brought back. */
import type { ServiceDetail, ServiceVersion } from '../contract.ts';
import { TextDiff } from '../knowledge/text-diff-view.tsx';
import { VersionItem } from '../knowledge/version-item.tsx';
import { ChangeFailure } from '../page/change-failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useMay } from '../session/session.ts';
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
              <VersionItem
                key={version.version}
                version={version}
                what="事项"
                onBringBack={
                  version.version === item.version || !mayRollBack
                    ? undefined
                    : () => bringBack(version.version)
                }
              >
                <VersionChanges version={version} older={items[index + 1]} />
              </VersionItem>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}

interface ChangesProps {
  readonly version: ServiceVersion;
  readonly older: ServiceVersion | undefined;
}

function VersionChanges({ version, older }: ChangesProps) {
  if (older === undefined) return <p className="version-text">{version.text}</p>;
  if (older.text === version.text) return <p className="muted">文字没有变，变的是状态。</p>;
  return <TextDiff before={older.text} after={version.text} />;
}
