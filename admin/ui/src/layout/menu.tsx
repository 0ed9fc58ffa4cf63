/** The pages of the admin in the order people need them. The session says which of them are this person's. */
import {
  AlertOutlined,
  ApiOutlined,
  BarChartOutlined,
  AuditOutlined,
  BookOutlined,
  BranchesOutlined,
  BulbOutlined,
  FieldTimeOutlined,
  CalendarOutlined,
  InboxOutlined,
  MailOutlined,
  SafetyOutlined,
  TeamOutlined,
  WechatOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Page } from '../contract.ts';

export interface MenuItem {
  readonly page: Page;
  readonly to: string;
  readonly name: string;
  readonly icon: ReactNode;
}

export const menu: readonly MenuItem[] = [
  { page: 'tickets', to: '/tickets', name: '工单', icon: <InboxOutlined /> },
  { page: 'time_rules', to: '/time-rules', name: '时限与日历', icon: <FieldTimeOutlined /> },
  { page: 'duty', to: '/duty', name: '值班', icon: <CalendarOutlined /> },
  { page: 'routing', to: '/routing', name: '派单规则', icon: <BranchesOutlined /> },
  { page: 'statistics', to: '/statistics', name: '统计', icon: <BarChartOutlined /> },
  { page: 'knowledge', to: '/knowledge', name: '知识库', icon: <BookOutlined /> },
  { page: 'understanding', to: '/understanding', name: '理解', icon: <BulbOutlined /> },
  { page: 'reminders', to: '/reminders', name: '提醒', icon: <AlertOutlined /> },
  { page: 'fraud', to: '/fraud', name: '反诈预警', icon: <SafetyOutlined /> },
  { page: 'groups', to: '/groups', name: '群组与绑定', icon: <WechatOutlined /> },
  { page: 'staff', to: '/staff', name: '人员', icon: <TeamOutlined /> },
  { page: 'outbox', to: '/outbox', name: '发件箱', icon: <MailOutlined /> },
  { page: 'channels', to: '/channels', name: '微信渠道', icon: <ApiOutlined /> },
  { page: 'audit', to: '/audit', name: '审计日志', icon: <AuditOutlined /> },
];
