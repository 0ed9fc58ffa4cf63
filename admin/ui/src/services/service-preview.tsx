/** While somebody writes: what the bot would say, to whom, and what it would say first when that is asked. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Select, type FormInstance } from 'antd';
import { useState } from 'react';
import { post } from '../api.ts';
import { AreaSelect } from '../areas/area-select.tsx';
import type { ServicePreview as Preview } from '../contract.ts';
import { choicesOf, servicePartNames } from '../names.ts';
import { useSettled } from '../page/use-settled.ts';
import { keys } from '../query-keys.ts';
import { emptyService, type ServiceValues, toPreviewBody } from './service-values.ts';

export function ServicePreview({ form }: { readonly form: FormInstance<ServiceValues> }) {
  const values = Form.useWatch([], { form, preserve: true }) as Partial<ServiceValues> | undefined;
  const [areaPath, setAreaPath] = useState<string>();
  const [part, setPart] = useState<string>();
  const draft = useSettled(JSON.stringify(toPreviewBody({ ...emptyService, ...values })), settledMs);
  const body = { draft: JSON.parse(draft) as object, areaPath, part };
  const { data, isError } = useQuery({
    queryKey: keys.servicePreview(body),
    queryFn: () => post<Preview>('/services-preview', body),
    placeholderData: (shown) => shown,
    retry: false,
  });
  return (
    <section className="panel" aria-label="预览">
      <h2>机器人会这样说</h2>
      <div className="toolbar">
        <AreaSelect
          placeholder="哪里的居民问"
          allowClear
          {...(areaPath === undefined ? {} : { value: areaPath })}
          onChange={setAreaPath}
        />
        <Select
          className="filter"
          aria-label="问什么"
          placeholder="问什么"
          allowClear
          value={part ?? null}
          options={choicesOf(servicePartNames)}
          onChange={(next?: string) => setPart(next)}
        />
      </div>
      {data !== undefined && <Said said={data} />}
      {isError && <p className="muted">有内容还不完整或格式不对，改好后会更新预览。</p>}
    </section>
  );
}

function Said({ said: { text, asksArea, missing, isForeignLink } }: { readonly said: Preview }) {
  return (
    <div aria-live="polite">
      {asksArea.length > 0 && <p className="muted">不知道居民住在哪里时，会先问：{asksArea.join('、')}</p>}
      <p className="shown-answer">{text}</p>
      {missing.length > 0 && (
        <p className="missing">还没有填：{missing.map(({ name }) => name).join('、')}</p>
      )}
      {isForeignLink && (
        <Alert
          type="warning"
          showIcon
          title="这个网址不会发出去"
          description="只有 gov.cn 和系统配置（LINK_HOSTS）里的网址会发给居民。"
        />
      )}
    </div>
  );
}

const settledMs = 500;
