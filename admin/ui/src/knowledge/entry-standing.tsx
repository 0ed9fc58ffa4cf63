import type { EntryDetail } from '../contract.ts';
import { KeepQuestion } from '../regression/keep-question.tsx';
import { When } from '../time/when.tsx';
import { AnswerBubble } from './answer-bubble.tsx';
import { EntryStatusTag } from './entry-columns.tsx';
import { EntrySteps } from './entry-steps.tsx';

/** How the entry stands: status, what residents read now, what is missing. */
export function EntryStanding({ entry }: { readonly entry: EntryDetail }) {
  return (
    <section className="panel" aria-label="居民看到的回答">
      <h2>居民看到的回答</h2>
      <AnswerBubble text={entry.answerShown} links={entry.links} picture={entry.picture} />
      {entry.areaPath === undefined && entry.answer.includes('{{') && (
        <p className="muted">号码按居民所在的区域填，这里是其中一处的样子。</p>
      )}
      {entry.missing.length > 0 && (
        <p className="missing">
          通讯录还缺：{entry.missing.join('、')}。请到通讯录补上，系统不会自己编造号码。
        </p>
      )}
      <p className="muted">
        <EntryStatusTag entry={entry} /> 第 {entry.version} 版 · 用过 {entry.hits} 次（有用 {entry.useful}
        ，没用 {entry.useless}）
        {entry.lastUsedAt !== undefined && (
          <>
            ，上次 <When at={entry.lastUsedAt} />
          </>
        )}{' '}
        · 更新于 <When at={entry.updatedAt} />
        {entry.updatedBy !== undefined && `（${entry.updatedBy}）`}
      </p>
      <p className={entry.reviewDue ? 'missing' : 'muted'}>
        {entry.reviewDue ? '已过复核日期：' : '复核日期：'}
        <When at={entry.reviewAt} />
      </p>
      <EntrySteps entry={entry} />
      <KeepQuestion
        questions={questionsOf(entry)}
      >{`把 ${1 + entry.alternates.length} 个问法加入回归问题`}</KeepQuestion>
    </section>
  );
}

/** Every wording is to be answered by the entry, where it holds. */
function questionsOf({ id, question, alternates, areaPath }: EntryDetail) {
  return [question, ...alternates].map((text) => ({
    text,
    areaPath,
    expects: 'answer' as const,
    entryId: id,
  }));
}
