/** One line of the audit log: which member of staff did what to which row. */
export interface AuditEntry {
  readonly id: string;
  /** Staff id; absent when the system itself acted. */
  readonly actorId: string | undefined;
  /** `subject.verb`, such as `ticket.claim` or `knowledge.publish`. */
  readonly action: `${string}.${string}`;
  readonly subjectId: string;
  /** Codes and field names that changed; never personal values. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
  readonly at: Date;
}
