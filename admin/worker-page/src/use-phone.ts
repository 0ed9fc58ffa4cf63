import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { nowMs } from './now.ts';
import type { Phone, Shown } from './phone.ts';

export const PhoneContext = createContext<Phone | undefined>(undefined);

export function usePhone(): { readonly phone: Phone; readonly shown: Shown } {
  const phone = useContext(PhoneContext);
  if (phone === undefined) throw new Error('the page stands inside a phone');
  const [shown, setShown] = useState(phone.shown());
  useEffect(() => phone.subscribe(() => setShown(phone.shown())), [phone]);
  return { phone, shown };
}

const minuteMs = 60_000;

/** Moves on by itself, so that what is left of a deadline is true. */
export function useNow(): number {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), minuteMs / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
