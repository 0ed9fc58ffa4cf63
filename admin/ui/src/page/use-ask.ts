import { App } from 'antd';

interface Question {
  readonly title: string;
  /** What follows from it, so that the answer is a decision. */
  readonly content: string;
  /** The deed itself, never 「确定」. */
  readonly deed: string;
  readonly danger?: boolean;
}

/** Asks before what is hard to take back. */
export function useAsk() {
  const { modal } = App.useApp();
  return ({ title, content, deed, danger = false }: Question, onYes: () => void): void => {
    void modal.confirm({
      title,
      content,
      okText: deed,
      cancelText: '先不',
      okButtonProps: { danger },
      onOk: () => onYes(),
    });
  };
}
