import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ServiceDetail } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { ServiceStatusMark } from './service-columns.tsx';
import { ServiceForm } from './service-form.tsx';
import { ServicePreview } from './service-preview.tsx';
import { ServiceVersions } from './service-versions.tsx';
import { type ServiceValues, toServiceBody, toServiceValues } from './service-values.ts';
import { type ServiceStep, useMoveService, useSaveService, useService } from './use-service.ts';
import '../knowledge/knowledge.css';

export function ServicePage() {
  const { id = '' } = useParams();
  const query = useService(id);
  return (
    <Page title="办事事项" lead={<Link to="/knowledge/services">← 回到办事目录</Link>}>
      <QueryView query={query}>{(item) => <Editor key={item.id} item={item} />}</QueryView>
    </Page>
  );
}

function Editor({ item }: { readonly item: ServiceDetail }) {
  const [form] = Form.useForm<ServiceValues>();
  const mayPublish = useMay('knowledge.publish');
  const mayHistory = useMay('knowledge.history');
  // What residents read now is changed by those who may publish only.
  const mayWrite = useMay('knowledge.write') && (mayPublish || item.status !== 'published');
  return (
    <div className="split">
      <section className="panel" aria-label="内容">
        <Standing item={item} />
        <Fields form={form} item={item} mayWrite={mayWrite} mayPublish={mayPublish} />
      </section>
      <div>
        {mayWrite && <ServicePreview form={form} />}
        {mayHistory && <ServiceVersions item={item} />}
      </div>
    </div>
  );
}

interface FieldsProps {
  readonly form: ReturnType<typeof Form.useForm<ServiceValues>>[0];
  readonly item: ServiceDetail;
  readonly mayWrite: boolean;
  readonly mayPublish: boolean;
}

function Fields({ form, item, mayWrite, mayPublish }: FieldsProps) {
  const { message } = App.useApp();
  const [version, setVersion] = useState(item.version);
  const [touched, setTouched] = useState(false);
  const save = useSaveService(item.id);
  const isPublished = item.status === 'published';
  const start = (from: ServiceDetail) => {
    form.setFieldsValue(toServiceValues(from));
    setVersion(from.version);
    setTouched(false);
    save.reset();
  };
  const store = async (thenPublish: boolean) => {
    const values = await form.validateFields();
    const saved = await save.mutateAsync({ body: toServiceBody(values), version, thenPublish });
    start(saved);
    void message.success(saved.status === 'published' ? '已保存，机器人现在就用新内容回答' : '已保存');
  };
  const run = (thenPublish: boolean) => void store(thenPublish).catch(() => undefined);
  return (
    <ServiceForm
      form={form}
      initial={toServiceValues(item)}
      disabled={!mayWrite}
      onSave={() => run(false)}
      onTouched={() => setTouched(true)}
    >
      {version !== item.version && (
        <Alert
          type="warning"
          showIcon
          title="这条刚刚有了新版本"
          action={<Button onClick={() => start(item)}>换成新内容</Button>}
        />
      )}
      {save.isError && <ChangeFailure error={save.error} />}
      {mayWrite && (
        <div className="buttons">
          <Button type={isPublished ? 'primary' : 'default'} htmlType="submit" loading={save.isPending}>
            {isPublished ? '保存并生效' : '保存'}
          </Button>
          {!isPublished && mayPublish && (
            <Button type="primary" loading={save.isPending} onClick={() => run(true)}>
              保存并发布
            </Button>
          )}
          {touched && <span className="muted">有未保存的修改</span>}
        </div>
      )}
    </ServiceForm>
  );
}

const steps = [
  { step: 'take-back', name: '撤回为草稿', from: ['published', 'archived'] },
  { step: 'archive', name: '归档', from: ['draft', 'published'] },
] as const satisfies readonly {
  step: ServiceStep;
  name: string;
  from: readonly ServiceDetail['status'][];
}[];

function Standing({ item }: { readonly item: ServiceDetail }) {
  const ask = useAsk();
  const move = useMoveService(item.id);
  const mayPublish = useMay('knowledge.publish');
  const open = steps.filter(({ from }) => mayPublish && from.some((status) => status === item.status));
  return (
    <>
      <p>
        <ServiceStatusMark item={item} />{' '}
        {item.isTemplate && <span className="muted">随程序提供的模板：补上本地的窗口、时间和电话再用。</span>}{' '}
        用过 {item.hits} 次，有用 {item.useful}，没用 {item.useless}
      </p>
      {move.isError && <ChangeFailure error={move.error} />}
      <div className="buttons">
        {open.map(({ step, name }) => (
          <Button
            key={step}
            loading={move.isPending}
            onClick={() =>
              ask({ title: `${name}？`, content: '机器人不再用它回答。', deed: name, danger: true }, () =>
                move.mutate({ step, version: item.version }),
              )
            }
          >
            {name}
          </Button>
        ))}
      </div>
    </>
  );
}
