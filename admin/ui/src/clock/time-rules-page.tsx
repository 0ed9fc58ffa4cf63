import { Alert, Form } from 'antd';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useNow } from '../time/now.tsx';
import { shanghaiDay } from '../time/shanghai.ts';
import type { TimeRulesView } from '../contract.ts';
import type { RuleValues } from './rule-values.ts';
import { RulesForm } from './rules-form.tsx';
import { TryRules } from './try-rules.tsx';
import { useTimeRules } from './use-time-rules.ts';
import { WorkYears } from './work-years.tsx';
import '../knowledge/knowledge.css';
import './clock.css';

export function TimeRulesPage() {
  return (
    <Page title="时限与日历" lead="改动只对之后新开的一轮生效；正在办的工单，期限不会变。">
      <QueryView query={useTimeRules()}>{(rules) => <TimeRules rules={rules} />}</QueryView>
    </Page>
  );
}

function TimeRules({ rules }: { readonly rules: TimeRulesView }) {
  const [form] = Form.useForm<RuleValues>();
  const thisYear = Number(shanghaiDay(useNow()).slice(0, 'YYYY'.length));
  return (
    <>
      {rules.missingYears.map((year) => (
        <Alert
          key={year}
          type="warning"
          showIcon
          title={`还没有 ${year} 年的放假安排`}
          description="这一年按普通的周计算，可能把假日当作工作时间。请在下面导入。"
        />
      ))}
      <RulesForm form={form} rules={rules} />
      <TryRules rules={form} />
      <WorkYears rules={rules} thisYear={thisYear} />
    </>
  );
}
