import type { ReactNode } from 'react';
import { LinkButton } from '../page/link-button.tsx';
import { Page } from '../page/page.tsx';
import { SectionLinks } from '../page/section-links.tsx';
import { useMay } from '../session/session.ts';
import { UnreadNotice } from './unread-notice.tsx';
import './reminders.css';

interface RemindersFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const links = [
  { to: '/reminders', name: '发送记录' },
  { to: '/reminders/calendar', name: '日历' },
  { to: '/reminders/plans', name: '计划' },
  { to: '/reminders/texts', name: '文稿' },
  { to: '/reminders/by-hand', name: '待人工发送' },
  { to: '/reminders/reach', name: '触达' },
  { to: '/reminders/volunteers', name: '志愿者' },
];

export function RemindersFrame({ title, lead, actions, children }: RemindersFrameProps) {
  const maySend = useMay('reminders.send');
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        <>
          {actions}
          {maySend && <LinkButton to="/reminders/send">立即发送</LinkButton>}
        </>
      }
    >
      <SectionLinks label="提醒" links={links} />
      <UnreadNotice />
      {children}
    </Page>
  );
}
