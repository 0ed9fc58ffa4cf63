import { useState } from 'preact/hooks';
import type { Redeemed } from './contract.ts';
import * as say from './messages.zh.ts';
import { go, paths } from './route.ts';
import { usePhone } from './use-phone.ts';

/** Opening the address uses nothing up: a preview looks at it, too. The button does. */
export function Door({ token }: { readonly token: string }) {
  const { phone } = usePhone();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const open = async () => {
    setBusy(true);
    const answer = await phone.call<Redeemed>('POST', '/session', { token });
    setBusy(false);
    if (answer.kind !== 'ok') {
      setProblem(answer.kind === 'refused' ? answer.body.message : say.unreachableNow);
      return;
    }
    const { session, expiresAt, ticketId } = answer.value;
    await phone.begin(session, expiresAt === undefined ? undefined : Date.parse(expiresAt));
    // The token leaves the address and the history with it.
    go(ticketId === undefined ? paths.list : paths.ticket(ticketId), 'replace');
    void phone.send().then(() => phone.refresh());
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

/** Without a session there is nothing to see, only how to get in. */
export function ClosedDoor() {
  const { shown } = usePhone();
  const waiting = shown.unsent.length;
  return (
    <main class="door">
      <h1>{shown.session === undefined ? say.doorClosed : say.signedOutText}</h1>
      <p>{say.howToGetLink}</p>
      {waiting > 0 && <p class="problem">{say.unsentStay(waiting)}</p>}
    </main>
  );
}
