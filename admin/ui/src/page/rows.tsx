/** A list of like things: a table on a desk, cards on a phone. The first column is the heading of its row. */
import type { ReactNode } from 'react';
import { useIsNarrow } from './is-narrow.ts';
import './rows.css';

export interface Column<T> {
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  /** CSS width on a desk. */
  readonly width?: string;
}

/** Rows that can be chosen, to do something with several at once. */
export interface RowChoice<T> {
  readonly isChosen: (row: T) => boolean;
  readonly onToggle: (row: T) => void;
  readonly onToggleAll: (rows: readonly T[]) => void;
  /** What a row is called, for screen readers. */
  readonly nameOf: (row: T) => string;
}

interface RowsProps<T> {
  /** What the list holds, for screen readers. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  /** Rows that need somebody soon stand out; the words in the row say why. */
  readonly isUrgent?: (row: T) => boolean;
  readonly choice?: RowChoice<T>;
}

export function Rows<T>(props: RowsProps<T>) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function rowClass<T>({ isUrgent }: RowsProps<T>, row: T): string | undefined {
  return isUrgent?.(row) === true ? 'row-urgent' : undefined;
}

function Table<T>(props: RowsProps<T>) {
  const [heading, ...others] = props.columns;
  return (
    <div className="rows-scroll">
      <table className="rows" aria-label={props.label}>
        <thead>
          <tr>
            {props.choice !== undefined && (
              <td className="row-choice">
                <ChooseAll rows={props.rows} choice={props.choice} />
              </td>
            )}
            {props.columns.map((column) => (
              <th key={column.title} scope="col" style={{ width: column.width }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} data-row={props.rowKey(row)} className={rowClass(props, row)}>
              {props.choice !== undefined && (
                <td className="row-choice">
                  <ChooseOne row={row} choice={props.choice} />
                </td>
              )}
              <th scope="row">{heading.render(row)}</th>
              {others.map((column) => (
                <td key={column.title}>{column.render(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<T>(props: RowsProps<T>) {
  const [heading, ...others] = props.columns;
  return (
    <ul className="cards" aria-label={props.label}>
      {props.rows.map((row) => (
        <li key={props.rowKey(row)} data-row={props.rowKey(row)} className={rowClass(props, row)}>
          <div className="card-heading">
            {props.choice !== undefined && <ChooseOne row={row} choice={props.choice} />}
            {heading.render(row)}
          </div>
          <dl>
            {others.map((column) => (
              <div key={column.title}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

export function ChooseOne<T>({ row, choice }: { readonly row: T; readonly choice: RowChoice<T> }) {
  return (
    <input
      type="checkbox"
      className="row-checkbox"
      aria-label={`选择 ${choice.nameOf(row)}`}
      checked={choice.isChosen(row)}
      onChange={() => choice.onToggle(row)}
    />
  );
}

function ChooseAll<T>({ rows, choice }: { readonly rows: readonly T[]; readonly choice: RowChoice<T> }) {
  return (
    <input
      type="checkbox"
      className="row-checkbox"
      aria-label="选择全部显示的"
      checked={rows.length > 0 && rows.every(choice.isChosen)}
      onChange={() => choice.onToggleAll(rows)}
    />
  );
}
