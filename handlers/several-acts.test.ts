import { expect, it } from 'vitest';

import { defaultTimeRules } from '../tickets/clock/time-rules.ts';
import { turnOf } from '../test/support/turn.ts';
import { aTicket, exampleNow } from '../test/support/tickets.ts';
import { transition } from '../tickets/transition.ts';
import type { Handler, Outcome } from './handler.ts';
import { createSeveralActsHandler } from './several-acts.ts';

/** Adds what was said to one and the same ticket, as it stands on disk. */
const adding: Handler = {
  name: 'adding',
  accepts: () => true,
  handle: () => Promise.resolve(addition()),
};

function addition(): Outcome {
  const actor = { kind: 'resident', id: 'resident-1' } as const;
  const step = { event: 'amend', actor, note: '门口也堵了' } as const;
  const context = { assignee: undefined, times: defaultTimeRules, now: exampleNow };
  const moved = transition(aTicket(), step, context);
  if (!moved.ok) throw new Error('a resident may add to their ticket');
  return { replies: [], tickets: [moved.value.change], dialogue: 'keep', did: 'report.supplemented' };
}

it('lets one message change a ticket once: a second change could not be written beside the first', async () => {
  const turn = turnOf('门口也堵了,还有人投诉');
  const { further: _none, sensitive: _nothing, ...act } = turn.understanding;
  const outcome = await createSeveralActsHandler([adding]).handle({
    ...turn,
    understanding: { ...turn.understanding, further: [act] },
  });
  expect(outcome).toMatchObject({ tickets: [{ kind: 'change' }], did: 'report.supplemented' });
});
