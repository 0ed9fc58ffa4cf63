/** Signing in and out, the own password, the own duty, the own chat account. */
import type { BindingStore } from '../../../community/binding.ts';
import type { StaffStore } from '../../../community/staff.ts';
import { auditOf } from '../editor.ts';
import { signedInOrThrow } from '../gate.ts';
import { changeOwnDuty } from '../own-duty.ts';
import { type Route, route } from '../route.ts';
import { changePasswordBody, dutyBody, phrase, session, signInBody } from '../schemas/session.ts';
import type { SessionCookie } from '../session-cookie.ts';
import type { Sessions } from '../sessions.ts';
import { checkNewPassword, type SignInDeps, signIn } from '../sign-in.ts';
import { showPhrase } from '../views/phrase.ts';
import { showSession, type SessionViewDeps } from '../views/session.ts';

export interface SessionRouteDeps extends SessionViewDeps, SignInDeps {
  readonly staff: StaffStore;
  readonly bindings: Pick<BindingStore, 'issueForStaff'>;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
}

const tag = '会话';
const own = { tag, access: 'session.use' } as const;
const ownFirst = { ...own, beforePasswordChange: true } as const;

export function sessionRoutes(deps: SessionRouteDeps): readonly Route[] {
  return [
    openSession(deps),
    readSession(deps),
    closeSession(deps),
    changePassword(deps),
    changeDuty(deps),
    issuePhrase(deps),
  ];
}

const openSession = (deps: SessionRouteDeps) =>
  route(
    { at: 'POST /session', tag, access: 'anybody', summary: '登录', body: signInBody, gives: session },
    async ({ body, request, reply }) => {
      const staff = await signIn(deps, body, request.ip);
      // A new session every time: whatever cookie came along is worth nothing afterwards.
      if (request.signedIn !== undefined) await deps.sessions.close(request.signedIn.sessionId);
      const opened = await deps.sessions.open(staff);
      deps.cookie.write(reply, opened);
      return showSession(opened.signedIn, deps);
    },
  );

const readSession = (deps: SessionRouteDeps) =>
  route({ at: 'GET /session', ...ownFirst, summary: '当前登录的人', gives: session }, ({ request }) =>
    showSession(signedInOrThrow(request), deps),
  );

const closeSession = (deps: SessionRouteDeps) =>
  route({ at: 'DELETE /session', ...ownFirst, summary: '退出' }, async ({ request, reply }) => {
    await deps.sessions.close(signedInOrThrow(request).sessionId);
    deps.cookie.clear(reply);
  });

const changePassword = (deps: SessionRouteDeps) =>
  route(
    {
      at: 'PUT /session/password',
      ...ownFirst,
      summary: '修改密码',
      body: changePasswordBody,
      gives: session,
    },
    async ({ body, by, request }) => {
      const signedIn = signedInOrThrow(request);
      await checkNewPassword(deps, signedIn.staff, body, request.ip);
      const audit = auditOf(by, 'staff.change_password', signedIn.staff.id);
      const staff = await deps.staff.changePassword(signedIn.staff.id, body.next, audit);
      await deps.sessions.closeOthers(staff.id, signedIn.sessionId);
      return showSession({ ...signedIn, staff }, deps);
    },
  );

const changeDuty = (deps: SessionRouteDeps) =>
  route(
    { at: 'PUT /session/duty', ...own, summary: '上下班', body: dutyBody, gives: session },
    async ({ body, by, request }) => {
      const signedIn = signedInOrThrow(request);
      await changeOwnDuty(deps, signedIn.staff, body.onDuty, by);
      return showSession(signedIn, deps);
    },
  );

const issuePhrase = ({ bindings }: SessionRouteDeps) =>
  route(
    { at: 'POST /session/chat-phrase', ...own, summary: '生成绑定本人微信的认证口令', gives: phrase },
    async ({ by }) =>
      showPhrase('staff', await bindings.issueForStaff(by.staffId, auditOf(by, 'staff.phrase', by.staffId))),
  );
