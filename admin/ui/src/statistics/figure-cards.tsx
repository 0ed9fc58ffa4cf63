import type { FigureView, StatisticsView } from '../contract.ts';

type Definition = StatisticsView['definitions'][number];

interface FigureCardsProps {
  readonly figures: readonly FigureView[];
  readonly definitions: readonly Definition[];
}

/** Each figure with its fraction and, on demand, what exactly it counts. */
export function FigureCards({ figures, definitions }: FigureCardsProps) {
  return (
    <ul className="figures" aria-label="主要指标">
      {figures.map((figure) => {
        const words = definitions.find(({ code }) => code === figure.code);
        return words === undefined ? null : <FigureCard key={figure.code} figure={figure} words={words} />;
      })}
    </ul>
  );
}

function FigureCard({ figure, words }: { readonly figure: FigureView; readonly words: Definition }) {
  const { text, numerator, denominator, excluded } = figure;
  return (
    <li className="panel">
      <h3>{words.name}</h3>
      <p className="figure-value">{text}</p>
      <p className="muted">
        {numerator === undefined ? `${denominator} 件` : `${numerator} / ${denominator}`}
        {excluded !== '' && `，另有：${excluded}`}
      </p>
      <details>
        <summary>怎么算的</summary>
        <dl>
          <dt>分子</dt>
          <dd>{words.numerator}</dd>
          <dt>分母</dt>
          <dd>{words.denominator}</dd>
          <dt>不计入</dt>
          <dd>{words.excluded}</dd>
        </dl>
      </details>
    </li>
  );
}
