import { useEffect, useState } from 'preact/hooks';

interface SureButtonProps {
  readonly label: string;
  readonly sureLabel: string;
  readonly class?: string;
  readonly onSure: () => void;
}

const forgetMs = 5_000;

/** What is hard to take back asks for a second tap in the same place. */
export function SureButton({ label, sureLabel, onSure, class: className = 'plain' }: SureButtonProps) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => setAsked(false), forgetMs);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <button type="button" class={className} onClick={() => (asked ? onSure() : setAsked(true))}>
      {asked ? sureLabel : label}
    </button>
  );
}
