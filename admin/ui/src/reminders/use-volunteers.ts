/** Volunteers of reminders as their page reads and changes them. */
import { useQuery } from '@tanstack/react-query';
import { get, post } from '../api.ts';
import type { ReminderVolunteerView, ReminderVolunteers, VolunteerBody, VolunteerMade } from '../contract.ts';
import { keys } from '../query-keys.ts';
import { useReminderChange } from './reminders.ts';

export function useReminderVolunteers() {
  return useQuery({
    queryKey: keys.reminderVolunteers,
    queryFn: () => get<ReminderVolunteers>('/reminders/volunteers'),
  });
}

export function useMakeVolunteer() {
  return useReminderChange((body: VolunteerBody) => post<VolunteerMade>('/reminders/volunteers', body));
}

export function useRevokeVolunteer() {
  return useReminderChange((id: string) => post<ReminderVolunteerView>(`/reminders/volunteers/${id}/revoke`));
}
