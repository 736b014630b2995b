import type { Message } from '@shared/api/messages';
import type { Pictures } from '@shared/ui/mailDocument';

/** Where the hub keeps a message's pictures. What the scanner locked stays away; what comes from outside is asked for by its place. */
export function picturesOf(ticket: number, message: Message, remoteShown: boolean): Pictures {
  const enclosed = message.attachments.flatMap(({ id, contentId, locked }): [string, string][] =>
    contentId && !locked ? [[contentId, `/api/v1/attachments/${id}/image`]] : [],
  );
  return {
    enclosed: new Map(enclosed),
    remote: remoteShown ? (place) => `/api/v1/tickets/${ticket}/messages/${message.id}/images/${place}` : null,
  };
}
