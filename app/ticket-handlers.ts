/** What the handlers that open and change tickets are joined to. */
import type { OutgoingContent } from '../core/channel.ts';
import { createSealer } from '../core/sealing.ts';
import type { HandlerDeps } from '../handlers/index.ts';
import { createFollowUp } from '../tickets/follow-up.ts';
import { createIntake } from '../tickets/intake.ts';
import { createPictures } from '../pictures/pictures.ts';
import { createPlaceResolver } from '../tickets/place-resolver.ts';
import { createFindPatrolArea } from '../tickets/patrol-place.ts';
import type { Understand } from '../understanding/understanding.ts';
import type { Foundation } from './create-app.ts';
import { createFindRoster } from './find-roster.ts';
import { joinPatrolReports } from './patrol-reports.ts';
import type { Stores } from './stores.ts';

export function ticketHandlerDeps(foundation: Foundation): HandlerDeps['tickets'] {
  const { stores, config, channel, reporters, matters, asked, workloads, timeRules, stepContext } =
    foundation;
  const { areas, pictures, ticketNumbers: numbers, tickets } = stores;
  const { timeZone } = config;
  const times = timeRules.rules;
  const sealer = createSealer(config.encryptionKey);
  const resolvePlace = createPlaceResolver({ areas, tickets });
  const findRoster = createFindRoster(foundation);
  const takePicture = createPictures({
    download: (ref, signal) => channel.download(ref, signal),
    store: pictures,
    limitBytes: config.attachmentLimitBytes,
  });
  const goOn = createFollowUp({ numbers, stepContext, times });
  const listSupervisors = (areaPath: string) => stores.staff.listSupervisors(areaPath);
  const intake = createIntake({
    ...{ resolvePlace, findRoster, workloads, numbers, sealer, times, listSupervisors },
  });
  const askedOnlyIfNeeded: HandlerDeps['tickets']['tickets'] = {
    ...tickets,
    listOpenOfReporter: async (reporterId, category, since) =>
      reporters.mayHaveReported(reporterId, since)
        ? tickets.listOpenOfReporter(reporterId, category, since)
        : [],
  };
  return {
    ...{ intake, tickets: askedOnlyIfNeeded, resolvePlace, findRoster, takePicture, sealer, timeZone },
    ...{ stepContext, goOn, times },
    ...{ matters, reporters, asked, listCompounds: () => areas.listCompounds() },
    listSupervisors,
  };
}

/** The picture of a ticket or an answer, for a message that carries it. */
export async function readPicture(
  { attachments, pictures }: Pick<Stores, 'attachments' | 'pictures'>,
  attachmentId: string,
): Promise<OutgoingContent['image']> {
  const attachment = await attachments.find(attachmentId);
  const bytes = attachment === undefined ? undefined : await pictures.find(attachment.fileKey);
  return bytes === undefined ? undefined : { bytes, name: `${attachmentId}.jpg` };
}

/** What staff find on their rounds, told in the chat. */
export function patrolHandlerDeps(
  foundation: Foundation,
  {
    takePicture,
    listCompounds,
    timeZone,
  }: Pick<HandlerDeps['tickets'], 'takePicture' | 'listCompounds' | 'timeZone'>,
  understand: Understand,
): HandlerDeps['patrol'] {
  return {
    ...{ understand, takePicture, listCompounds, timeZone },
    findPatrolArea: createFindPatrolArea(foundation.stores),
    takePatrolReport: joinPatrolReports(foundation),
  };
}
