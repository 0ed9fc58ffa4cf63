import { Button } from 'antd';
import type { EntryDetail, Permission } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useHeed } from '../regression/use-heed.tsx';
import { useSession } from '../session/session.ts';
import { useMoveEntry, type EntryStep } from './use-entry.ts';

interface Step {
  readonly step: EntryStep;
  readonly to: EntryDetail['status'];
  readonly name: string;
  readonly from: readonly EntryDetail['status'][];
  readonly permission: Permission;
  /** What follows, asked before. */
  readonly consequence?: string;
}

/** Publishing stands beside saving, in the editor. */
const steps: readonly Step[] = [
  { step: 'submit', to: 'review', name: '提交审核', from: ['draft'], permission: 'knowledge.write' },
  {
    step: 'take-back',
    to: 'draft',
    name: '撤回为草稿',
    from: ['review', 'published', 'archived'],
    permission: 'knowledge.publish',
    consequence: '撤回后机器人不再用它回答，改好了可以重新发布。',
  },
  {
    step: 'archive',
    to: 'archived',
    name: '归档',
    from: ['draft', 'review', 'published'],
    permission: 'knowledge.publish',
    consequence: '归档后机器人不再用它回答，之后可以重新发布。',
  },
];

export function EntrySteps({ entry }: { readonly entry: EntryDetail }) {
  const { may } = useSession();
  const ask = useAsk();
  const move = useMoveEntry(entry.id);
  const { heed, looking, dialog } = useHeed(`/knowledge/${entry.id}/check`);
  const open = steps.filter(
    ({ from, permission }) => from.includes(entry.status) && may.includes(permission),
  );
  const take = ({ step, to, name, consequence }: Step) => {
    const go = () => heed({ status: to }, (reason) => move.mutate({ step, version: entry.version, reason }));
    if (consequence === undefined) go();
    else ask({ title: `${name}？`, content: consequence, deed: name, danger: true }, go);
  };
  return (
    <>
      {move.isError && <ChangeFailure error={move.error} />}
      {dialog}
      <div className="buttons">
        {open.map((step) => (
          <Button key={step.step} loading={move.isPending || looking} onClick={() => take(step)}>
            {step.name}
          </Button>
        ))}
      </div>
    </>
  );
}
