/** The rules in their order: each moved by buttons, or with Alt and the arrow keys. */
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RoutingRuleBody, RoutingView } from '../contract.ts';
import { conditionsInWords, type RuleNames, targetInWords } from './rule-words.zh.ts';

interface RuleListProps {
  readonly rules: readonly RoutingRuleBody[];
  readonly faults: RoutingView['faults'];
  readonly names: RuleNames;
  /** Absent: for reading only. */
  readonly change:
    | {
        readonly move: (index: number, by: -1 | 1) => void;
        readonly edit: (id: string) => void;
        readonly remove: (id: string) => void;
        readonly turn: (id: string, enabled: boolean) => void;
      }
    | undefined;
  /** Moved a moment ago: keeps the focus. */
  readonly movedId: string | undefined;
}

export function RuleList({ rules, ...shared }: RuleListProps) {
  return (
    <ol className="rules" aria-label="派单规则">
      {rules.map((rule, index) => (
        <RuleRow key={rule.id} rule={rule} index={index} last={index === rules.length - 1} {...shared} />
      ))}
      <li className="rule rule-default">
        <p>
          <strong>默认队列</strong>
        </p>
        <p className="muted">前面都不适用的工单归社区，有值班人员就派，没有就等人派单；从不落空。</p>
      </li>
    </ol>
  );
}

interface RuleRowProps extends Omit<RuleListProps, 'rules'> {
  readonly rule: RoutingRuleBody;
  readonly index: number;
  readonly last: boolean;
}

function RuleRow({ rule, index, last, faults, names, change, movedId }: RuleRowProps) {
  const own = faults.filter(({ ruleId }) => ruleId === rule.id);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (movedId === rule.id) row.current?.querySelector<HTMLElement>('.rule-edit')?.focus();
  }, [movedId, rule.id, index]);
  const onKeyDown = ({ altKey, key }: KeyboardEvent) => {
    if (!altKey || change === undefined) return;
    if (key === 'ArrowUp') change.move(index, -1);
    if (key === 'ArrowDown') change.move(index, 1);
  };
  return (
    <li ref={row} className={own.length > 0 ? 'rule rule-faulty' : 'rule'} onKeyDown={onKeyDown}>
      <div>
        <p>
          <strong>{rule.name}</strong>
          {!rule.enabled && <span className="muted">（已停用）</span>}
        </p>
        <p>
          {conditionsInWords(rule.when, names)} <span className="muted">派给</span>{' '}
          {targetInWords(rule.to, names)}
        </p>
        {own.map(({ text }) => (
          <p key={text} role="alert" className="rule-fault">
            {text}，现在会跳过这一条
          </p>
        ))}
      </div>
      {change !== undefined && <RuleButtons {...{ rule, index, last, change }} />}
    </li>
  );
}

interface RuleButtonsProps extends Pick<RuleRowProps, 'rule' | 'index' | 'last'> {
  readonly change: NonNullable<RuleListProps['change']>;
}

function RuleButtons({ rule: { id, name, enabled }, index, last, change }: RuleButtonsProps) {
  return (
    <div className="rule-buttons">
      <Switch
        size="small"
        aria-label={`启用 ${name}`}
        checked={enabled}
        onChange={(checked) => change.turn(id, checked)}
      />
      <Button
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={`上移 ${name}`}
        disabled={index === 0}
        onClick={() => change.move(index, -1)}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={`下移 ${name}`}
        disabled={last}
        onClick={() => change.move(index, 1)}
      />
      <Button size="small" className="rule-edit" aria-label={`修改 ${name}`} onClick={() => change.edit(id)}>
        修改
      </Button>
      <Button size="small" danger aria-label={`删除 ${name}`} onClick={() => change.remove(id)}>
        删除
      </Button>
    </div>
  );
}
