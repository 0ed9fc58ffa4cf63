import { UserOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';
import { useSession } from '../session/session.ts';
import { menu } from './menu.tsx';

/** Links, not a menu widget: Tab, Enter, middle click and a screen reader's list of links all work. */
export function Navigation({ onChoose }: { readonly onChoose?: () => void }) {
  const { pages, name, roleName } = useSession();
  const shown = menu.filter(({ page }) => pages.includes(page));
  return (
    <nav aria-label="主菜单" className="navigation">
      <ul>
        {shown.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} onClick={onChoose}>
              <span aria-hidden="true">{item.icon}</span>
              {item.name}
            </NavLink>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <NavLink to="/account" onClick={onChoose}>
            <UserOutlined aria-hidden="true" />
            <span>
              我的账号
              <small>
                {name} · {roleName}
              </small>
            </span>
          </NavLink>
        </li>
      </ul>
    </nav>
  );
}
