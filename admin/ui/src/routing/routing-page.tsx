import { Alert, App, Button, Drawer, InputNumber } from 'antd';
import { useState } from 'react';
import { useAreas } from '../areas/areas.ts';
import type { RoutingRuleBody, RoutingView } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { useDepartments, useStaff } from '../staff/staff.ts';
import { When } from '../time/when.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleList } from './rule-list.tsx';
import { moved, toRule } from './rule-values.ts';
import type { RuleNames } from './rule-words.zh.ts';
import { Trial } from './trial.tsx';
import { useRouting, useSaveRouting, useTryRouting } from './use-routing.ts';
import './routing.css';

export function RoutingPage() {
  const query = useRouting();
  return (
    <Page title="派单规则" lead="新工单从上往下找第一条适用的规则；改动先用最近的工单试派，看过结果再保存。">
      <QueryView query={query}>{(view) => <Editor view={view} />}</QueryView>
    </Page>
  );
}

interface Draft {
  /** The version it was made from. */
  readonly version: number;
  readonly rules: readonly RoutingRuleBody[];
  readonly openCap: number;
}

function Editor({ view }: { readonly view: RoutingView }) {
  const mayWrite = useMay('routing.write');
  const names = useRuleNames();
  const [draft, setDraft] = useState<Draft>();
  const [movedId, setMovedId] = useState<string>();
  const [openId, setOpenId] = useState<string>();
  const trial = useTryRouting();
  const ask = useAsk();
  const shown = draft ?? view;
  const set = (change: Partial<Draft>) => {
    const { version, rules, openCap } = shown;
    setDraft({ version, rules, openCap, ...change });
    trial.reset();
  };
  const open = shown.rules.find(({ id }) => id === openId);
  const change = {
    move: (index: number, by: -1 | 1) => {
      set({ rules: moved(shown.rules, index, by) });
      setMovedId(shown.rules[index]?.id);
    },
    edit: setOpenId,
    turn: (id: string, enabled: boolean) =>
      set({ rules: shown.rules.map((rule) => (rule.id === id ? { ...rule, enabled } : rule)) }),
    remove: (id: string) =>
      ask({ title: '删除这条规则？', content: '保存后才生效。', deed: '删除', danger: true }, () =>
        set({ rules: shown.rules.filter((rule) => rule.id !== id) }),
      ),
  };
  return (
    <>
      <Standing view={view} />
      <section className="panel" aria-label="规则">
        <Toolbar
          {...{ mayWrite, openCap: shown.openCap }}
          onCap={(openCap) => set({ openCap })}
          onAdd={setOpenId}
        />
        <RuleList
          rules={shown.rules}
          faults={trial.data?.faults ?? view.faults}
          names={names}
          change={mayWrite ? change : undefined}
          movedId={movedId}
        />
      </section>
      {draft !== undefined && (
        <Saving view={view} draft={draft} trial={trial} onDone={() => setDraft(undefined)} />
      )}
      <Drawer
        open={openId !== undefined}
        onClose={() => setOpenId(undefined)}
        title={open === undefined ? '新规则' : '修改规则'}
        size={520}
        destroyOnHidden
      >
        <RuleForm
          key={openId}
          rule={open}
          onDone={(values) => {
            const rule = toRule(openId ?? '', open?.enabled ?? true, values);
            set({ rules: placed(shown.rules, rule) });
            setOpenId(undefined);
          }}
        />
      </Drawer>
    </>
  );
}

/** In its place; a new one first, where it counts. */
function placed(rules: readonly RoutingRuleBody[], rule: RoutingRuleBody): readonly RoutingRuleBody[] {
  const index = rules.findIndex(({ id }) => id === rule.id);
  return index < 0 ? [rule, ...rules] : rules.with(index, rule);
}

function Standing({ view: { faults, savedAt, savedBy, version } }: { readonly view: RoutingView }) {
  return (
    <>
      {faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={`有 ${faults.length} 条规则出了问题，现在会被跳过`}
          description={faults.map(({ ruleId, text }) => (
            <p key={ruleId}>{text}</p>
          ))}
        />
      )}
      <p className="muted">
        {savedAt === undefined ? (
          '现在用的是随程序提供的规则。'
        ) : (
          <>
            第 {version} 版，{savedBy ?? ''} 保存于 <When at={savedAt} />
          </>
        )}
      </p>
    </>
  );
}

/** Not `randomUUID`: that is there on https only. */
function newRuleId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

interface ToolbarProps {
  readonly mayWrite: boolean;
  readonly openCap: number;
  readonly onCap: (openCap: number) => void;
  readonly onAdd: (id: string) => void;
}

function Toolbar({ mayWrite, openCap, onCap, onAdd }: ToolbarProps) {
  return (
    <div className="toolbar">
      {mayWrite && <Button onClick={() => onAdd(newRuleId())}>加一条规则</Button>}
      <label>
        每人在手工单上限{' '}
        <InputNumber
          min={1}
          max={1000}
          value={openCap}
          disabled={!mayWrite}
          onChange={(cap) => cap !== null && onCap(cap)}
        />
      </label>
      <span className="muted">紧急工单不受上限限制。</span>
    </div>
  );
}

interface SavingProps {
  readonly view: RoutingView;
  readonly draft: Draft;
  readonly trial: ReturnType<typeof useTryRouting>;
  readonly onDone: () => void;
}

function Saving({ view, draft: { version, rules, openCap }, trial, onDone }: SavingProps) {
  const { message } = App.useApp();
  const save = useSaveRouting();
  const table = { rules: [...rules], openCap };
  const maySave = trial.data?.faults.length === 0;
  const store = () =>
    save.mutate(
      { version, table },
      {
        onSuccess: () => {
          void message.success('已保存，新工单按新规则派');
          onDone();
        },
      },
    );
  return (
    <>
      {version !== view.version && (
        <Alert
          type="warning"
          showIcon
          title="规则刚刚被别人保存了新版本，您的改动不能直接保存"
          action={<Button onClick={onDone}>放弃改动，换成新规则</Button>}
        />
      )}
      {trial.isError && <ChangeFailure error={trial.error} />}
      {save.isError && <ChangeFailure error={save.error} />}
      {trial.data !== undefined && <Trial trial={trial.data} />}
      <div className="buttons rule-saving">
        <Button
          type={maySave ? 'default' : 'primary'}
          loading={trial.isPending}
          onClick={() => trial.mutate(table)}
        >
          用最近的工单试派
        </Button>
        <Button type="primary" disabled={!maySave} loading={save.isPending} onClick={store}>
          保存规则
        </Button>
        <Button onClick={onDone}>放弃改动</Button>
        {!maySave && <span className="muted">试派并看过结果后才能保存。</span>}
      </div>
    </>
  );
}

/** Who may not read a list sees what kind of thing a rule names. */
function useRuleNames(): RuleNames {
  const areas = useAreas().data?.items;
  const departments = useDepartments().data?.items;
  const staff = useStaff().data?.items;
  return {
    area: (path) => areas?.find((area) => area.path === path)?.name ?? '指定区域',
    department: (id) => departments?.find((unit) => unit.id === id)?.name ?? '指定单位',
    worker: (id) => staff?.find((person) => person.id === id)?.name ?? '指定人员',
  };
}
