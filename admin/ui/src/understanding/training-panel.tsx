import { Alert, App, Button } from 'antd';
import type { Trainings, TrainingView } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { Mark } from '../page/mark.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useAsk } from '../page/use-ask.ts';
import { When } from '../time/when.tsx';
import { percent } from './percent.ts';
import { useTrainingChange, useTrainings } from './use-trainings.ts';

/** Trains, shows what it would change, and lets somebody choose which classifier reads. */
export function TrainingPanel() {
  const query = useTrainings();
  return (
    <section aria-label="训练">
      <h2>训练</h2>
      <QueryView query={query}>{(shown) => <Panel shown={shown} />}</QueryView>
    </section>
  );
}

function Panel({ shown }: { readonly shown: Trainings }) {
  const { message } = App.useApp();
  const ask = useAsk();
  const { train, activate, rollBack } = useTrainingChange();
  const onError = (error: Error) => void message.error(titleOf(error));
  const running = shown.state === 'running';
  const leave = () =>
    ask(
      {
        title: '退回出厂分类器？',
        content: '之后的消息由出厂分类器来读；训练过的都留着，随时可以再启用。',
        deed: '退回出厂',
      },
      () => rollBack.mutate(undefined, { onError }),
    );
  return (
    <>
      <p>
        用出厂例句和已采用的 {shown.accepted} 条纠正重新训练。训练在一旁进行，不影响机器人回答；
        结果先比较，满意再启用。
      </p>
      <div className="toolbar">
        <Button
          type="primary"
          loading={running || train.isPending}
          onClick={() => train.mutate(undefined, { onError })}
        >
          {running ? '正在训练' : '开始训练'}
        </Button>
        {shown.shippedActive ? (
          <Mark tone="good">正在用：出厂分类器</Mark>
        ) : (
          <Button loading={rollBack.isPending} onClick={leave}>
            退回出厂
          </Button>
        )}
      </div>
      {shown.failure !== undefined && <Alert type="error" showIcon title={shown.failure} />}
      {shown.items.map((one) => (
        <Version
          key={one.id}
          version={one}
          metricNames={shown.metricNames}
          busy={activate.isPending}
          onActivate={() => activate.mutate(one.id, { onError })}
        />
      ))}
    </>
  );
}

interface VersionProps {
  readonly version: TrainingView;
  readonly metricNames: Trainings['metricNames'];
  readonly busy: boolean;
  readonly onActivate: () => void;
}

function Version({ version, metricNames, busy, onActivate }: VersionProps) {
  const { before, after, examples, corrections, active, at, by } = version;
  return (
    <section className="panel" aria-label={`训练 ${at}`}>
      <p>
        <When at={at} /> {by.name}，{examples} 条例句（其中纠正 {corrections} 条），在 {after.messages}{' '}
        条从未学过的话上测量{' '}
        {active ? (
          <Mark tone="good">正在使用</Mark>
        ) : (
          <Button size="small" loading={busy} onClick={onActivate}>
            启用
          </Button>
        )}
      </p>
      <table className="training-figures">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">训练前</th>
            <th scope="col">训练后</th>
          </tr>
        </thead>
        <tbody>
          {metricNames.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{figure(before, code)}</td>
              <td>{figure(after, code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function figure(metrics: Readonly<Record<string, number>>, code: string): string {
  const share = metrics[code];
  return share === undefined ? '—' : percent(share);
}
