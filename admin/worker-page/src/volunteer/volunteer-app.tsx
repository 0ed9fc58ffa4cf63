import { useEffect, useState } from 'preact/hooks';
import { loading } from '../messages.zh.ts';
import { volunteerBase } from '../route.ts';
import { DayPage } from './day-page.tsx';
import * as say from './messages.zh.ts';
import { type Day, useDay, useReading } from './use-day.ts';

export function VolunteerApp() {
  const day = useDay();
  const [token, setToken] = useState(() => location.pathname.slice(volunteerBase.length));
  const { standing } = day;
  useEffect(() => {
    if (token === '') void day.start();
    // Once: whatever comes after is pressed by somebody.
  }, []);
  useReading(day.refresh, standing.kind === 'open');
  const leaveDoor = () => {
    // The token leaves the address and the history with it.
    history.replaceState(null, '', volunteerBase);
    setToken('');
  };
  if (token !== '') return <Door day={day} token={token} onOpen={leaveDoor} />;
  if (standing.kind === 'loading') return <main class="door">{loading}</main>;
  if (standing.kind === 'closed') return <Closed why={standing.why} />;
  return <DayPage day={day} session={standing.session} shown={standing.day} />;
}

interface DoorProps {
  readonly day: Day;
  readonly token: string;
  readonly onOpen: () => void;
}

/** Opening the address uses nothing up: a preview looks at it, too. The button does. */
function Door({ day, token, onOpen }: DoorProps) {
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
      {day.problem !== undefined && (
        <p class="problem" role="alert">
          {day.problem}
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
