import type { ReactNode } from 'react';
import { Page } from '../page/page.tsx';
import { SectionLinks } from '../page/section-links.tsx';
import './statistics.css';

interface StatisticsFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

const links = [
  { to: '/statistics', name: '统计' },
  { to: '/statistics/week', name: '周通报' },
  { to: '/statistics/month', name: '月考核' },
];

export function StatisticsFrame({ children, ...head }: StatisticsFrameProps) {
  return (
    <Page {...head}>
      <SectionLinks label="统计" links={links} />
      {children}
    </Page>
  );
}
