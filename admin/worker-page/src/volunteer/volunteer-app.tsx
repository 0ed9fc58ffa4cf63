import { useEffect, useState } from 'preact/hooks';
import { loading } from '../messages.zh.ts';
import { volunteerBase } from '../route.ts';
import { TokenDoor } from '../token-door.tsx';
import type { Day, Shown } from './day.ts';
import { DayPage } from './day-page.tsx';
import * as say from './messages.zh.ts';

interface VolunteerAppProps {
  readonly day: Day;
  /** Of the link in the address; empty: opened before. */
  readonly token: string;
}

export function VolunteerApp({ day, token }: VolunteerAppProps) {
  const { standing, problem } = useShown(day);
  const [isOpened, setOpened] = useState(token === '');
  const open = async () => {
    if (!(await day.redeem(token))) return;
    // The token leaves the address and the history with it.
    history.replaceState(null, '', volunteerBase);
    setOpened(true);
  };
  if (!isOpened) return <TokenDoor words={say} problem={problem} onOpen={open} />;
  if (standing.kind === 'loading') return <main class="door">{problem ?? loading}</main>;
  if (standing.kind === 'closed') return <Closed why={standing.why} />;
  return <DayPage day={day} session={standing.session} shown={standing.day} problem={problem} />;
}

function useShown(day: Day): Shown {
  const [shown, setShown] = useState(day.shown);
  useEffect(() => day.subscribe(() => setShown(day.shown())), [day]);
  return shown;
}

function Closed({ why }: { readonly why: string | undefined }) {
  return (
    <main class="door">
      <h1>{say.closedTitle}</h1>
      {why !== undefined && (
        <p class="problem" role="alert">
          {why}
        </p>
      )}
      <p>{say.howToGetLink}</p>
    </main>
  );
}
