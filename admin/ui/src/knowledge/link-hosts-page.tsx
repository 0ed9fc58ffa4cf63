/** The sites whose links answers may hold. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { get, post, remove } from '../api.ts';
import type { LinkHostBody, LinkHosts } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { KnowledgeFrame } from './knowledge-frame.tsx';
import './knowledge.css';

export function LinkHostsPage() {
  const query = useQuery({ queryKey: keys.linkHosts, queryFn: () => get<LinkHosts>('/link-hosts') });
  const mayWrite = useMay('link_hosts.write');
  return (
    <KnowledgeFrame
      title="可用网站"
      lead="答案和链接里只能出现这些网站，以及它们下面的网址；别的网址保存不了，也发不出去。"
    >
      {mayWrite && <AddHost />}
      <QueryView query={query}>
        {({ fixed, own }) => (
          <Rows
            label="可用网站"
            rows={[...fixed.map((host): Shown => ({ host, own: undefined })), ...own.map(shownOwn)]}
            rowKey={({ host }) => host}
            columns={mayWrite ? [...columns, removal] : columns}
          />
        )}
      </QueryView>
    </KnowledgeFrame>
  );
}

type Own = LinkHosts['own'][number];
interface Shown {
  readonly host: string;
  /** Absent: of the program or the operator's configuration. */
  readonly own: Own | undefined;
}

function shownOwn(own: Own): Shown {
  return { host: own.host, own };
}

function useHostChange<Input>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.linkHosts }),
  });
}

function AddHost() {
  const [form] = Form.useForm<LinkHostBody>();
  const add = useHostChange((body: LinkHostBody) => post<LinkHosts>('/link-hosts', body));
  return (
    <section className="panel" aria-label="加一个网站">
      <Form<LinkHostBody>
        form={form}
        layout="vertical"
        onFinish={(body) => add.mutate(body, { onSuccess: () => form.resetFields() })}
      >
        <Form.Item
          name="host"
          label="网站域名"
          extra="只加官方或本单位的网站，如水电气公司；不要加短链接和网盘。"
          rules={[{ required: true, whitespace: true, message: '请填写域名' }]}
        >
          <Input maxLength={100} placeholder="www.example.gov.cn" />
        </Form.Item>
        {add.isError && <Failure error={add.error} />}
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          加入名单
        </Button>
      </Form>
    </section>
  );
}

const columns: readonly [Column<Shown>, ...Column<Shown>[]] = [
  { title: '网站', render: ({ host }) => host },
  { title: '谁加的', render: ({ own }) => (own === undefined ? '系统自带' : (own.addedBy ?? '—')) },
  { title: '时间', render: ({ own }) => (own === undefined ? '—' : <When at={own.addedAt} />) },
];

const removal: Column<Shown> = {
  title: '操作',
  render: ({ own }) => (own === undefined ? '—' : <RemoveHost host={own.host} />),
  width: '100px',
};

function RemoveHost({ host }: Pick<Own, 'host'>) {
  const gone = useHostChange(() => remove(`/link-hosts/${host}`));
  return (
    <Button
      size="small"
      aria-label={`去掉 ${host}`}
      loading={gone.isPending}
      onClick={() => gone.mutate(undefined)}
    >
      去掉
    </Button>
  );
}
