import { Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { AreaSelect } from '../areas/area-select.tsx';
import type { FraudAlertItem } from '../contract.ts';
import { alertStatusNames, baitKindNames, choicesOf } from '../names.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { AlertCard } from './alert-card.tsx';
import { FraudFrame } from './fraud-frame.tsx';
import { useScamTypes } from './use-scam-types.ts';

const all = 'all';

export function AlertsPage() {
  const [address, setAddress] = useSearchParams();
  const status = address.get('status') ?? 'open';
  const kind = address.get('kind') ?? undefined;
  const areaPath = address.get('areaPath') ?? undefined;
  const query = { status: status === all ? undefined : status, kind, areaPath };
  const types = useScamTypes();
  const kinds = [
    ...choicesOf(baitKindNames),
    ...(types.data ?? []).map((type) => ({ value: type.kind, label: type.name })),
  ];
  const list = useKeyset<FraudAlertItem>(keys.fraudAlerts(query), '/fraud-alerts', query);
  const change = (next: Record<string, string | undefined>) => {
    const shown = Object.entries({ status, kind, areaPath, ...next });
    setAddress(
      Object.fromEntries(shown.filter((entry): entry is [string, string] => entry[1] !== undefined)),
      { replace: true },
    );
  };
  return (
    <FraudFrame
      title="反诈预警"
      lead="群里出现的疑似诈骗信息。判断的是文字，不是人：先核实，账号也可能被盗。"
      actions={<Examples />}
    >
      <div className="toolbar">
        <Segmented
          aria-label="处理情况"
          value={status}
          options={[...choicesOf(alertStatusNames), { value: all, label: '全部' }]}
          onChange={(value) => change({ status: value })}
        />
        <Select
          className="filter"
          aria-label="类型"
          placeholder="类型"
          allowClear
          popupMatchSelectWidth={false}
          value={kind}
          options={kinds}
          onChange={(value: string | undefined) => change({ kind: value })}
        />
        <div className="filter-wide">
          <AreaSelect allowClear value={areaPath} onChange={(value) => change({ areaPath: value })} />
        </div>
      </div>
      <KeysetList
        list={list}
        empty={<Nothing what="没有预警" advice="群里出现疑似诈骗信息时，格格会在群里提醒，并记在这里。" />}
      >
        {(rows) => (
          <ul className="fraud-alerts" aria-label="预警">
            {rows.map((alert) => (
              <AlertCard key={alert.id} alert={alert} />
            ))}
          </ul>
        )}
      </KeysetList>
    </FraudFrame>
  );
}

function Examples() {
  const mayExport = useMay('fraud.examples');
  if (!mayExport) return null;
  return (
    <a href="/api/fraud-examples" download>
      导出判断过的例句（会记录）
    </a>
  );
}
