/** What an item said before, and what each edit changed; an older version can be brought back. */
import type { ServiceDetail, ServiceVersion } from '../contract.ts';
import { TextDiff } from '../knowledge/text-diff-view.tsx';
import { VersionList } from '../knowledge/version-list.tsx';
import { ChangeFailure } from '../page/change-failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useRollBackService, useServiceVersions } from './use-service.ts';

export function ServiceVersions({ item }: { readonly item: ServiceDetail }) {
  const versions = useServiceVersions(item.id);
  const rollBack = useRollBackService(item.id);
  const bringBack = (to: number) => rollBack.mutate({ version: item.version, to });
  return (
    <section className="panel">
      <h2>历史版本</h2>
      {rollBack.isError && <ChangeFailure error={rollBack.error} />}
      <QueryView query={versions}>
        {({ items }) => (
          <VersionList
            versions={items}
            current={item.version}
            what="事项"
            onBringBack={bringBack}
            changes={(version, older) => <VersionChanges version={version} older={older} />}
          />
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
