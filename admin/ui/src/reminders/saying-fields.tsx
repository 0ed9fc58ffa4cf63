import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { AreaSelect } from '../areas/area-select.tsx';
import { PictureField } from '../knowledge/picture-field.tsx';
import { choicesOf, noticeKindNames, reminderStyleNames, reminderTopicNames } from '../names.ts';
import { AudienceFields } from './audience-fields.tsx';
import { useReminderTexts } from './reminders.ts';

/** What is said to whom: shared by plans and by what is sent at once. */
export function SayingFields({ mayWriteOwn }: { readonly mayWriteOwn: boolean }) {
  const form = Form.useFormInstance();
  const topic: unknown = Form.useWatch('topic');
  const words: unknown = Form.useWatch('words');
  return (
    <>
      <Form.Item name="areaId" label="区域" rules={[{ required: true, message: '请选择区域' }]}>
        <AreaSelect by="id" placeholder="选择区域" />
      </Form.Item>
      <AudienceFields />
      <Form.Item name="topic" label="主题" rules={[{ required: true, message: '请选择主题' }]}>
        <Select
          placeholder="选择主题"
          options={choicesOf(reminderTopicNames)}
          onChange={(chosen: string) => form.setFieldsValue(afterTopic(chosen, mayWriteOwn))}
        />
      </Form.Item>
      {topic !== undefined && (
        <Form.Item name="words" label="内容">
          <Radio.Group options={wordsChoices(topic, mayWriteOwn)} />
        </Form.Item>
      )}
      {words === 'rotation' && <StyleField />}
      {words === 'text' && <TextField topic={topic} />}
      {words === 'own' && <OwnWords />}
      <PictureFields />
      <Form.Item
        name="spreadMinutes"
        label="在多少分钟里发完"
        extra="0 是按机器人平常的速度发。群多的时候分散一些，更像人在发。"
      >
        <InputNumber min={0} max={720} />
      </Form.Item>
    </>
  );
}

/** Words of the last topic do not hold for another. */
function afterTopic(topic: string, mayWriteOwn: boolean) {
  return { textId: undefined, words: topic === 'notice' && mayWriteOwn ? 'own' : 'rotation' };
}

function wordsChoices(topic: unknown, mayWriteOwn: boolean) {
  const own = { value: 'own', label: '这一次单独写' };
  return [
    { value: 'rotation', label: '轮到哪篇发哪篇' },
    { value: 'text', label: '指定一篇' },
    ...(topic === 'notice' && mayWriteOwn ? [own] : []),
  ];
}

function StyleField() {
  return (
    <Form.Item name="style" label="写法" extra="不选时各种写法都用。">
      <Select allowClear placeholder="各种写法" options={choicesOf(reminderStyleNames)} />
    </Form.Item>
  );
}

function TextField({ topic }: { readonly topic: unknown }) {
  const texts = useReminderTexts();
  const ofTopic = (texts.data?.items ?? []).filter(
    (text) => text.status === 'published' && text.topic === topic,
  );
  return (
    <Form.Item name="textId" label="文稿" rules={[{ required: true, message: '请选一篇' }]}>
      <Select
        placeholder="选一篇已发布的文稿"
        showSearch={{ optionFilterProp: 'label' }}
        options={ofTopic.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  );
}

function OwnWords() {
  const required = (what: string) => [{ required: true, whitespace: true, message: `请写${what}` }];
  return (
    <>
      <Form.Item name={['wording', 'noticeKind']} label="哪一类通知" initialValue="other">
        <Select options={choicesOf(noticeKindNames)} />
      </Form.Item>
      <Form.Item name={['wording', 'title']} label="标题" rules={required('标题')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name={['wording', 'body']}
        label="正文"
        rules={required('正文')}
        extra="可以写 {{小区}}、{{楼栋}}、{{社区}}、{{phone:物业}}，发到每个群时换成那里的。链接只能用“可用网站”里的。"
      >
        <Input.TextArea autoSize={{ minRows: 4 }} maxLength={600} showCount />
      </Form.Item>
    </>
  );
}

const pictureChoices = [
  { value: 'none', label: '不带图' },
  { value: 'card', label: '图片卡（由文字生成）' },
  { value: 'attachment', label: '上传一张' },
];

function PictureFields() {
  const picture: unknown = Form.useWatch('picture');
  return (
    <>
      <Form.Item name="picture" label="图片">
        <Radio.Group options={pictureChoices} />
      </Form.Item>
      {picture === 'attachment' && (
        <Form.Item name="attachment" label="上传图片" rules={[{ required: true, message: '请选一张图片' }]}>
          <PictureField />
        </Form.Item>
      )}
    </>
  );
}
