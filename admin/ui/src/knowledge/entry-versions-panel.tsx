import type { EntryDetail, EntryVersion } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useHeed } from '../regression/use-heed.tsx';
import { AnswerPicture } from './answer-bubble.tsx';
import { TextDiff } from './text-diff-view.tsx';
import { useEntryVersions, useRollBack } from './use-entry.ts';
import { VersionList } from './version-list.tsx';

export function EntryVersionsPanel({ entry }: { readonly entry: EntryDetail }) {
  const versions = useEntryVersions(entry.id, true);
  const rollBack = useRollBack(entry.id);
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
          <VersionList
            versions={items}
            current={entry.version}
            what="条目"
            onBringBack={bringBack}
            changes={(version, older) => <VersionChanges version={version} older={older} />}
          />
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
