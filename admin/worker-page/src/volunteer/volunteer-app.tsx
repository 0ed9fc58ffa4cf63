import { useEffect, useState } from 'preact/hooks';
import { loading } from '../messages.zh.ts';
import { volunteerBase } from '../route.ts';
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
  const open = () => {
    // The token leaves the address and the history with it.
    history.replaceState(null, '', volunteerBase);
    setOpened(true);
  };
  if (!isOpened) return <Door day={day} token={token} problem={problem} onOpen={open} />;
  if (standing.kind === 'loading') return <main class="door">{problem ?? loading}</main>;
  if (standing.kind === 'closed') return <Closed why={standing.why} />;
  return <DayPage day={day} session={standing.session} shown={standing.day} problem={problem} />;
}

function useShown(day: Day): Shown {
  const [shown, setShown] = useState(day.shown);
  useEffect(() => day.subscribe(() => setShown(day.shown())), [day]);
  return shown;
}

interface DoorProps {
  readonly day: Day;
  readonly token: string;
  readonly problem: string | undefined;
  readonly onOpen: () => void;
}

/** Opening the address uses nothing up: a preview looks at it, too. The button does. */
function Door({ day, token, problem, onOpen }: DoorProps) {
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    if (await day.redeem(token)) onOpen();
    setBusy(false);
  };
  return (
    <main class="door">
      <h1>{say.doorTitle}</h1>
      <p>{say.doorHint}</p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="primary" disabled={busy} onClick={() => void open()}>
        {busy ? say.opening : say.openMine}
      </button>
    </main>
  );
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
