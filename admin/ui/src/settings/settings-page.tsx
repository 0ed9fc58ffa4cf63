import { useQuery } from '@tanstack/react-query';
import { get } from '../api.ts';
import type { Settings } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { keys } from '../query-keys.ts';
import { SettingForm } from './setting-form.tsx';

export function SettingsPage() {
  const query = useQuery({ queryKey: keys.settings, queryFn: () => get<Settings>('/settings') });
  return (
    <Page title="设置" lead="改完立刻生效，每次修改都会记入审计日志。">
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing what="没有可以改的设置" advice="其余的设置在服务器的环境变量里，由运维人员修改。" />
          ) : (
            items.map((setting) => (
              <SettingForm key={`${setting.key}=${String(setting.value)}`} setting={setting} />
            ))
          )
        }
      </QueryView>
    </Page>
  );
}
