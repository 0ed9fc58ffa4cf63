/** In front of every page: nobody signed in, a password to change first, or the pages themselves. */
import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from '../page/failure.tsx';
import { FirstPasswordPage } from './first-password-page.tsx';
import { SessionContext, useSessionQuery } from './session.ts';
import { SignInPage } from './sign-in-page.tsx';

export function SessionGate({ children }: { readonly children: ReactNode }) {
  const query = useSessionQuery();
  if (query.data === null) return <SignInPage />;
  if (query.data !== undefined) {
    return (
      <SessionContext value={query.data}>
        {query.data.mustChangePassword ? <FirstPasswordPage /> : children}
      </SessionContext>
    );
  }
  if (query.isError) {
    return (
      <Failure error={query.error}>
        <Button onClick={() => void query.refetch()}>再试一次</Button>
      </Failure>
    );
  }
  return <Spin fullscreen description="正在打开…" />;
}
