import { App, Button, Form } from 'antd';
import { useNavigate } from 'react-router';
import { Failure } from '../page/failure.tsx';
import { FraudFrame } from './fraud-frame.tsx';
import { TypeForm } from './type-form.tsx';
import { TypeTrial } from './type-trial.tsx';
import { emptyType, toTypeBody, type TypeValues } from './type-values.ts';
import { useAddType } from './use-scam-types.ts';

export function NewTypePage() {
  const { message } = App.useApp();
  const [form] = Form.useForm<TypeValues>();
  const add = useAddType();
  const navigate = useNavigate();
  const store = async (values: TypeValues) => {
    const type = await add.mutateAsync(toTypeBody(values));
    void message.success('已存为草稿，试过以后就可以启用');
    await navigate(`/fraud/types/${type.id}`);
  };
  return (
    <FraudFrame title="新建本地骗局类型" lead="先存为草稿；启用之前不会认出任何文字。">
      <div className="split">
        <section className="panel" aria-label="内容">
          <TypeForm
            form={form}
            initial={emptyType}
            onSave={(values) => void store(values).catch(() => undefined)}
          >
            {add.isError && <Failure error={add.error} />}
            <Button type="primary" htmlType="submit" loading={add.isPending}>
              存为草稿
            </Button>
          </TypeForm>
        </section>
        <TypeTrial form={form} />
      </div>
    </FraudFrame>
  );
}
