import { App, Button, Form } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { PlanBody, ReminderPlanView } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useMay } from '../session/session.ts';
import { useNow } from '../time/now.tsx';
import { toLocalInput } from '../time/shanghai-input.ts';
import { PlanFields } from './plan-fields.tsx';
import { newPlanValues, planBodyOf, type PlanValues, previewBodyOf, valuesOfPlan } from './plan-values.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { useReminderPlans, useSavePlan } from './reminders.ts';
import { TrialButton } from './trial-button.tsx';
import './reminders.css';

/** A recurring, one-off or urgent notice, written beside what each group will read. */
export function PlanPage() {
  const [address] = useSearchParams();
  const planId = address.get('plan') ?? undefined;
  const plans = useReminderPlans();
  return (
    <Page
      title={planId === undefined ? '新建提醒' : '修改提醒'}
      lead={<Link to="/reminders/plans">← 回到计划</Link>}
    >
      <QueryView query={plans}>
        {({ items }) => <PlanForm key={planId} plan={items.find(({ id }) => id === planId)} />}
      </QueryView>
    </Page>
  );
}

function PlanForm({ plan }: { readonly plan: ReminderPlanView | undefined }) {
  const [form] = Form.useForm<PlanValues>();
  const today = toLocalInput(useNow().toISOString()).slice(0, 'YYYY-MM-DD'.length);
  const values = Form.useWatch((all: PlanValues) => all, form) as Partial<PlanValues> | undefined;
  const body = previewBodyOf(values ?? {});
  const mayWrite = useMay('reminders.write') && plan?.kind !== 'urgent';
  return (
    <div className="split">
      <section className="panel" aria-label="提醒的内容和时间">
        <Form
          form={form}
          layout="vertical"
          disabled={!mayWrite}
          scrollToFirstError
          initialValues={{ ...newPlanValues(today), ...(plan === undefined ? {} : valuesOfPlan(plan)) }}
        >
          <PlanFields isNew={plan === undefined} />
          {mayWrite && <SavePlan plan={plan} />}
        </Form>
      </section>
      <PreviewPanel body={body}>{() => body !== undefined && <TrialButton body={body} />}</PreviewPanel>
    </div>
  );
}

function SavePlan({ plan }: { readonly plan: ReminderPlanView | undefined }) {
  const { message } = App.useApp();
  const form = Form.useFormInstance<PlanValues>();
  const kind = Form.useWatch('kind', form) as PlanValues['kind'] | undefined;
  const isEmergency = Form.useWatch('isEmergency', form) === true;
  const save = useSavePlan(plan?.id);
  const navigate = useNavigate();
  const store = async () => {
    const body: PlanBody = planBodyOf(
      await form.validateFields().then(() => form.getFieldsValue(true) as PlanValues),
    );
    await save.mutateAsync(plan === undefined ? body : { ...body, version: plan.version });
    void message.success(kind === 'urgent' && !isEmergency ? '已提交，等第二个人批准' : '已保存');
    await navigate('/reminders/plans');
  };
  const urgentName = isEmergency ? '马上发出' : '提交审批';
  return (
    <>
      {save.isError && <ChangeFailure error={save.error} />}
      <Button
        type="primary"
        danger={kind === 'urgent' && isEmergency}
        loading={save.isPending}
        onClick={() => {
          store().catch(() => undefined);
        }}
      >
        {kind === 'urgent' ? urgentName : '保存'}
      </Button>
    </>
  );
}
