import { App, Button, Form, Input, Select } from 'antd';
import type { ReminderTextBody, ReminderTextView } from '../contract.ts';
import { choicesOf, reminderStyleNames, reminderTopicNames, scamTypeNames, seasonNames } from '../names.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useMay } from '../session/session.ts';
import { useNow } from '../time/now.tsx';
import { startOfDay, toLocalInput } from '../time/shanghai-input.ts';
import { CardPicture } from './card-picture.tsx';
import { usualReviewDay } from './library.ts';
import { useSaveText } from './reminders.ts';
import { TextSteps } from './text-steps.tsx';
import './reminders.css';

interface TextEditorProps {
  /** Absent: a new one. */
  readonly text: ReminderTextView | undefined;
  readonly onDone: () => void;
}

type TextValues = Omit<ReminderTextBody, 'reviewAt'> & { readonly reviewDay: string };

const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

export function TextEditor({ text, onDone }: TextEditorProps) {
  const { message } = App.useApp();
  const mayWrite = useMay('reminders.texts');
  const now = useNow();
  const save = useSaveText(text?.id);
  const reviewDay = text === undefined ? usualReviewDay(now) : toLocalInput(text.reviewAt).slice(0, 10);
  const store = ({ reviewDay: day, ...values }: TextValues) => {
    const body = { ...values, reviewAt: startOfDay(day) ?? '' };
    const onSuccess = () => {
      void message.success('已保存');
      onDone();
    };
    save.mutate(text === undefined ? body : { ...body, version: text.version }, { onSuccess });
  };
  return (
    <Form<TextValues>
      layout="vertical"
      disabled={!mayWrite}
      initialValues={{ topic: 'anti_fraud', style: 'short', ...text, reviewDay }}
      onFinish={store}
    >
      <Kind />
      <Words />
      {save.isError && <ChangeFailure error={save.error} />}
      {mayWrite && (
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存
          </Button>
          {text !== undefined && <TextSteps text={text} onDone={onDone} />}
        </div>
      )}
      <Card />
    </Form>
  );
}

/** What the text is about, and for whom. */
function Kind() {
  const topic: unknown = Form.useWatch('topic');
  return (
    <>
      <Form.Item name="topic" label="主题" rules={[{ required: true, message: '请选择主题' }]}>
        <Select options={choicesOf(reminderTopicNames)} />
      </Form.Item>
      {topic === 'anti_fraud' && (
        <Form.Item name="scamType" label="诈骗类型">
          <Select allowClear options={choicesOf(scamTypeNames)} />
        </Form.Item>
      )}
      <div className="form-pair">
        <Form.Item name="style" label="写法">
          <Select options={choicesOf(reminderStyleNames)} />
        </Form.Item>
        <Form.Item name="season" label="只在什么时候发">
          <Select allowClear placeholder="全年" options={choicesOf(seasonNames)} />
        </Form.Item>
      </div>
    </>
  );
}

function Words() {
  return (
    <>
      <Form.Item name="title" label="标题" rules={required('标题')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="body" label="正文" rules={required('正文')}>
        <Input.TextArea autoSize={{ minRows: 5 }} maxLength={600} showCount />
      </Form.Item>
      <Form.Item name="source" label="出处" rules={required('出处')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reviewDay" label="复核日期" rules={required('复核日期')}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

/** As the words stand in the form, saved or not; asked of the server once they rest. */
function Card() {
  const form = Form.useFormInstance<TextValues>();
  const topic = Form.useWatch('topic', form) as TextValues['topic'] | undefined;
  const title = Form.useWatch('title', form) as string | undefined;
  const body = Form.useWatch('body', form) as string | undefined;
  return <CardPicture topic={topic} title={title} body={body} />;
}
