/** What a follow-up says, word for word and to whom, before it is done with one more click. */
import { Button, Radio, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import type { FraudAlertItem, FraudChoices, Reach } from '../contract.ts';
import { followUpNames } from '../names.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useFollowUp, useFraudChoices } from './use-fraud.ts';

export type FollowUpName = FraudAlertItem['may'][number];

interface FollowUpFormProps {
  readonly alert: FraudAlertItem;
  readonly name: FollowUpName;
  readonly onClose: () => void;
}

export function FollowUpForm({ alert, name, onClose }: FollowUpFormProps) {
  const [reach, setReach] = useState<Reach>('building');
  const choices = useFraudChoices(alert.id);
  const step = useFollowUp(alert.id);
  const act = () => {
    const fingerprint = choices.data?.reach.find(({ code }) => code === reach)?.fingerprint;
    step.mutate({ action: name, version: alert.version, reach, fingerprint }, { onSuccess: onClose });
  };
  return (
    <section className="fraud-form" aria-label={followUpNames[name]}>
      <QueryView query={choices}>
        {(shown) => <Shown name={name} choices={shown} reach={reach} onReach={setReach} />}
      </QueryView>
      {step.isError && <ChangeFailure error={step.error} />}
      <div className="buttons">
        <Button type="primary" loading={step.isPending} onClick={act}>
          确认{followUpNames[name]}
        </Button>
        <Button onClick={onClose}>先不</Button>
      </div>
    </section>
  );
}

interface ShownProps {
  readonly name: FollowUpName;
  readonly choices: FraudChoices;
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
}

const shownOf: Readonly<Record<FollowUpName, (props: ShownProps) => ReactNode>> = {
  warn_again: ({ choices }) => <Words heading="会在这个群里再说一遍" text={choices.warning} />,
  remind: (props) => <Reminder {...props} />,
  ask_removal: ({ choices: { removal } }) => (
    <Words
      heading={
        removal.to === undefined
          ? '没有能私信的网格员，请复制下面的话联系群主'
          : `会私信${removal.to}去联系群主，也可以自己复制`
      }
      text={removal.text}
    />
  ),
  close: () => <p>不再做什么，移出待处理。</p>,
  false_alarm: () => (
    <p>记为误报：本社区的群里再出现同样的话，格格不提醒也不预警；这句话进入判断过的例句，供改进识别。</p>
  ),
  take_back: () => <p>回到待处理；已经发出的提醒不会撤回。</p>,
};

function Shown(props: ShownProps) {
  return shownOf[props.name](props);
}

function Words({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <>
      <p>{heading}：</p>
      <Typography.Paragraph className="fraud-text" copyable={{ text }}>
        {text}
      </Typography.Paragraph>
    </>
  );
}

type ReminderSaying = FraudChoices['reach'][number]['sayings'][number];

function Saying({ saying: { text, groups, isReviewed } }: { readonly saying: ReminderSaying }) {
  return (
    <>
      <p>会收到的群：{groups.join('、')}</p>
      {!isReviewed && (
        <p className="muted">文稿库里没有这类已审核、且这些群 60 天内没收到过的文稿，改发系统自带的提醒。</p>
      )}
      <Words heading={isReviewed ? '内容（按轮换取自文稿库）' : '内容'} text={text} />
    </>
  );
}

function Reminder({ choices, reach, onReach }: ShownProps) {
  const sayings = choices.reach.find(({ code }) => code === reach)?.sayings ?? [];
  return (
    <>
      <Radio.Group
        aria-label="提醒哪些群"
        value={reach}
        options={choices.reach.map(({ code, name, sayings: of }) => ({
          value: code,
          label: `${name}（${of.reduce((sum, { groups }) => sum + groups.length, 0)} 个）`,
        }))}
        onChange={({ target }) => onReach(target.value as Reach)}
      />
      {sayings.length === 0 && <p>会收到的群：没有</p>}
      {sayings.map((saying) => (
        <Saying key={saying.text} saying={saying} />
      ))}
    </>
  );
}
