import { App, Button, Select } from 'antd';
import { useState } from 'react';
import type { ReminderPreviewBody } from '../contract.ts';
import { useGroups } from '../groups/groups.ts';
import { Failure } from '../page/failure.tsx';
import { useMay } from '../session/session.ts';
import { newRequestId } from './request-id.ts';
import { useTrial } from './reminders.ts';

/** Groups for trying out carry this tag; those of staff may be used as well. */
const trialTag = '试发';

/** Sends it to the sender first, or to a group that is there for trying out. */
export function TrialButton({ body }: { readonly body: ReminderPreviewBody }) {
  const { message } = App.useApp();
  const maySend = useMay('reminders.send');
  const [groupId, setGroupId] = useState<string>();
  const groups = useGroups();
  const trial = useTrial();
  if (!maySend) return null;
  const choices = (groups.data?.items ?? []).filter(
    ({ state, kind, tags }) => state === 'bound' && (kind === 'workers' || tags.includes(trialTag)),
  );
  const run = () =>
    trial.mutate(
      { ...body, requestId: newRequestId(), groupId },
      { onSuccess: ({ to }) => void message.success(`已试发到${to}`) },
    );
  return (
    <>
      <div className="buttons">
        <Select
          className="filter"
          aria-label="试发到哪里"
          value={groupId ?? ''}
          options={[
            { value: '', label: '发给我自己' },
            ...choices.map(({ id, topic }) => ({ value: id, label: topic })),
          ]}
          onChange={(value: string) => setGroupId(value === '' ? undefined : value)}
        />
        <Button loading={trial.isPending} onClick={run}>
          先试发一次
        </Button>
      </div>
      {trial.isError && <Failure error={trial.error} />}
    </>
  );
}
