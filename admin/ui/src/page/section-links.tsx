import { NavLink } from 'react-router';

interface SectionLinksProps {
  readonly label: string;
  readonly links: readonly { readonly to: string; readonly name: string }[];
}

/** The parts of one subject, as links that keep their own addresses. */
export function SectionLinks({ label, links }: SectionLinksProps) {
  return (
    <nav aria-label={label} className="section-links">
      {links.map(({ to, name }) => (
        <NavLink key={to} to={to} end>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
