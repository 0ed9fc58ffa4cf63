import { App, Button, Form } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Failure } from '../page/failure.tsx';
import { Page } from '../page/page.tsx';
import { useNow } from '../time/now.tsx';
import { EntryForm } from './entry-form.tsx';
import { toEntryBody, type EntryValues, yearLater } from './entry-values.ts';
import { useCreateEntry, useResolveGaps } from './use-entry.ts';

/** From scratch, or (`?gap=…&question=…`) from what a resident asked in vain. */
export function NewEntryPage() {
  const [address] = useSearchParams();
  const { message } = App.useApp();
  const [form] = Form.useForm<EntryValues>();
  const create = useCreateEntry();
  const resolve = useResolveGaps();
  const navigate = useNavigate();
  const now = useNow();
  const gapIds = address.getAll('gap');

  const store = async (values: EntryValues) => {
    const entry = await create.mutateAsync(toEntryBody(values));
    if (gapIds.length > 0) await resolve.mutateAsync({ gapIds, entryId: entry.id });
    void message.success('已存为草稿，看过后就可以发布');
    await navigate(`/knowledge/${entry.id}`);
  };
  const error = create.error ?? resolve.error;
  return (
    <Page title="新建条目" lead={<Link to="/knowledge">← 回到知识库</Link>}>
      <section className="panel" aria-label="内容">
        <EntryForm
          form={form}
          initial={{
            question: address.get('question') ?? '',
            alternates: address.getAll('alternate').join('\n'),
            areaPath: address.get('areaPath') ?? undefined,
            reviewAt: yearLater(now),
          }}
          onSave={(values) => void store(values).catch(() => undefined)}
        >
          {error !== null && <Failure error={error} />}
          <div className="buttons">
            <Button type="primary" htmlType="submit" loading={create.isPending || resolve.isPending}>
              存为草稿
            </Button>
          </div>
        </EntryForm>
      </section>
    </Page>
  );
}
