import { describe, expect, it } from '@jest/globals';
import { subjectAt } from './addresses';

const id = '0198f6a2-0000-7000-8000-000000000001';

describe('an address of the app', () => {
  it.each([
    [`/gesprekken/${id}`, { type: 'thread', id }],
    [`/gesprekken/${id}#bericht-3`, { type: 'thread', id }],
    [`/casussen/${id}?deel=1`, { type: 'case_file', id }],
    [`/casussen/0198f6a2-0000-7000-8000-000000000002/document/${id}#plek-1-2-3`, { type: 'document_version', id }],
    [`/documenten/${id}#plek-1-2-3`, { type: 'document_version', id }],
    [`/live/${id}`, { type: 'live_session', id }],
    [`/groepen/${id}/leden`, { type: 'group', id }],
  ])('%s tells what stands there', (path, subject) => expect(subjectAt(path)).toEqual(subject));

  it.each(['/', '/casussen', '/gesprekken/1', `/gesprekken/${id}x`, `/graphql/${id}`, `gesprekken/${id}`])('%s is about nothing in particular', (path) => expect(subjectAt(path)).toBeNull());
});
