/** What hangs together with a ticket, as lines of its facts. */
import { Link } from 'react-router';
import type { FollowersOfPlace, Tied, TicketDetail } from '../contract.ts';
import type { Fact } from './ticket-facts.tsx';

export function tieFacts({
  mergedInto,
  duplicates,
  partOf,
  parts,
  followers,
}: TicketDetail): readonly Fact[] {
  return [
    ...(mergedInto === undefined ? [] : [{ label: '已并入', value: <TiedLink tied={mergedInto} /> }]),
    ...listed('并入的工单', duplicates),
    ...(partOf === undefined ? [] : [{ label: '拆自', value: <TiedLink tied={partOf} /> }]),
    ...listed('拆出的工单', parts),
    ...(followers.length === 0 ? [] : [{ label: '也反映的邻居', value: <Followers places={followers} /> }]),
  ];
}

function listed(label: string, tickets: readonly Tied[]): readonly Fact[] {
  if (tickets.length === 0) return [];
  const links = tickets.map((tied) => (
    <li key={tied.id}>
      <TiedLink tied={tied} />
    </li>
  ));
  return [{ label, value: <ul className="ticket-ties">{links}</ul> }];
}

export function TiedLink({ tied: { id, number, title, stateName } }: { readonly tied: Tied }) {
  return (
    <>
      <Link className="ticket-tie" to={`/tickets/${id}`}>
        工单{number}
      </Link>{' '}
      {title}（{stateName}）
    </>
  );
}

function Followers({ places }: { readonly places: readonly FollowersOfPlace[] }) {
  const total = places.reduce((sum, { followers }) => sum + followers, 0);
  return (
    <>
      共 {total} 人
      <ul className="ticket-ties">
        {places.map(({ building, group, followers }) => (
          <li key={`${building ?? ''}/${group ?? ''}`}>
            {building === undefined ? '未说楼栋' : `${building}栋`} {followers} 人
            {group !== undefined && <span className="muted">（{group}）</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
