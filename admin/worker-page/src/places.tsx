import * as say from './messages.zh.ts';
import { type PlaceNode, placeTree } from './place-tree.ts';
import { TicketList } from './ticket-list.tsx';
import { usePhone } from './use-phone.ts';

export function PlacesPage() {
  const { shown } = usePhone();
  const tree = placeTree(shown.tickets ?? []);
  return (
    <main>
      <h1>{say.placesTitle}</h1>
      {tree.length === 0 && <p>{say.nothingToDo}</p>}
      <Branches nodes={tree} open={tree.length === 1} />
    </main>
  );
}

interface BranchesProps {
  readonly nodes: readonly PlaceNode[];
  readonly open?: boolean;
}

function Branches({ nodes, open = false }: BranchesProps) {
  return (
    <ul class="tree">
      {nodes.map(({ name, tickets, below }) => (
        <li key={name}>
          <details open={open}>
            <summary>
              <span>{name}</span>
              <span class="tag">{say.countText(tickets.length)}</span>
            </summary>
            {below.length === 0 ? <TicketList tickets={tickets} /> : <Branches nodes={below} />}
          </details>
        </li>
      ))}
    </ul>
  );
}
