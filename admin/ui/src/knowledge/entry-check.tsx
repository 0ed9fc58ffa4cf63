/** While somebody writes: how the answer will look, what is published asks the same already, and what residents asked that this would answer. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, type FormInstance } from 'antd';
import { Link } from 'react-router';
import { post } from '../api.ts';
import type { CheckResult } from '../contract.ts';
import { useSettled } from '../page/use-settled.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { EntryPreview } from './entry-preview.tsx';
import { type EntryLinkValues, type EntryValues, linesOf } from './entry-values.ts';

interface EntryCheckProps {
  readonly form: FormInstance<EntryValues>;
  readonly entryId?: string | undefined;
}

export function EntryCheck({ form, entryId }: EntryCheckProps) {
  const mayWrite = useMay('knowledge.write');
  const values: unknown = Form.useWatch((all) => all, form);
  const written = useSettled(JSON.stringify(values ?? {}), settledMs);
  const picture = Form.useWatch('picture', form);
  const body = bodyOf(written, entryId);
  const { data } = useQuery({
    queryKey: keys.entryCheck(body),
    queryFn: () => post<CheckResult>('/knowledge-check', body),
    enabled: mayWrite && body.question.length >= 2,
    placeholderData: (shown) => shown,
  });
  if (data === undefined) return null;
  const add = (text: string) => {
    const before = linesOf(form.getFieldValue('alternates') as string);
    form.setFieldValue('alternates', [...before, text].join('\n'));
  };
  return (
    <div aria-live="polite">
      <EntryPreview shown={data.shown} picture={picture} />
      <Alike alike={data.alike} />
      <AskedInVain asked={data.asked} onAdd={add} />
    </div>
  );
}

const settledMs = 600;

interface BeingWritten extends Partial<Omit<EntryValues, 'links'>> {
  readonly links?: readonly (Partial<EntryLinkValues> | null)[];
}

function bodyOf(written: string, entryId: string | undefined) {
  const values = JSON.parse(written) as BeingWritten;
  const { question = '', answer = '', alternates = '', sourceTitle = '', links = [], areaPath } = values;
  const longEnough = linesOf(alternates).filter((line) => line.length >= 2 && line.length <= 80);
  return {
    ...{ question: question.trim(), answer, sourceTitle, areaPath, entryId },
    alternates: longEnough.slice(0, 60),
    // One that was just added is empty yet.
    links: links.flatMap((link) =>
      link?.title !== undefined && link.url !== undefined ? [{ title: link.title, url: link.url }] : [],
    ),
  };
}

function Alike({ alike }: Pick<CheckResult, 'alike'>) {
  if (alike.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="已发布的条目里有相同或很像的问法"
      description={
        <ul>
          {alike.map(({ wording, entryId, question, areaName, similarity }) => (
            <li key={`${wording} ${entryId}`}>
              「{wording}」{similarity === 1 ? '的问法已在' : '很像'}{' '}
              <Link to={`/knowledge/${entryId}`}>{question}</Link>（{areaName}）
            </li>
          ))}
        </ul>
      }
    />
  );
}

interface AskedInVainProps {
  readonly asked: CheckResult['asked'];
  readonly onAdd: (text: string) => void;
}

function AskedInVain({ asked, onAdd }: AskedInVainProps) {
  if (asked.length === 0) return null;
  return (
    <section aria-label="居民问过的类似问题">
      <p className="muted">居民这样问过，点一下加为相似问法：</p>
      <div className="buttons">
        {asked.map(({ id, text, times }) => (
          <Button key={id} size="small" onClick={() => onAdd(text)}>
            {text}（{times} 次）
          </Button>
        ))}
      </div>
    </section>
  );
}
