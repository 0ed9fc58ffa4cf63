import { useEffect, useState } from 'react';

/** The value once it has not changed for so many milliseconds: not every stroke is a question to the server. */
export function useSettled(value: string, settledMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settledMs);
    return () => clearTimeout(timer);
  }, [value, settledMs]);
  return settled;
}
