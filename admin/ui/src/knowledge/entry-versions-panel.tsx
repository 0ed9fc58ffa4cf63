import type { EntryDetail, EntryVersion } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useHeed } from '../regression/use-heed.tsx';
import { useMay } from '../session/session.ts';
import { AnswerPicture } from './answer-bubble.tsx';
import { TextDiff } from './text-diff-view.tsx';
import { useEntryVersions, useRollBack } from './use-entry.ts';
import { VersionItem } from './version-item.tsx';

export function EntryVersionsPanel({ entry }: { readonly entry: EntryDetail }) {
  const versions = useEntryVersions(entry.id, true);
  const rollBack = useRollBack(entry.id);
  const mayRollBack = useMay('knowledge.publish');
  const { heed, dialog } = useHeed(`/knowledge/${entry.id}/check`);
  const bringBack = (to: number) =>
    heed({ toVersion: to }, (reason) => rollBack.mutate({ version: entry.version, to, reason }));
  return (
    <section className="panel">
      <h2>历史版本</h2>
      {rollBack.isError && <ChangeFailure error={rollBack.error} />}
      {dialog}
      <QueryView query={versions}>
        {({ items }) => (
          <ul className="versions">
            {items.map((version, index) => (
              <VersionItem
                key={version.version}
                version={version}
                what="条目"
                onBringBack={
                  version.version === entry.version || !mayRollBack
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
  readonly version: EntryVersion;
  readonly older: EntryVersion | undefined;
}

function VersionChanges({ version, older }: ChangesProps) {
  if (older === undefined) return <p className="version-text">{version.answer}</p>;
  const pairs = [
    [older.question, version.question],
    [older.answer, version.answer],
    [older.alternates.join('\n'), version.alternates.join('\n')],
    [older.keywords.join('、'), version.keywords.join('、')],
    [linkLines(older), linkLines(version)],
  ] as const;
  const changed = pairs.filter(([before, after]) => before !== after);
  const hasOtherPicture = older.picture?.id !== version.picture?.id;
  if (changed.length === 0 && !hasOtherPicture)
    return <p className="muted">文字没有变，变的是状态或日期。</p>;
  return (
    <>
      {changed.map(([before, after]) => (
        <TextDiff key={before + after} before={before} after={after} />
      ))}
      {hasOtherPicture && <OtherPicture picture={version.picture} />}
    </>
  );
}

function OtherPicture({ picture }: Pick<EntryVersion, 'picture'>) {
  return picture === undefined ? (
    <p className="muted">去掉了图片。</p>
  ) : (
    <>
      <p className="muted">换上了图片：</p>
      <AnswerPicture picture={picture} />
    </>
  );
}

function linkLines({ links }: Pick<EntryVersion, 'links'>): string {
  return links.map(({ title, url }) => `${title}：${url}`).join('\n');
}
