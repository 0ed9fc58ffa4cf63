import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { ReminderTextView } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useMay } from '../session/session.ts';
import { useNow } from '../time/now.tsx';
import { startOfDay } from '../time/shanghai-input.ts';
import { usualReviewDay } from './library.ts';
import { useReviewTexts } from './use-library.ts';

interface ReviewBarProps {
  /** Those chosen. */
  readonly texts: readonly ReminderTextView[];
  readonly onChooseAll: () => void;
  readonly onClear: () => void;
}

/** What becomes of the chosen texts: all of them or, when one was changed meanwhile, none. */
export function ReviewBar({ texts, onChooseAll, onClear }: ReviewBarProps) {
  const { message } = App.useApp();
  const mayDecide = useMay('reminders.texts');
  const [day, setDay] = useState(usualReviewDay(useNow()));
  const review = useReviewTexts();
  if (!mayDecide) return <p className="muted">由管理员审阅。</p>;
  const decide = (step: 'publish' | 'archive', done: string) => {
    const seen = texts.map(({ id, version }) => ({ id, version }));
    const onSuccess = ({ changed }: { readonly changed: number }) => {
      void message.success(`${done} ${changed} 篇`);
      onClear();
    };
    review.mutate({ texts: seen, step, reviewAt: startOfDay(day) }, { onSuccess });
  };
  const none = texts.length === 0;
  return (
    <div className="review-bar">
      <span role="status">已选 {texts.length} 篇</span>
      <Button onClick={none ? onChooseAll : onClear}>{none ? '全选显示的' : '取消选择'}</Button>
      <label>
        下次复核 <Input type="date" value={day} onChange={({ target }) => setDay(target.value)} />
      </label>
      <Button
        type="primary"
        disabled={none}
        loading={review.isPending}
        onClick={() => decide('publish', '已发布')}
      >
        读过了，发布
      </Button>
      <Button danger disabled={none} loading={review.isPending} onClick={() => decide('archive', '已归档')}>
        不用，归档
      </Button>
      {review.isError && <ChangeFailure error={review.error} />}
    </div>
  );
}
