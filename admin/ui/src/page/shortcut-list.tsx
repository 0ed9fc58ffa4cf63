/** The list of keys, and the switch that turns them off. */
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useShortcuts, type Shortcut } from './use-shortcuts.ts';

const storageKey = 'gege.shortcuts';
const off = 'off';

function readOn(): boolean {
  return localStorage.getItem(storageKey) !== off;
}

const keyNames: Readonly<Record<string, string>> = { Escape: 'Esc' };

export function Shortcuts({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(readOn);
  const help: Shortcut = { key: '?', does: '显示这张表', run: () => setOpen(true) };
  const all = [...shortcuts, help];
  useShortcuts(all, on);
  const turn = (next: boolean) => {
    localStorage.setItem(storageKey, next ? 'on' : off);
    setOn(next);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>快捷键</Button>
      {open && (
        <Modal open title="快捷键" footer={null} onCancel={() => setOpen(false)}>
          <dl className="shortcut-list">
            {all.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{keyNames[key] ?? key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Checkbox checked={on} onChange={({ target }) => turn(target.checked)}>
            使用快捷键
          </Checkbox>
        </Modal>
      )}
    </>
  );
}
