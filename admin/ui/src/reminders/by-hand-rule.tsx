import { App, Button, Checkbox, Form, Select } from 'antd';
import { useChannels } from '../channels/channels.ts';
import type { ByHandRuleView } from '../contract.ts';
import { useGroups } from '../groups/groups.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useMay } from '../session/session.ts';
import { useByHandRule, useChangeByHandRule } from './use-by-hand.ts';

/** Which groups the bot leaves to people; what is planned already stays as it is. */
export function ByHandRule() {
  const mayWrite = useMay('reminders.by_hand_rule');
  const { data: rule } = useByHandRule();
  if (rule === undefined) return null;
  return (
    <details className="panel more-fields">
      <summary>哪些群由人工发：{ruleInWords(rule)}</summary>
      {mayWrite && <RuleForm key={rule.version} rule={rule} />}
    </details>
  );
}

function ruleInWords({ channels, tags }: ByHandRuleView): string {
  const parts = [
    ...channels.map((channel) => `渠道 ${channel} 的所有群`),
    ...tags.map((tag) => `带“${tag}”标签的群`),
  ];
  return parts.length === 0 ? '没有，都由机器人发' : parts.join('，');
}

type RuleValues = Omit<ByHandRuleView, 'version'>;

function RuleForm({ rule: { version, ...rule } }: { readonly rule: ByHandRuleView }) {
  const { message } = App.useApp();
  const change = useChangeByHandRule();
  const store = (values: RuleValues) =>
    change.mutate(
      { ...values, version },
      { onSuccess: () => void message.success('已保存，以后排的提醒照此办') },
    );
  return (
    <Form<RuleValues> layout="vertical" initialValues={rule} onFinish={store}>
      <Channels chosen={rule.channels} />
      <Tags />
      {change.isError && <ChangeFailure error={change.error} />}
      <Button htmlType="submit" loading={change.isPending}>
        保存规则
      </Button>
    </Form>
  );
}

/** Those that run, and what the rule names already. */
function Channels({ chosen }: { readonly chosen: readonly string[] }) {
  const { data } = useChannels();
  const running = (data?.items ?? []).map(({ channel }) => channel);
  return (
    <Form.Item name="channels" label="整个渠道" extra="平台不许机器人群发的渠道，勾上后每个群都由人工发。">
      <Checkbox.Group options={[...new Set([...running, ...chosen])]} />
    </Form.Item>
  );
}

function Tags() {
  const { data } = useGroups();
  const tags = [...new Set((data?.items ?? []).flatMap((group) => group.tags))].sort();
  return (
    <Form.Item name="tags" label="带这些标签的群" extra="标签在“群组与绑定”里加。">
      <Select mode="tags" options={tags.map((tag) => ({ value: tag, label: tag }))} />
    </Form.Item>
  );
}
