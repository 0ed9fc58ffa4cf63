import { App, Button, Form } from 'antd';
import { useParams } from 'react-router';
import type { ScamTypeItem } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useMay } from '../session/session.ts';
import { FraudFrame } from './fraud-frame.tsx';
import { TypeForm } from './type-form.tsx';
import { TypeTrial } from './type-trial.tsx';
import { toTypeBody, toTypeValues, type TypeValues } from './type-values.ts';
import { useEditType, useScamTypes, useTypeStep } from './use-scam-types.ts';

export function TypePage() {
  const { id } = useParams();
  const types = useScamTypes();
  return (
    <FraudFrame title="本地骗局类型" lead="改动保存后马上生效；已启用的类型，误报超限的改动不能保存。">
      <QueryView query={types}>
        {(items) => {
          const type = items.find((one) => one.id === id);
          return type === undefined ? (
            <Nothing what="没有这个类型" advice="请回到本地类型的列表里找。" />
          ) : (
            // Somebody else's change shows at once; what was typed meanwhile is told by the conflict.
            <TypeEditor key={type.version} type={type} />
          );
        }}
      </QueryView>
    </FraudFrame>
  );
}

function TypeEditor({ type }: { readonly type: ScamTypeItem }) {
  const { message } = App.useApp();
  const mayWrite = useMay('scam_types.write');
  const [form] = Form.useForm<TypeValues>();
  const edit = useEditType(type.id);
  const store = (values: TypeValues) =>
    edit.mutate(
      { ...toTypeBody(values), version: type.version },
      { onSuccess: () => void message.success('已保存') },
    );
  return (
    <div className={mayWrite ? 'split' : ''}>
      <section className="panel" aria-label="内容">
        <p>
          <Mark tone={type.status.code === 'enabled' ? 'good' : 'quiet'}>{type.status.name}</Mark>
        </p>
        <TypeForm form={form} initial={toTypeValues(type)} disabled={!mayWrite} onSave={store}>
          {edit.isError && <ChangeFailure error={edit.error} />}
          {mayWrite && (
            <Button type="primary" htmlType="submit" loading={edit.isPending}>
              保存
            </Button>
          )}
        </TypeForm>
        {mayWrite && <Step type={type} />}
      </section>
      {mayWrite && <TypeTrial form={form} />}
    </div>
  );
}

/** Of what is stored, not of what is being typed. */
function Step({ type: { id, version, status } }: { readonly type: ScamTypeItem }) {
  const move = useTypeStep(id);
  const step = status.code === 'enabled' ? 'disable' : 'enable';
  return (
    <>
      {move.isError && <ChangeFailure error={move.error} />}
      <Button loading={move.isPending} onClick={() => move.mutate({ version, step })}>
        {step === 'enable' ? '启用已保存的内容' : '停用'}
      </Button>
    </>
  );
}
