import { Button, Form, type FormInstance, Input, Select } from 'antd';
import type { Category, Urgency } from '../../../../core/taxonomy.ts';
import type { TriedTimeRules } from '../contract.ts';
import { categoryNames, choicesOf, urgencyNames } from '../names.ts';
import { Failure } from '../page/failure.tsx';
import { useNow } from '../time/now.tsx';
import { absoluteTime } from '../time/shanghai.ts';
import { fromLocalInput, toLocalInput } from '../time/shanghai-input.ts';
import { limitInWords, type RuleValues, toRulesDraft } from './rule-values.ts';
import { useTryTimeRules } from './use-time-rules.ts';

interface Tried {
  readonly category: Category;
  readonly urgency: Urgency;
  readonly at: string;
}

/** What would become of a report, by what stands in the form now, saved or not. */
export function TryRules({ rules }: { readonly rules: FormInstance<RuleValues> }) {
  const now = useNow();
  const attempt = useTryTimeRules();
  const start = ({ category, urgency, at }: Tried) => {
    const instant = fromLocalInput(at);
    if (instant === undefined) return;
    // With `true` antd gives all values, typed as nothing in particular.
    const written = rules.getFieldsValue(true) as RuleValues;
    attempt.mutate({ category, urgency, at: instant, draft: toRulesDraft(written) });
  };
  const first: Tried = {
    category: 'repair.lighting',
    urgency: 'normal',
    at: toLocalInput(now.toISOString()),
  };
  return (
    <section className="panel" aria-label="试算">
      <h2>试算</h2>
      <p className="muted">按上面现在填的算，不用先保存。</p>
      <Form<Tried> layout="vertical" initialValues={first} onFinish={start}>
        <div className="form-pair">
          <Form.Item name="category" label="报事类别">
            <Select options={choicesOf(categoryNames)} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name="urgency" label="有多急">
            <Select options={choicesOf(urgencyNames)} />
          </Form.Item>
          <Form.Item name="at" label="报事时间" rules={[{ required: true, message: '请填写报事时间' }]}>
            <Input type="datetime-local" />
          </Form.Item>
        </div>
        <Button htmlType="submit" loading={attempt.isPending}>
          试算
        </Button>
      </Form>
      <div aria-live="polite">
        {attempt.error !== null && <Failure error={attempt.error} />}
        {attempt.data !== undefined && <Outcome tried={attempt.data} />}
      </div>
    </section>
  );
}

function Outcome({ tried }: { readonly tried: TriedTimeRules }) {
  const now = useNow();
  const show = (at: string) => absoluteTime(new Date(at), now);
  return (
    <>
      <dl className="tried-rules">
        <dt>响应截止</dt>
        <dd>{show(tried.responseDueAt)}</dd>
        <dt>办结截止（{limitInWords(tried.limit)}）</dt>
        <dd>{show(tried.resolutionDueAt)}</dd>
        {tried.marks.map(({ name, at }) => (
          <div key={name + at}>
            <dt>{name}</dt>
            <dd>{show(at)}</dd>
          </div>
        ))}
      </dl>
      {tried.missingYears.length > 0 && (
        <p className="missing">{tried.missingYears.join('、')} 年还没有放假安排，按普通的周计算。</p>
      )}
    </>
  );
}
