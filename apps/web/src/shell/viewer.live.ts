import type { ApolloClient } from '@apollo/client';
import type { EventName, NewsEvent } from '@leerkring/contract';
import { patiently } from '@leerkring/ui';
import { viewerHead } from './viewer';

/** They change nothing of the viewer; what follows from them has news of its own. */
const harmless: EventName[] = ['account.signed_in', 'account.signed_out', 'account.password_changed', 'password_reset.requested', 'bookmark.reminded'];

const aboutNotifications: EventName[] = ['notification.added', 'notification.marked_read', 'following.set'];

const aboutBookmarks: EventName[] = ['bookmark.set', 'bookmark.removed'];

const aboutCopies: EventName[] = ['thread_copy.proposed', 'thread_copy.made', 'thread_copy.cancelled', 'copy_consent.given', 'copy_consent.withheld'];

const aboutReports: EventName[] = ['report.added', 'report.settled', 'report.answered'];

const aboutShares: EventName[] = ['share.proposed', 'share.approved', 'share.refused', 'share.retracted', 'share.withdrawn', 'share.expired', 'share.reminded'];

const aboutMessages: EventName[] = ['programme_message.sent', 'programme_message.delivered', 'programme_message.progressed'];

/** Brings the viewer up to date with one event of their account: rights, roles and name stand in every page. Twice is the same as once. */
export async function applyAccountNews(client: ApolloClient, event: NewsEvent): Promise<void> {
  if (aboutNotifications.includes(event.name)) {
    const { applyNotificationNews } = await patiently(() => import('@leerkring/notifications/web'));
    return applyNotificationNews(client, event);
  }
  if (aboutBookmarks.includes(event.name)) {
    const { applyBookmarkNews } = await patiently(() => import('@leerkring/discussions/web'));
    return applyBookmarkNews(client, event);
  }
  if (aboutCopies.includes(event.name)) {
    const { applyCopyNews } = await patiently(() => import('@leerkring/discussions/web'));
    return applyCopyNews(client);
  }
  if (aboutReports.includes(event.name)) {
    const { applyReportNews } = await patiently(() => import('@leerkring/moderation/web'));
    return applyReportNews(client, event);
  }
  if (aboutShares.includes(event.name)) {
    const { applyShareNews } = await patiently(() => import('@leerkring/cases/web'));
    return applyShareNews(client);
  }
  if (aboutMessages.includes(event.name)) {
    const { applyMessageNews } = await patiently(() => import('@leerkring/programme/web'));
    return applyMessageNews(client);
  }
  if (event.name === 'overview.changed') {
    const { applyOverviewNews } = await patiently(() => import('@leerkring/programme/web'));
    return applyOverviewNews(client);
  }
  if (event.name === 'agenda_drafts.changed') {
    const { applyDraftsNews } = await patiently(() => import('@leerkring/agenda/web'));
    return applyDraftsNews(client);
  }
  // Who cannot be asked now is asked again when the server answers.
  if (!harmless.includes(event.name)) await viewerHead(client).catch(() => undefined);
}
