import { App, Button, Form, type FormInstance } from 'antd';
import { useState } from 'react';
import type { TimeRulesView } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { LimitFields } from './limit-fields.tsx';
import { type RuleValues, toRulesDraft, toRuleValues } from './rule-values.ts';
import { useSaveTimeRules } from './use-time-rules.ts';
import { WeekFields } from './week-fields.tsx';

interface RulesFormProps {
  readonly form: FormInstance<RuleValues>;
  readonly rules: TimeRulesView;
}

/** The version it was filled from stays until it is saved: what others change meanwhile is a conflict, not lost. */
export function RulesForm({ form, rules }: RulesFormProps) {
  const { message } = App.useApp();
  const mayWrite = useMay('time_rules.write');
  const save = useSaveTimeRules();
  const [version, setVersion] = useState(rules.version);
  const store = async (values: RuleValues) => {
    const saved = await save.mutateAsync({ ...toRulesDraft(values), version });
    setVersion(saved.version);
    form.setFieldsValue(toRuleValues(saved));
    void message.success('已保存，之后新开的工单按新时限');
  };
  return (
    <Form<RuleValues>
      form={form}
      layout="vertical"
      disabled={!mayWrite}
      initialValues={toRuleValues(rules)}
      onFinish={(values) => void store(values).catch(() => undefined)}
      scrollToFirstError={{ focus: true }}
    >
      <section className="panel" aria-label="时限">
        <h2>时限</h2>
        <p className="muted">
          同时按本级和更缓的各级计算，取最早的：越急的不会越晚。选“工作小时”的只在下面的工作时间里走。
        </p>
        <LimitFields scopes={rules.scopes} />
      </section>
      <section className="panel" aria-label="工作时间">
        <h2>工作时间</h2>
        <p className="muted">一天可以有几段，用空格隔开。调休上班的日子按周一的时段。</p>
        <WeekFields />
      </section>
      {save.error !== null && <ChangeFailure error={save.error} />}
      {mayWrite && (
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存时限和工作时间
          </Button>
          <LastChange rules={rules} />
        </div>
      )}
    </Form>
  );
}

function LastChange({ rules: { version, updatedBy, updatedAt } }: { readonly rules: TimeRulesView }) {
  if (updatedAt === undefined) return <span className="muted">还没有改过，是系统自带的</span>;
  return (
    <span className="muted">
      第 {version} 版，{updatedBy} <When at={updatedAt} />
    </span>
  );
}
