import { App, Button, Form } from 'antd';
import { Link, useNavigate } from 'react-router';
import { Failure } from '../page/failure.tsx';
import { Page } from '../page/page.tsx';
import { ServiceForm } from './service-form.tsx';
import { ServicePreview } from './service-preview.tsx';
import { emptyService, type ServiceValues, toServiceBody } from './service-values.ts';
import { useCreateService } from './use-service.ts';
import '../knowledge/knowledge.css';

export function NewServicePage() {
  const { message } = App.useApp();
  const [form] = Form.useForm<ServiceValues>();
  const create = useCreateService();
  const navigate = useNavigate();
  const store = async (values: ServiceValues) => {
    const item = await create.mutateAsync(toServiceBody(values));
    void message.success('已存为草稿，看过后就可以发布');
    await navigate(`/knowledge/services/${item.id}`);
  };
  return (
    <Page title="新建事项" lead={<Link to="/knowledge/services">← 回到办事目录</Link>}>
      <div className="split">
        <section className="panel" aria-label="内容">
          <ServiceForm
            form={form}
            initial={emptyService}
            onSave={(values) => void store(values).catch(() => undefined)}
          >
            {create.error !== null && <Failure error={create.error} />}
            <div className="buttons">
              <Button type="primary" htmlType="submit" loading={create.isPending}>
                存为草稿
              </Button>
            </div>
          </ServiceForm>
        </section>
        <ServicePreview form={form} />
      </div>
    </Page>
  );
}
