import { App, Button, Select } from 'antd';
import { useState } from 'react';
import type { TimeRulesView, WorkYearView } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { Mark, type Tone } from '../page/mark.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useMay } from '../session/session.ts';
import { ImportYear } from './import-year.tsx';
import { useTakeBackYear, useWorkYear } from './use-time-rules.ts';
import { YearCalendar } from './year-calendar.tsx';

interface WorkYearsProps {
  readonly rules: TimeRulesView;
  readonly thisYear: number;
}

export function WorkYears({ rules, thisYear }: WorkYearsProps) {
  const mayWrite = useMay('time_rules.write');
  const [year, setYear] = useState(thisYear);
  const choices = rules.years.map(({ year: value, origin, originName }) => ({
    value,
    label: origin === 'missing' ? `${value} 年（${originName}）` : `${value} 年`,
  }));
  return (
    <section className="panel" aria-label="日历">
      <h2>放假和调休</h2>
      <Select className="filter" aria-label="年份" value={year} options={choices} onChange={setYear} />
      <Year key={year} year={year} mayWrite={mayWrite} />
      {mayWrite && <ImportYear onImported={setYear} />}
    </section>
  );
}

const tones: Readonly<Record<WorkYearView['origin'], Tone>> = {
  shipped: 'quiet',
  imported: 'good',
  missing: 'warning',
};

function Year({ year, mayWrite }: { readonly year: number; readonly mayWrite: boolean }) {
  return (
    <QueryView query={useWorkYear(year)}>
      {(shown) => (
        <>
          <p>
            <Mark tone={tones[shown.origin]}>{shown.originName}</Mark>
            {shown.origin === 'missing'
              ? '没有这一年的安排，按普通的周计算。国务院办公厅一般在前一年十一月发布，发布后请导入。'
              : `${shown.source ?? ''}；放假 ${shown.off} 天，调休上班 ${shown.worked} 天。`}
          </p>
          {mayWrite && shown.origin === 'imported' && <TakeBack shown={shown} />}
          <YearCalendar year={year} days={shown.days} />
        </>
      )}
    </QueryView>
  );
}

function TakeBack({ shown: { year, version } }: { readonly shown: WorkYearView }) {
  const { modal } = App.useApp();
  const takeBack = useTakeBackYear(year);
  const ask = () =>
    void modal.confirm({
      title: `撤回 ${year} 年导入的安排？`,
      content: '撤回后用系统自带的；没有自带的，按普通的周计算。',
      okText: '撤回',
      onOk: () => takeBack.mutateAsync(version).catch(() => undefined),
    });
  return (
    <>
      {takeBack.error !== null && <ChangeFailure error={takeBack.error} />}
      <Button size="small" onClick={ask}>
        撤回导入
      </Button>
    </>
  );
}
