/** Teaches one of the deployment's types from an alert that staff decided upon, with one click. */
import { App, Button, Dropdown } from 'antd';
import type { FraudAlertItem } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useMay } from '../session/session.ts';
import { useAddExample, useScamTypes } from './use-scam-types.ts';

export function AddExample({ alert }: { readonly alert: FraudAlertItem }) {
  const mayWrite = useMay('scam_types.write');
  if (!mayWrite || alert.status.code === 'open' || alert.text === undefined) return null;
  return <Choice alert={alert} />;
}

function Choice({ alert: { id: alertId, status } }: { readonly alert: FraudAlertItem }) {
  const { message } = App.useApp();
  const types = useScamTypes();
  const add = useAddExample();
  const what = status.code === 'false_alarm' ? '加为无害的例句' : '加为例句';
  const items = (types.data ?? []).map(({ id, name }) => ({ key: id, label: name }));
  if (items.length === 0) return null;
  const choose = (id: string) => {
    const version = types.data?.find((type) => type.id === id)?.version ?? 1;
    add.mutate(
      { id, version, alertId },
      { onSuccess: ({ name }) => void message.success(`已加到「${name}」`) },
    );
  };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button size="small" loading={add.isPending}>
          {what} ▾
        </Button>
      </Dropdown>
      {add.isError && <ChangeFailure error={add.error} />}
    </>
  );
}
