import { useState } from 'preact/hooks';
import type { Revealed } from './contract.ts';
import * as say from './messages.zh.ts';
import { usePhone } from './use-phone.ts';

interface SealedValueProps {
  readonly ticketId: string;
  readonly field: 'phone' | 'plate';
  readonly masked: string;
  readonly mayReveal: boolean;
}

/** Masked until it is needed; looking is written down, and what was seen is never kept on the phone. */
export function SealedValue({ ticketId, field, masked, mayReveal }: SealedValueProps) {
  const { phone } = usePhone();
  const [value, setValue] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const reveal = async () => {
    const answer = await phone.call<Revealed>('POST', `/tickets/${ticketId}/reveal`, { field });
    if (answer.kind === 'ok') setValue(answer.value.value);
    else setProblem(answer.kind === 'refused' ? answer.body.message : say.unreachableNow);
  };
  return (
    <div class="sealed">
      <p>
        {say.sealedNames[field]}：{value ?? masked}
      </p>
      {value === undefined && mayReveal && (
        <button type="button" onClick={() => void reveal()}>
          {say.revealFull}
        </button>
      )}
      {value !== undefined && <p class="muted">{say.revealed}</p>}
      {value !== undefined && field === 'phone' && (
        <a class="button" href={`tel:${value}`}>
          {say.call}
        </a>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </div>
  );
}
