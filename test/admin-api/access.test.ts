/** Every route × every role × signed out: the table of the contract, asked of the running app. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type StaffRole, staffRoles } from '../../community/staff.ts';
import { signInAs, type Visitor, visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

/** w worker, c clerk, s supervisor, a admin, o operator; as in `admin/api/schemas/index.ts`. */
const letters: Readonly<Record<StaffRole, string>> = {
  worker: 'w',
  clerk: 'c',
  supervisor: 's',
  admin: 'a',
  operator: 'o',
};

const table = `
GET    /session                              wcsao
PUT    /session/password                     wcsao
PUT    /session/duty                         wcsao
POST   /session/chat-phrase                  wcsao
GET    /tickets                              wcsa
GET    /tickets/:id                          wcsa
POST   /tickets/:id/actions                  wcsa
POST   /tickets/:id/actions/preview          wcsa
POST   /tickets/:id/parts                    csa
GET    /tickets/:id/duplicates               csa
POST   /tickets/:id/presence                 wcsa
POST   /tickets/:id/reveal                   wcsa
GET    /tickets/:id/pictures/:pictureId      wcsa
POST   /ticket-bulk/actions                  wcsa
POST   /ticket-bulk                          wcsa
GET    /ticket-views                         wcsa
GET    /ticket-view-counts                   wcsa
POST   /ticket-views                         wcsa
PUT    /ticket-views/:id                     wcsa
DELETE /ticket-views/:id                     wcsa
GET    /callbacks                            csa
POST   /callbacks/:id/phone                  csa
GET    /statistics                           csa
GET    /statistics-export                    csa
GET    /statistics-warnings                  csa
GET    /bulletins/:kind                      csa
GET    /bulletins/:kind/file                 csa
GET    /ticket-export                        csa
GET    /routing                              csa
POST   /routing/try                          a
PUT    /routing                              a
GET    /duty                                 csa
PUT    /duty/:id/shifts                      sa
POST   /duty/:id/leaves                      sa
POST   /duty/:id/leaves/:leaveId/end         sa
POST   /duty/:id/call                        sa
GET    /knowledge                            wcsa
POST   /knowledge                            csa
GET    /knowledge/:id                        wcsa
PUT    /knowledge/:id                        csa
POST   /knowledge/:id/submit                 csa
POST   /knowledge/:id/publish                a
POST   /knowledge/:id/archive                a
POST   /knowledge/:id/take-back              a
GET    /knowledge/:id/versions               csa
POST   /knowledge/:id/roll-back              a
POST   /knowledge/:id/check                  csa
GET    /regression                           csa
POST   /regression                           csa
POST   /regression/remove                    csa
POST   /regression/import                    csa
GET    /regression/export                    csa
GET    /regression/runs                      csa
POST   /regression/runs                      csa
POST   /knowledge/try                        wcsa
POST   /knowledge-pictures                   csa
GET    /knowledge-pictures/:id               wcsa
GET    /link-hosts                           csa
POST   /link-hosts                           a
DELETE /link-hosts/:host                     a
GET    /services                             wcsa
GET    /services-overview                    wcsa
POST   /services-preview                     csa
POST   /services                             csa
GET    /services/:id                         wcsa
PUT    /services/:id                         csa
POST   /services/:id/publish                 a
POST   /services/:id/archive                 a
POST   /services/:id/take-back               a
GET    /services/:id/versions                csa
POST   /services/:id/roll-back               a
GET    /service-export                       wcsa
POST   /service-imports                      csa
GET    /service-imports/:id                  csa
GET    /service-imports/:id/report           csa
POST   /service-imports/:id/carry-out        csa
GET    /time-rules                           csa
PUT    /time-rules                           a
POST   /time-rules/try                       csa
GET    /work-years/:year                     csa
POST   /work-years/check                     a
PUT    /work-years/:year                     a
POST   /work-years/:year/take-back           a
GET    /knowledge-gaps                       csa
POST   /knowledge-gaps/:id/resolve           csa
GET    /knowledge-gap-clusters               csa
POST   /knowledge-gap-clusters/join          csa
POST   /knowledge-gap-clusters/resolve       csa
GET    /knowledge-due                        wcsa
POST   /knowledge-check                      csa
GET    /knowledge-export                     wcsa
POST   /knowledge-imports                    csa
GET    /knowledge-imports/:id                csa
GET    /knowledge-imports/:id/rows           csa
GET    /knowledge-imports/:id/report         csa
POST   /knowledge-imports/:id/check          a
POST   /knowledge-imports/:id/carry-out      csa
GET    /knowledge-embeddings                 csa
POST   /knowledge-embeddings/renew           a
GET    /knowledge-proposals                  csa
POST   /knowledge-proposals/:id/accept       csa
POST   /knowledge-proposals/:id/join         csa
POST   /knowledge-proposals/:id/discard      csa
GET    /directory                            wcsa
PUT    /directory                            a
DELETE /directory/:id                        a
POST   /understanding/try                    wcsa
GET    /corrections                          csa
POST   /corrections/:id/accept               csa
POST   /corrections/:id/dismiss              csa
GET    /trainings                            sa
POST   /trainings                            sa
POST   /trainings/:id/activate               sa
POST   /trainings/roll-back                  sa
GET    /reminders/texts                      csa
POST   /reminders/texts                      a
PUT    /reminders/texts/:id                  a
POST   /reminders/texts/:id/publish          a
POST   /reminders/texts/:id/archive          a
POST   /reminders/text-review                a
GET    /reminders/scam-guides                csa
GET    /reminders/card                       csa
GET    /reminders/plans                      csa
POST   /reminders/plans                      a
PUT    /reminders/plans/:id                  a
POST   /reminders/plans/:id/approve          sa
POST   /reminders/plans/:id/refuse           sa
GET    /reminders/calendar                   csa
POST   /reminders/preview                    csa
POST   /reminders/preview-groups             csa
POST   /reminders/trial                      a
POST   /reminders/send                       a
GET    /reminders/by-hand                    csa
GET    /reminders/by-hand-rule               csa
PUT    /reminders/by-hand-rule               a
GET    /reminders/reach                      csa
GET    /reminders/volunteers                 csa
POST   /reminders/volunteers                 a
POST   /reminders/volunteers/:id/revoke      a
GET    /reminders/runs                       csa
GET    /reminders/runs/:id                   csa
POST   /reminders/runs/:id/pause             a
POST   /reminders/runs/:id/resume            a
POST   /reminders/runs/:id/stop              a
POST   /reminders/runs/:id/retry             a
GET    /reminders/runs/:id/deliveries        csa
POST   /reminders/runs/:id/groups/:groupId/sent-by-hand csa
GET    /reminders/runs/:id/groups/:groupId/picture csa
POST   /reminders/runs/:id/groups/:groupId/decision a
GET    /fraud-alerts                         wcsa
GET    /fraud-alerts/:id/choices             wcsa
POST   /fraud-alerts/:id/follow-ups          wcsa
GET    /fraud-figures                        csa
GET    /fraud-examples                       sa
GET    /scam-types                           wcsa
POST   /scam-types                           a
PUT    /scam-types/:id                       a
POST   /scam-types/:id/steps                 a
POST   /scam-types/:id/examples              a
POST   /scam-types/try                       a
GET    /areas                                wcsao
GET    /departments                          csa
GET    /groups                               csa
POST   /groups/binding-phrases               a
PATCH  /groups/:id                           a
POST   /groups/:id/rebind                    a
GET    /staff                                sa
POST   /staff                                a
PATCH  /staff/:id                            a
POST   /staff/:id/password                   a
POST   /staff/:id/chat-phrase                a
GET    /outbox                               ao
POST   /outbox/:id/retry                     ao
POST   /outbox/:id/discard                   ao
GET    /channels                             wcsao
GET    /breaker                              ao
POST   /breaker/resume                       ao
GET    /audit                                ao
DELETE /session                              wcsao
`;
const routes = table
  .trim()
  .split('\n')
  .map((line) => {
    const [method = '', path = '', who = ''] = line.split(/\s+/);
    return { method: method as Parameters<Visitor['ask']>[0], path, who };
  });
/** Routes that answer without a session, or that never end. */
const others = ['POST /session', 'GET /live', 'POST /worker/session', 'POST /volunteer/session'];

/** Of the worker page: no session of the admin opens them. */
const ofWorkerPage = [
  ...['GET /worker/session', 'PUT /worker/session/duty', 'DELETE /worker/session', 'GET /worker/mine'],
  ...['GET /worker/session/duty', 'POST /worker/session/leaves', 'DELETE /worker/session/leaves'],
  ...['GET /worker/tickets', 'GET /worker/tickets/:id', 'GET /worker/tickets/:id/earlier'],
  ...['POST /worker/tickets/:id/actions', 'POST /worker/tickets/:id/actions/preview'],
  ...['POST /worker/tickets/:id/reveal', 'POST /worker/tickets/:id/pictures'],
  ...['GET /worker/tickets/:id/pictures/:pictureId', 'GET /worker/report-choices'],
  ...['POST /worker/reports', 'POST /worker/reports/:key/pictures'],
];

/** Of the page of a volunteer's day: nobody of the staff is a volunteer. */
const ofVolunteerPage = [
  ...['GET /volunteer/session', 'DELETE /volunteer/session', 'GET /volunteer/day', 'POST /volunteer/send'],
  ...['POST /volunteer/runs/:id/groups/:groupId/sent', 'GET /volunteer/runs/:id/groups/:groupId/picture'],
];

let test: TestApp;
const people = new Map<StaffRole, Visitor>();
beforeAll(async () => {
  test = await createTestApp();
  for (const role of staffRoles)
    people.set(
      role,
      await signInAs(test, role, role === 'admin' || role === 'operator' ? [] : ['demo-community']),
    );
});
afterAll(() => test.stop());

const urlOf = (path: string) => path.replaceAll(/:\w+/g, 'nobody');
const bodyFor = (method: string) => (method === 'GET' || method === 'DELETE' ? undefined : {});

describe.each(routes)('$method $path', ({ method, path, who }) => {
  it('needs a session', async () => {
    const answer = await visitor(test).ask(method, urlOf(path), bodyFor(method));
    expect(answer).toMatchObject({ status: 401, body: { code: 'session.signed_out' } });
  });

  it.each(staffRoles)('lets in whom the table names: %s', async (role) => {
    const person = people.get(role);
    const answer = await person?.ask(method, urlOf(path), bodyFor(method));
    const refused = answer?.status === 403 && answer.body['code'] === 'access.role';
    expect(refused).toBe(!who.includes(letters[role]));
    expect(answer?.status).not.toBe(500);
  });

  if (method !== 'GET')
    it('refuses a request without the token of the page', async () => {
      const admin = people.get('admin');
      const answer = await visitor(test, admin?.cookie).ask(method, urlOf(path), bodyFor(method));
      // The last line of the table has signed the admin out.
      expect([401, 403]).toContain(answer.status);
      expect(['session.csrf_token', 'session.signed_out']).toContain(answer.body['code']);
    });
});

it.each(ofWorkerPage)('%s is closed to everybody of the admin', async (route) => {
  const [method = '', path = ''] = route.split(' ');
  const asked = method as Parameters<Visitor['ask']>[0];
  const answer = await people.get('supervisor')?.ask(asked, urlOf(path), bodyFor(method));
  expect(answer).toMatchObject({ status: 401, body: { code: 'session.signed_out' } });
});

it.each(ofVolunteerPage)('%s is closed to everybody of the staff', async (route) => {
  const [method = '', path = ''] = route.split(' ');
  const asked = method as Parameters<Visitor['ask']>[0];
  const answer = await people.get('supervisor')?.ask(asked, urlOf(path), bodyFor(method));
  expect(answer).toMatchObject({ status: 401, body: { code: 'volunteer.day_over' } });
});

it('describes every route of the table, and no other', async () => {
  const answer = await test.app.server.inject('/docs/json');
  const { paths } = answer.json<{ paths: Record<string, Record<string, unknown>> }>();
  const described = Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/'))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice('/api'.length)}`),
    )
    .map((route) => route.replaceAll(/\{(\w+)\}/g, ':$1'));
  const expected = [
    ...routes.map(({ method, path }) => `${method} ${path}`),
    ...ofWorkerPage,
    ...ofVolunteerPage,
    ...others,
  ];
  expect(described.sort()).toEqual(expected.sort());
});
