/** Where the tickets stand: a column per state, by deadline, in the four phases of a ticket's way. */
import { Button } from 'antd';
import { useState } from 'react';
import { keys } from '../query-keys.ts';
import { BulkBar } from '../queue/bulk-bar.tsx';
import type { Shown } from '../queue/chosen-view.ts';
import { QueueTools } from '../queue/queue-tools.tsx';
import { TicketsFrame } from '../queue/tickets-frame.tsx';
import { useChosen } from '../queue/use-chosen.ts';
import { ViewFrame } from '../queue/view-frame.tsx';
import { BoardColumn } from './board-column.tsx';
import { columnQuery, shownPhases } from './columns.ts';
import { TicketDrawer } from './ticket-drawer.tsx';
import './board.css';

const at = '/tickets/board';

export function BoardPage() {
  return (
    <TicketsFrame title="工单看板" lead="每一列是一种状态，最快到期的在最上面。">
      <ViewFrame at={at}>{(shown) => <Board shown={shown} />}</ViewFrame>
    </TicketsFrame>
  );
}

function Board({ shown }: { readonly shown: Shown }) {
  const [ended, setEnded] = useState(false);
  const [openedId, setOpenedId] = useState<string>();
  const phases = shownPhases(shown.filter, ended);
  const queries = phases.flatMap(({ states }) => states.map((state) => columnQuery(shown.filter, state)));
  const chosen = useChosen(queries.map((query) => keys.ticketList(query)));
  return (
    <>
      <QueueTools shown={shown} at={at} chosen={chosen} />
      <BulkBar chosen={chosen} />
      <div className="board" role="region" aria-label="看板" tabIndex={0}>
        {phases.map(({ code, name, states }) => (
          <section key={code} className="board-phase" aria-label={name}>
            <h2>{name}</h2>
            <div className="board-columns">
              {states.map((state) => (
                <BoardColumn
                  key={state}
                  state={state}
                  filter={shown.filter}
                  choice={chosen.choice}
                  onOpen={setOpenedId}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
      {shown.filter.open && (
        <p>
          <Button aria-expanded={ended} onClick={() => setEnded(!ended)}>
            {ended ? '不看已结束的' : '也看已结束的'}
          </Button>
        </p>
      )}
      {openedId !== undefined && <TicketDrawer id={openedId} onClose={() => setOpenedId(undefined)} />}
    </>
  );
}
