import { Button, Result } from 'antd';

export function NotFound() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能写错了，或者这里的内容不归您查看。"
      extra={
        <Button type="primary" href="/admin/">
          回到工单队列
        </Button>
      }
    />
  );
}
