/** One click: these words are a regression question from now on. */
import { App, Button } from 'antd';
import type { AddQuestionsBody } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { useMay } from '../session/session.ts';
import { useAddQuestions } from './use-regression.ts';

interface KeepQuestionProps extends AddQuestionsBody {
  readonly children: string;
}

export function KeepQuestion({ questions, children }: KeepQuestionProps) {
  const { message } = App.useApp();
  const mayKeep = useMay('regression.write');
  const add = useAddQuestions();
  if (!mayKeep) return null;
  const keep = () =>
    add.mutate(
      { questions },
      {
        onSuccess: ({ added, changed }) =>
          void message.success(`已加入回归问题：新增 ${added} 个，更新 ${changed} 个`),
        onError: (error) => void message.error(titleOf(error)),
      },
    );
  return (
    <Button size="small" loading={add.isPending} onClick={keep}>
      {children}
    </Button>
  );
}
