import { Shortcuts } from '../page/shortcut-list.tsx';
import type { Shown } from './chosen-view.ts';
import { queueShortcuts } from './shortcuts.ts';
import type { Chosen } from './use-chosen.ts';
import { ViewSteps } from './view-steps.tsx';

interface QueueToolsProps {
  readonly shown: Shown;
  readonly at: string;
  readonly chosen: Chosen;
}

export function QueueTools({ shown, at, chosen: { toggle, keep } }: QueueToolsProps) {
  return (
    <div className="queue-tools">
      <ViewSteps shown={shown} at={at} />
      <Shortcuts shortcuts={queueShortcuts({ toggle, letGo: () => keep([]) })} />
    </div>
  );
}
