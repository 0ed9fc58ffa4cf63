/** What may be the same matter, and why; one press begins joining this ticket to it. */
import { Button } from 'antd';
import type { PossibleDuplicate } from '../contract.ts';
import { QueryView } from '../page/query-view.tsx';
import { When } from '../time/when.tsx';
import { TiedLink } from './tie-facts.tsx';
import { usePossibleDuplicates } from './use-ticket.ts';

interface DuplicatesPanelProps {
  readonly ticketId: string;
  /** Absent: this ticket cannot be joined to another now. */
  readonly onMerge: ((number: string) => void) | undefined;
}

export function DuplicatesPanel({ ticketId, onMerge }: DuplicatesPanelProps) {
  const query = usePossibleDuplicates(ticketId);
  return (
    <section className="panel" aria-label="可能重复">
      <h2>可能重复</h2>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">同一地点近三天没有相近的工单。</p>
          ) : (
            <ul className="ticket-alike">
              {items.map((item) => (
                <li key={item.id}>
                  <Alike item={item} onMerge={onMerge} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}

interface AlikeProps extends Pick<DuplicatesPanelProps, 'onMerge'> {
  readonly item: PossibleDuplicate;
}

function Alike({ item, onMerge }: AlikeProps) {
  const { number, openedAt, score, verdictName, reasons, mayTake } = item;
  return (
    <>
      <p>
        <TiedLink tied={item} />
      </p>
      <p className="muted">
        <When at={openedAt} />
      </p>
      <p>
        {verdictName}（{score} 分）：{reasons.join('、')}
      </p>
      {onMerge !== undefined && mayTake && (
        <Button onClick={() => onMerge(number)}>并案到工单{number}</Button>
      )}
    </>
  );
}
