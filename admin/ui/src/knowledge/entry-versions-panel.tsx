import { Button } from 'antd';
import type { EntryDetail, EntryVersion } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useHeed } from '../regression/use-heed.tsx';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { AnswerPicture } from './answer-bubble.tsx';
import { TextDiff } from './text-diff-view.tsx';
import { useEntryVersions, useRollBack } from './use-entry.ts';

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
          <ul className="versions">
            {items.map((version, index) => (
              <Version
                key={version.version}
                version={version}
                older={items[index + 1]}
                onBringBack={version.version === entry.version ? undefined : () => bringBack(version.version)}
              />
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}

interface VersionProps {
  readonly version: EntryVersion;
  readonly older: EntryVersion | undefined;
  readonly onBringBack: (() => void) | undefined;
}

function Version({ version, older, onBringBack }: VersionProps) {
  const ask = useAsk();
  const mayRollBack = useMay('knowledge.publish');
  return (
    <li>
      <details>
        <summary>
          第 {version.version} 版 · {version.statusName} · <When at={version.at} />{' '}
          <span className="muted">{version.editedBy ?? '系统'}</span>
        </summary>
        <VersionChanges version={version} older={older} />
        {onBringBack !== undefined && mayRollBack && (
          <Button size="small" onClick={() => ask(bringBackQuestion(version.version), onBringBack)}>
            恢复这一版
          </Button>
        )}
      </details>
    </li>
  );
}

function bringBackQuestion(version: number) {
  return {
    title: `恢复第 ${version} 版的内容？`,
    content: '会成为一个新版本，现在的内容仍留在历史里。已发布的条目立刻按恢复后的内容回答。',
    deed: '恢复',
  };
}

function VersionChanges({ version, older }: Pick<VersionProps, 'version' | 'older'>) {
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
