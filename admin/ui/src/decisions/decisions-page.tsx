import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import type { TicketItem } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { TicketsFrame } from '../queue/tickets-frame.tsx';
import { decisionKinds, kindOf, type DecisionKind } from './decision-kinds.ts';
import { DecisionRow } from './decision-row.tsx';
import './decisions.css';

export function DecisionsPage() {
  const [address, setAddress] = useSearchParams();
  const kind = kindOf(address.get('kind'));
  return (
    <TicketsFrame title="待决定" lead="等您一句话的工单：看过理由，当场同意或不同意。最快到期的在最上面。">
      <div className="toolbar">
        <Segmented
          aria-label="看哪一类"
          value={kind.code}
          options={decisionKinds.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => setAddress({ kind: code }, { replace: true })}
        />
      </div>
      <Waiting key={kind.code} kind={kind} />
    </TicketsFrame>
  );
}

function Waiting({ kind }: { readonly kind: DecisionKind }) {
  const list = useKeyset<TicketItem>(keys.ticketList(kind.query), '/tickets', kind.query);
  return (
    <KeysetList list={list} empty={<Nothing {...kind.nothing} />}>
      {(rows) => (
        <ul className="decisions" aria-label={kind.name}>
          {rows.map((ticket) => (
            <DecisionRow key={ticket.id} kind={kind} ticket={ticket} />
          ))}
        </ul>
      )}
    </KeysetList>
  );
}
