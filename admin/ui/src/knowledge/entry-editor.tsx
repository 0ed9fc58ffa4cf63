/** Editing an entry. Somebody else's save meanwhile is told, and never overwritten. */
import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import type { EntryBody, EntryDetail } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useMay } from '../session/session.ts';
import { EntryForm } from './entry-form.tsx';
import { toEntryBody, toEntryValues, type EntryValues } from './entry-values.ts';
import { useHeed } from '../regression/use-heed.tsx';
import { useSaveEntry } from './use-entry.ts';

export function EntryEditor({ entry }: { readonly entry: EntryDetail }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<EntryValues>();
  const [touched, setTouched] = useState(false);
  const [version, setVersion] = useState(entry.version);
  const mayPublish = useMay('knowledge.publish');
  const isPublished = entry.status === 'published';
  // What residents read now is changed by those who may publish only.
  const mayWrite = useMay('knowledge.write') && (mayPublish || !isPublished);
  const save = useSaveEntry(entry.id);
  const { heed, looking, dialog } = useHeed(`/knowledge/${entry.id}/check`);

  const busy = save.isPending || looking;

  const start = (from: EntryDetail) => {
    form.setFieldsValue(toEntryValues(from));
    setVersion(from.version);
    setTouched(false);
    save.reset();
  };
  const store = async (body: EntryBody, thenPublish: boolean, reason: string | undefined) => {
    const saved = await save.mutateAsync({ body, version, thenPublish, reason });
    start(saved);
    void message.success(saved.status === 'published' ? '已保存，机器人现在就用新内容回答' : '已保存');
  };
  const look = async (thenPublish: boolean) => {
    const body = toEntryBody(await form.validateFields());
    const change = { draft: body, ...(thenPublish ? { status: 'published' as const } : {}) };
    heed(change, (reason) => void store(body, thenPublish, reason).catch(() => undefined));
  };
  const run = (thenPublish: boolean) => {
    // What went wrong stands at the field or above the buttons.
    look(thenPublish).catch(() => undefined);
  };
  return (
    <EntryForm
      form={form}
      initial={toEntryValues(entry)}
      entryId={entry.id}
      disabled={!mayWrite}
      onSave={() => run(false)}
      onTouched={() => setTouched(true)}
    >
      {version !== entry.version && <NewerVersion onTake={() => start(entry)} />}
      {save.isError && <ChangeFailure error={save.error} />}
      {dialog}
      {mayWrite && (
        <div className="buttons">
          <Button type={isPublished ? 'primary' : 'default'} htmlType="submit" loading={busy}>
            {isPublished ? '保存并生效' : '保存'}
          </Button>
          {!isPublished && mayPublish && (
            <Button type="primary" loading={busy} onClick={() => run(true)}>
              保存并发布
            </Button>
          )}
          {touched && <span className="muted">有未保存的修改</span>}
        </div>
      )}
    </EntryForm>
  );
}

function NewerVersion({ onTake }: { readonly onTake: () => void }) {
  return (
    <Alert
      type="warning"
      showIcon
      title="这条刚刚有了新版本"
      description="右边的历史版本里可以看到改了什么。换成新内容会丢掉您没保存的修改。"
      action={<Button onClick={onTake}>换成新内容</Button>}
    />
  );
}
