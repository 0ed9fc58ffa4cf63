import { Link } from './link.tsx';
import * as say from './messages.zh.ts';
import { paths } from './route.ts';
import { SureButton } from './sure-button.tsx';
import type { Unsent } from './unsent.ts';
import { usePhone } from './use-phone.ts';

export function UnsentPage() {
  const { phone, shown } = usePhone();
  const { unsent, sending } = shown;
  return (
    <main>
      <h1>{say.unsentTitle}</h1>
      {unsent.length === 0 && <p>{say.nothingUnsent}</p>}
      <ul class="cards">
        {unsent.map((one) => (
          <li key={one.key} class="card">
            <UnsentCard one={one} />
          </li>
        ))}
      </ul>
      {unsent.length > 0 && (
        <button type="button" class="primary" disabled={sending} onClick={() => void phone.send()}>
          {sending ? say.sending : say.sendNow}
        </button>
      )}
      <SureButton
        class="plain wide"
        label={say.signOut}
        sureLabel={say.signOutSure}
        onSure={() => void phone.signOut()}
      />
    </main>
  );
}

/** What was typed is shown as it was typed: nothing of it is lost by a refusal. */
function UnsentCard({ one }: { readonly one: Unsent }) {
  const { phone } = usePhone();
  const { problem } = one;
  return (
    <>
      <span class="row">
        <strong>{one.label}</strong>
        <span class={`tag ${problem === undefined ? 'waits' : 'late'}`}>
          {problem === undefined ? say.waiting : say.refused}
        </span>
      </span>
      {typedIn(one).map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      {problem !== undefined && (
        <>
          <p class="problem" role="alert">
            {problem.message}
          </p>
          {problem.changes.length > 0 && (
            <p>
              {say.meanwhile}
              {problem.changes.join('；')}
            </p>
          )}
          <button type="button" onClick={() => void phone.again(one)}>
            {say.again}
          </button>
        </>
      )}
      {one.kind === 'act' && <Link to={paths.ticket(one.ticketId)}>{say.lookAtTicket}</Link>}
      <SureButton label={say.discard} sureLabel={say.discardSure} onSure={() => void phone.discard(one)} />
    </>
  );
}

function typedIn(one: Unsent): readonly string[] {
  if (one.kind === 'act') return one.input['note'] === undefined ? [] : [one.input['note']];
  return one.kind === 'report' ? [one.body.words] : [];
}
