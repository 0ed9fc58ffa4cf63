import type { ReactNode } from 'react';
import { useMay } from '../session/session.ts';
import { VersionItem, type VersionItemProps } from './version-item.tsx';

interface VersionListProps<Version> {
  /** Newest first. */
  readonly versions: readonly Version[];
  /** The version that holds now. */
  readonly current: number;
  readonly what: string;
  readonly onBringBack: (to: number) => void;
  /** What one version changed of the one before it. */
  readonly changes: (version: Version, older: Version | undefined) => ReactNode;
}

/** The history of an entry or a service item; who may publish brings an older version back. */
export function VersionList<Version extends VersionItemProps['version']>(props: VersionListProps<Version>) {
  const { versions, current, what, onBringBack, changes } = props;
  const mayRollBack = useMay('knowledge.publish');
  return (
    <ul className="versions">
      {versions.map((one, index) => (
        <VersionItem
          key={one.version}
          version={one}
          what={what}
          onBringBack={one.version === current || !mayRollBack ? undefined : () => onBringBack(one.version)}
        >
          {changes(one, versions[index + 1])}
        </VersionItem>
      ))}
    </ul>
  );
}
