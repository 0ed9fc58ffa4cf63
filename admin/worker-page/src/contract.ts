/** The API's own types. */
export type {
  ActionField,
  EarlierTickets,
  ErrorBody,
  OwnDuty,
  OwnLeaveBody,
  Preview,
  Redeemed,
  ReportBody,
  ReportChoices,
  Reported,
  Revealed,
  TicketAction,
  TicketDetail,
  WorkerSessionView,
  WorkerTicket,
  WorkerTickets,
} from '../../api/schemas/index.ts';
