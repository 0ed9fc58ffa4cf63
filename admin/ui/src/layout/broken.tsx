import { Button, Result } from 'antd';

/** Also after a new release, when this page's code is no longer there under its old name: reloading fetches the new. */
export function Broken() {
  return (
    <Result
      status="warning"
      title="这个页面没能打开"
      subTitle="可能是系统刚刚更新。刷新一下，多半就好；还不行请告诉运维人员。"
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          刷新页面
        </Button>
      }
    />
  );
}
