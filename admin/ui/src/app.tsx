/** Everything a page may rely on, from the outside in: look, messages, server state, clock, routes. */
import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './query-client.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';
import { NowProvider } from './time/now.tsx';

export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntdApp message={{ maxCount: 2 }}>
        <QueryClientProvider client={queryClient}>
          <NowProvider>
            <RouterProvider router={router} />
          </NowProvider>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
