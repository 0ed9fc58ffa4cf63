/** What stands around every page: the menu (at the side, on a phone in a drawer) and the banner of what is wrong. */
import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton } from 'antd';
import { Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { useLive } from '../live/use-live.ts';
import { useIsNarrow } from '../page/is-narrow.ts';
import { Banners } from './banners.tsx';
import { Navigation } from './navigation.tsx';
import './shell.css';

export function Shell() {
  const connected = useLive();
  const narrow = useIsNarrow();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      {narrow ? <PhoneBar /> : <SideBar />}
      <main id="content" tabIndex={-1}>
        <Banners connected={connected} />
        <Suspense fallback={<Skeleton active className="page" />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

function SideBar() {
  return (
    <aside className="side-bar">
      <p className="brand">格格 · 管理后台</p>
      <Navigation />
    </aside>
  );
}

function PhoneBar() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className="phone-bar">
      <Button
        type="text"
        size="large"
        icon={<MenuOutlined aria-hidden="true" />}
        aria-label="打开菜单"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <p className="brand">格格 · 管理后台</p>
      <Drawer open={open} onClose={close} placement="left" size={280} title="菜单">
        <Navigation onChoose={close} />
      </Drawer>
    </header>
  );
}
