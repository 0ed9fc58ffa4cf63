/** The API's own types. */
export type {
  ActionField,
  EarlierTickets,
  ErrorBody,
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
