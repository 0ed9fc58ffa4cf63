import { Result } from 'antd';
import { LinkButton } from '../page/link-button.tsx';

export function NotFound() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能写错了，或者这里的内容不归您查看。"
      extra={<LinkButton to="/">回到首页</LinkButton>}
    />
  );
}
