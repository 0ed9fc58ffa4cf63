import { App, Button } from 'antd';
import type { ReminderTextView } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { useMoveText } from './reminders.ts';

interface TextStepsProps {
  readonly text: ReminderTextView;
  readonly onDone: () => void;
}

/** What was saved last is published; unsaved words are not. */
export function TextSteps({ text: { id, status, version }, onDone }: TextStepsProps) {
  const { message } = App.useApp();
  const step = status === 'published' ? 'archive' : 'publish';
  const move = useMoveText(id, step);
  const name = step === 'archive' ? '归档' : '发布';
  const run = () =>
    move.mutate(version, {
      onSuccess: () => {
        void message.success(`已${name}`);
        onDone();
      },
      onError: (error) => void message.error(titleOf(error)),
    });
  return (
    <Button danger={step === 'archive'} loading={move.isPending} onClick={run}>
      {name}
    </Button>
  );
}
