import type { ApolloClient } from '@apollo/client';
import type { NewsEvent } from '@leerkring/contract';
import { ReportCount } from './moderation.queries';

/** Brings number, queue and own reports up to date with one event of the own account, as far as they are on screen. Twice is the same as once. */
export async function applyReportNews(client: ApolloClient, event: NewsEvent): Promise<void> {
  // The news carries ids only. Who cannot be asked now is asked again when the server answers.
  const asked = event.name === 'report.answered' ? again(client, 'ViewerReports') : queueAgain(client);
  await asked.catch(() => undefined);
}

/** The queue brings the number along. */
async function queueAgain(client: ApolloClient): Promise<void> {
  if (!(await again(client, 'ReportQueue'))) await client.query({ query: ReportCount, fetchPolicy: 'network-only' });
}

/** Asks this query anew where it is on screen; says whether it is. */
async function again(client: ApolloClient, name: string): Promise<boolean> {
  const answers = await client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === name });
  return answers.length > 0;
}
