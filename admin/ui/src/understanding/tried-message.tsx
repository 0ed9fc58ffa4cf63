import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TriedAct, TriedMessageView } from '../contract.ts';
import { percent } from './percent.ts';

/** Everything the bot decided about one message, and why. */
export function TriedMessage({ tried }: { readonly tried: TriedMessageView }) {
  return (
    <>
      <p className="tried-decision">
        {tried.speaks === 'silent' ? (
          <MinusCircleOutlined aria-hidden="true" />
        ) : (
          <CheckCircleFilled aria-hidden="true" />
        )}{' '}
        {tried.decision}
      </p>
      <p className="muted">因为：{tried.because}</p>
      {tried.acts.map((act, index) => (
        // The order is the only identity an act has.
        <Act key={index} act={act} title={tried.acts.length > 1 ? `第 ${index + 1} 件事` : '理解成'} />
      ))}
      {tried.sensitive.length > 0 && (
        <Part title="敏感信息">
          <p>含有证件号、银行卡或验证码，不会存下，并请发的人撤回。</p>
        </Part>
      )}
      <Readers tried={tried} />
    </>
  );
}

function Act({ act, title }: { readonly act: TriedAct; readonly title: string }) {
  const codes = [act.intent, act.category, act.urgency, act.danger].flatMap((code) =>
    code === undefined ? [] : [code.name],
  );
  return (
    <>
      <Part title={title}>
        <p className="reading-after">
          {codes.join(' · ')}（把握 {percent(act.confidence)}）
        </p>
        {act.unclear !== undefined && <p className="muted">{unclearInWords(act.unclear)}</p>}
      </Part>
      {act.slots.length > 0 && (
        <Part title="听到的要素">
          <dl>
            {act.slots.map(({ name, value, from }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {value}
                  {from !== undefined && <span className="muted">（{from}）</span>}
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <Part title="理由">
        {act.reasons.length === 0 ? (
          <p className="muted">没有规则说中，按闲聊处理。</p>
        ) : (
          <ul>
            {act.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}

function unclearInWords({ intent, category, confidence }: NonNullable<TriedAct['unclear']>): string {
  const likeliest = [intent.name, category?.name].filter(Boolean).join(' · ');
  return `更像是${likeliest}（把握 ${percent(confidence)}），但不够明确：没有人问它时不插话。`;
}

function Readers({ tried }: { readonly tried: TriedMessageView }) {
  const { rules, classifier } = tried;
  return (
    <Part title="规则和分类器">
      <p>{tried.agreement}</p>
      <dl>
        <div>
          <dt>只看规则</dt>
          <dd>
            {rules.intent.name} {percent(rules.confidence)}
          </dd>
        </div>
        {classifier !== undefined && (
          <>
            <div>
              <dt>分类器猜</dt>
              <dd>{guessesOf(classifier.intents)}</dd>
            </div>
            <div>
              <dt>若是报事</dt>
              <dd>{guessesOf(classifier.categories)}</dd>
            </div>
            <div>
              <dt>因为这些字</dt>
              <dd>{classifier.evidence.join('、')}</dd>
            </div>
          </>
        )}
      </dl>
    </Part>
  );
}

function guessesOf(guesses: readonly { readonly name: string; readonly probability: number }[]): string {
  return guesses.map(({ name, probability }) => `${name} ${percent(probability)}`).join('，');
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="tried-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
