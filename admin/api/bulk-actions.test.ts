import { expect, it } from 'vitest';

import { type Allowed, commonActions } from './bulk-actions.ts';
import type { ActionField, TicketAction } from './schemas/tickets.ts';

function an(code: string, fields: readonly ActionField[] = []): TicketAction {
  return { code, name: code, serious: false, fields: [...fields] };
}
const workers = (...codes: string[]): ActionField => ({
  ...{ name: 'assigneeId', label: '派给谁', kind: 'choice', required: true },
  options: codes.map((code) => ({ code, name: code })),
});
const until = (value: string): ActionField => ({
  ...{ name: 'until', label: '到什么时候', kind: 'date', required: true, value },
});
const allowed = (...each: readonly (readonly TicketAction[])[]): readonly Allowed[] =>
  each.map((actions) => ({ actions, assigneeId: undefined }));
const codesOf = (...each: readonly (readonly TicketAction[])[]) =>
  commonActions(allowed(...each)).map(({ code }) => code);

it('offers what every ticket allows', () => {
  expect(codesOf([an('claim'), an('transfer')], [an('transfer'), an('escalate')])).toEqual(['transfer']);
  expect(codesOf()).toEqual([]);
});

it('leaves out what is said about one ticket alone', () => {
  expect(codesOf([an('handle'), an('rate'), an('callback'), an('progress')])).toEqual(['progress']);
});

it('lets choose among those whom every ticket could go to; with nobody, the step is not offered', () => {
  const [transfer] = commonActions(
    allowed([an('transfer', [workers('zhou', 'lin')])], [an('transfer', [workers('lin', 'chen')])]),
  );
  expect(transfer?.fields[0]?.options).toEqual([{ code: 'lin', name: 'lin' }]);
  expect(codesOf([an('transfer', [workers('zhou')])], [an('transfer', [workers('chen')])])).toEqual([]);
});

it('lets tickets of different people all go to one of these', () => {
  const [transfer] = commonActions([
    { actions: [an('transfer', [workers('lin')])], assigneeId: 'zhou' },
    { actions: [an('transfer', [workers('zhou')])], assigneeId: 'lin' },
  ]);
  expect(transfer?.fields[0]?.options?.map(({ code }) => code)).toEqual(['lin', 'zhou']);
});

it('begins with a date that is late enough for every ticket', () => {
  const [extend] = commonActions(
    allowed(
      [an('extend', [until('2026-11-25T08:00:00.000Z')])],
      [an('extend', [until('2026-11-28T08:00:00.000Z')])],
    ),
  );
  expect(extend?.fields[0]?.value).toBe('2026-11-28T08:00:00.000Z');
});

it('asks for no part of a place', () => {
  const place: ActionField = { name: 'building', label: '改楼栋', kind: 'text', required: false };
  const [amend] = commonActions(allowed([an('amend', [place, { ...place, name: 'note' }])]));
  expect(amend?.fields.map(({ name }) => name)).toEqual(['note']);
});
