/** Keeping what is shown as a view, changing a saved one, taking it away. */
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AreaSelect } from '../areas/area-select.tsx';
import type { TicketViewBody, TicketViewItem } from '../contract.ts';
import { viewNameLimit } from '../names.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { titleOf } from '../page/failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import type { Shown } from './chosen-view.ts';
import { useAddView, useChangeView, useRemoveView } from './use-views.ts';

interface ViewStepsProps {
  readonly shown: Shown;
  readonly at: string;
}

export function ViewSteps({ shown, at }: ViewStepsProps) {
  const [naming, setNaming] = useState(false);
  const { saved } = shown.view;
  const own = saved?.mayChange === true ? saved : undefined;
  return (
    <div className="view-steps">
      {shown.changed && <Button onClick={() => setNaming(true)}>存为视图</Button>}
      {own !== undefined && shown.changed && <UpdateView saved={own} shown={shown} at={at} />}
      {own !== undefined && !shown.changed && <RemoveView saved={own} at={at} />}
      {naming && <NameView shown={shown} at={at} onClose={() => setNaming(false)} />}
    </div>
  );
}

/** Back to a view by its name alone. */
function useOpenView(at: string) {
  const navigate = useNavigate();
  return (id: string | undefined) =>
    navigate(id === undefined ? at : `${at}?${new URLSearchParams({ view: id }).toString()}`, {
      replace: true,
    });
}

function NameView({ shown, at, onClose }: ViewStepsProps & { readonly onClose: () => void }) {
  const [form] = Form.useForm<Pick<TicketViewBody, 'name' | 'sharedIn'>>();
  const add = useAddView();
  const open = useOpenView(at);
  const mayShare = useMay('ticket_views.share');
  const save = ({ name, sharedIn }: Pick<TicketViewBody, 'name' | 'sharedIn'>) =>
    add.mutate(
      { name, filter: shown.filter, ...(sharedIn === undefined ? {} : { sharedIn }) },
      {
        onSuccess: ({ id }) => {
          onClose();
          void open(id);
        },
      },
    );
  return (
    <Modal
      open
      title="存为视图"
      okText="保存视图"
      cancelText="取消"
      okButtonProps={{ loading: add.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {add.isError && <ChangeFailure error={add.error} />}
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item
          name="name"
          label="视图名称"
          rules={[{ required: true, whitespace: true, message: '请给视图起个名称' }]}
        >
          <Input maxLength={viewNameLimit} showCount />
        </Form.Item>
        {mayShare && (
          <Form.Item
            name="sharedIn"
            label="共享给这个区域的同事"
            extra="不选就只有自己能看到。每个人只会看到自己职责范围内的工单。"
          >
            <AreaSelect allowClear placeholder="只给自己" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

interface OfSaved {
  readonly saved: TicketViewItem;
  readonly at: string;
}

function UpdateView({ saved, shown, at }: OfSaved & Pick<ViewStepsProps, 'shown'>) {
  const { message } = App.useApp();
  const change = useChangeView(saved.id);
  const open = useOpenView(at);
  const update = () =>
    change.mutate(
      { name: saved.name, filter: shown.filter, version: saved.version },
      {
        onSuccess: () => void open(saved.id),
        onError: (error) => void message.error(titleOf(error)),
      },
    );
  return (
    <Button loading={change.isPending} onClick={update}>
      更新「{saved.name}」
    </Button>
  );
}

function RemoveView({ saved, at }: OfSaved) {
  const ask = useAsk();
  const { message } = App.useApp();
  const gone = useRemoveView(saved.id);
  const open = useOpenView(at);
  const content = saved.sharedIn === undefined ? '工单不受影响。' : '同事也看不到它了；工单不受影响。';
  const drop = () =>
    gone.mutate(undefined, {
      onSuccess: () => void open(undefined),
      onError: (error) => void message.error(titleOf(error)),
    });
  return (
    <Button
      loading={gone.isPending}
      onClick={() =>
        ask({ title: `删除视图「${saved.name}」？`, content, deed: '删除视图', danger: true }, drop)
      }
    >
      删除视图
    </Button>
  );
}
