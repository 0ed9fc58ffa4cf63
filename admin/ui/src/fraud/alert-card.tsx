import { Button } from 'antd';
import { useState } from 'react';
import type { FraudAlertItem } from '../contract.ts';
import { followUpNames } from '../names.ts';
import { Mark, type Tone } from '../page/mark.tsx';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { AddExample } from './add-example.tsx';
import { FollowUpForm, type FollowUpName } from './follow-up-form.tsx';

const tones: Readonly<Record<string, Tone>> = { open: 'warning', handled: 'good', false_alarm: 'quiet' };

export function AlertCard({ alert }: { readonly alert: FraudAlertItem }) {
  const { group, areaName, kind, status, warned, postedAt, text, senderName } = alert;
  return (
    <li className="panel" aria-label={`${kind.name} ${group.name}`}>
      <p className="fraud-facts">
        <Mark tone={tones[status.code] ?? 'quiet'}>{status.name}</Mark>
        <strong>疑似「{kind.name}」</strong>
        <span>{group.name}</span>
        <span className="muted">{areaName}</span>
        <When at={postedAt} />
      </p>
      {text === undefined ? (
        <p className="muted">原文已按期清除。</p>
      ) : (
        <blockquote className="fraud-text">{text}</blockquote>
      )}
      <Reasons reasons={alert.reasons} />
      <p className="muted">
        {senderName === undefined ? '' : `群昵称：${senderName}　`}
        {warned ? '已在群里提醒' : '同类信息当天已提醒过，没有再提醒'}
      </p>
      <Done followUps={alert.followUps} />
      <FollowUps alert={alert} />
      <AddExample alert={alert} />
    </li>
  );
}

function Reasons({ reasons }: Pick<FraudAlertItem, 'reasons'>) {
  if (reasons.length === 0) return null;
  return (
    <ul className="fraud-reasons" aria-label="判断依据">
      {reasons.map(({ name, quote }, index) => (
        <li key={`${index} ${name}`}>
          {name}
          {quote !== undefined && <span className="muted">「{quote}」</span>}
        </li>
      ))}
    </ul>
  );
}

function Done({ followUps }: Pick<FraudAlertItem, 'followUps'>) {
  if (followUps.length === 0) return null;
  return (
    <ul className="fraud-done" aria-label="处理记录">
      {followUps.map(({ name, by, at, told }) => (
        <li key={at}>
          {name}
          {told > 0 && `（发出 ${told} 条）`}{' '}
          <span className="muted">
            {by} · <When at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function FollowUps({ alert }: { readonly alert: FraudAlertItem }) {
  const mayAct = useMay('fraud.act');
  const [chosen, setChosen] = useState<FollowUpName>();
  if (!mayAct) return null;
  return (
    <>
      <div className="buttons">
        {alert.may.map((name) => (
          <Button
            key={name}
            size="small"
            type={chosen === name ? 'primary' : 'default'}
            aria-expanded={chosen === name}
            onClick={() => setChosen(chosen === name ? undefined : name)}
          >
            {followUpNames[name]}
          </Button>
        ))}
      </div>
      {chosen !== undefined && alert.may.includes(chosen) && (
        <FollowUpForm key={chosen} alert={alert} name={chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}
