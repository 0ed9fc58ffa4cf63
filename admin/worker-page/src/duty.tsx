import { useEffect, useState } from 'preact/hooks';
import type { OwnDuty, OwnLeaveBody } from './contract.ts';
import { type Drawn, Field, inputOf, missingIn } from './field.tsx';
import { momentText } from './left.ts';
import { Link } from './link.tsx';
import * as say from './messages.zh.ts';
import { paths } from './route.ts';
import { SureButton } from './sure-button.tsx';
import { usePhone } from './use-phone.ts';

/** 上班, 下班, 请假 and 销假, as they are said in the chat. */
export function DutyPage() {
  const { phone } = usePhone();
  const [duty, setDuty] = useState<OwnDuty>();
  const [asked, setAsked] = useState(false);
  const take = (next: OwnDuty | undefined) => {
    if (next !== undefined) setDuty(next);
  };
  useEffect(() => {
    void phone.readDuty().then((read) => {
      take(read);
      setAsked(true);
    });
  }, [phone]);
  return (
    <main>
      <p>
        <Link to={paths.list}>← {say.back}</Link>
      </p>
      <h1>{say.dutyTitle}</h1>
      {duty === undefined ? (
        <p>{asked ? say.unreachableNow : say.loading}</p>
      ) : (
        <>
          <Now duty={duty} onChange={take} />
          <Leaves duty={duty} onChange={take} />
          <LeaveForm duty={duty} onChange={take} />
        </>
      )}
    </main>
  );
}

interface DutyProps {
  readonly duty: OwnDuty;
  readonly onChange: (next: OwnDuty | undefined) => void;
}

function Now({ duty: { onDuty, because }, onChange }: DutyProps) {
  const { phone } = usePhone();
  return (
    <p class="row">
      <span>
        <span class="state">{say.dutyNow(onDuty)}</span> · {because}
      </span>
      <button type="button" class="plain" onClick={() => void phone.setDuty(!onDuty).then(onChange)}>
        {onDuty ? say.goOffDuty : say.goOnDuty}
      </button>
    </p>
  );
}

function Leaves({ duty: { leaves }, onChange }: DutyProps) {
  const { phone } = usePhone();
  if (leaves.length === 0) return null;
  return (
    <>
      <h2>{say.onLeave}</h2>
      <ul class="past">
        {leaves.map(({ from, until, backupName }) => (
          <li key={from}>
            <p>{say.leaveSpan(momentText(from), momentText(until))}</p>
            {backupName !== undefined && <p class="muted">{say.leaveStandIn(backupName)}</p>}
          </li>
        ))}
      </ul>
      <SureButton
        label={say.endLeave}
        sureLabel={say.endLeaveSure}
        onSure={() => void phone.endLeave().then(onChange)}
      />
    </>
  );
}

function LeaveForm({ duty: { colleagues }, onChange }: DutyProps) {
  const { phone } = usePhone();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const fields: readonly Drawn[] = [
    { name: 'from', label: say.leaveFrom, kind: 'date', required: true },
    { name: 'until', label: say.leaveUntil, kind: 'date', required: true },
    { name: 'backupId', label: say.leaveBackup, kind: 'choice', required: false, options: [...colleagues] },
  ];
  const submit = async () => {
    const missing = missingIn(fields, values);
    setProblem(missing);
    if (missing !== undefined) return;
    // Made of the fields above, each checked again by the server.
    const taken = await phone.takeLeave(inputOf(fields, values) as OwnLeaveBody);
    if (taken !== undefined) setValues({});
    onChange(taken);
  };
  return (
    <section class="form" aria-label={say.leave}>
      <h2>{say.leave}</h2>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="primary" onClick={() => void submit()}>
        {say.leaveSend}
      </button>
    </section>
  );
}
