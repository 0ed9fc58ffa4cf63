/** The browser's clock, ticking for the whole page at once so that 「5 分钟前」 stays true. */
import { createContext, use, useEffect, useState, type ReactNode } from 'react';

const tickMs = 30_000;
const NowContext = createContext<Date | undefined>(undefined);

export function NowProvider({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

export function useNow(): Date {
  const now = use(NowContext);
  if (now === undefined) throw new Error('useNow needs a NowProvider above it; see app.tsx');
  return now;
}
