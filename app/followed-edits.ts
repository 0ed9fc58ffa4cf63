/** What other processes edit that this one holds in memory, by the subject of the line in the audit log. */
import type { FollowedEdits } from '../community/edits-elsewhere.prisma.ts';

export const followedEdits: FollowedEdits = {
  knowledge: 'knowledge',
  directory: 'knowledge',
  link_host: 'knowledge',
  service: 'services',
  time_rules: 'time_rules',
  staff: 'staff',
  duty: 'staff',
  department: 'staff',
  routing: 'routing',
  area: 'groups',
  group: 'groups',
  scam_type: 'scam_types',
};
