import { useState } from 'preact/hooks';
import type { Redeemed } from './contract.ts';
import * as say from './messages.zh.ts';
import { go, paths } from './route.ts';
import { TokenDoor } from './token-door.tsx';
import { usePhone } from './use-phone.ts';

/** The way in of a worker, by the link from the chat. */
export function Door({ token }: { readonly token: string }) {
  const { phone } = usePhone();
  const [problem, setProblem] = useState<string>();

  const open = async () => {
    const answer = await phone.call<Redeemed>('POST', '/session', { token });
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

  return <TokenDoor words={say} problem={problem} onOpen={open} />;
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
