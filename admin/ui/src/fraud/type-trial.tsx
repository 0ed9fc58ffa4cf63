/** What the type on the form would have flagged, before it is saved. */
import { Alert, Button, Form, type FormInstance, Input } from 'antd';
import { useState } from 'react';
import type { ScamTypeTrial } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { linesOf, toTypeBody, type TypeValues } from './type-values.ts';
import { useTryType } from './use-scam-types.ts';

export function TypeTrial({ form }: { readonly form: FormInstance<TypeValues> }) {
  const [pasted, setPasted] = useState('');
  const trial = useTryType();
  const run = async () => {
    const values = await form.validateFields();
    trial.mutate({ draft: toTypeBody(values), pasted: linesOf(pasted) });
  };
  return (
    <section className="panel" aria-label="试一试">
      <h2>试一试</h2>
      <p className="muted">保存之前看看它会认出什么、会误伤什么。不会保存，也不会发给任何人。</p>
      <Form layout="vertical" component="div">
        <Form.Item label="另外要试的文字" htmlFor="pasted" extra="每行一条，可以不填。">
          <Input.TextArea
            id="pasted"
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
        </Form.Item>
      </Form>
      <Button loading={trial.isPending} onClick={() => void run().catch(() => undefined)}>
        试一试
      </Button>
      <div aria-live="polite">
        {trial.isError && <Failure error={trial.error} />}
        {trial.data !== undefined && <Outcome trial={trial.data} />}
      </div>
    </section>
  );
}

function Outcome({ trial: { refusal, posted, harmless, pasted } }: { readonly trial: ScamTypeTrial }) {
  return (
    <>
      {refusal === undefined ? (
        <Alert type="success" showIcon title="误报在限度以内，可以启用" />
      ) : (
        <Alert type="error" showIcon title={refusal} />
      )}
      {pasted.length > 0 && <Pasted pasted={pasted} />}
      <h3>误伤</h3>
      {harmless.map((pool) => (
        <Pool key={pool.code} pool={pool} limit={`误报 ${percent(pool.share)}，限 ${percent(pool.most)}`} />
      ))}
      <h3>已有的文字</h3>
      {posted.map((pool) => (
        <Pool key={pool.code} pool={pool} />
      ))}
    </>
  );
}

type TriedTexts = ScamTypeTrial['posted'][number];

function Pool({ pool, limit }: { readonly pool: TriedTexts; readonly limit?: string }) {
  return (
    <div className="fraud-pool">
      <p>
        {pool.name}：{pool.tried} 条里认出 {pool.flagged} 条
        {limit !== undefined && <span className="muted">（{limit}）</span>}
      </p>
      <ul aria-label={pool.name}>
        {pool.texts.map(({ text, note, reasons }) => (
          <li key={text}>
            {note !== undefined && <span className="muted">[{note}] </span>}
            {text} <Why reasons={reasons} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type PastedText = ScamTypeTrial['pasted'][number];

function Pasted({ pasted }: { readonly pasted: readonly PastedText[] }) {
  return (
    <>
      <h3>粘贴的文字</h3>
      <ul aria-label="粘贴的文字">
        {pasted.map((one, index) => (
          <li key={`${index} ${one.text}`}>
            <strong>{verdictOf(one)}</strong> {one.text} <Why reasons={one.reasons} />
            {one.example !== undefined && <p className="muted">最像的例句：{one.example}</p>}
            {one.already !== undefined && <p className="muted">现在就会认成「{one.already.name}」</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function verdictOf({ flagged, isTold }: PastedText): string {
  if (isTold) return '不算：像是在提醒、询问或讲经过';
  return flagged ? '会认出' : '认不出';
}

function Why({ reasons }: Pick<PastedText, 'reasons'>) {
  if (reasons.length === 0) return null;
  const words = reasons.map(({ name, quote }) => (quote === undefined ? name : `${name}「${quote}」`));
  return <span className="muted">{words.join('，')}</span>;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
