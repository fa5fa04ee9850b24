import type { Policy } from '@leerkring/platform/api';
import { isDelegate, views } from '../sharing/sharing.policy';

/** The delegation asks, and sees who answered; whoever may see the version says to have read it. */
export const receiptsPolicy: Policy<'read_request'> = {
  'read_request.ask': ({ actor, facts }) => isDelegate(actor, facts) && facts.atWork && !facts.destroyed,
  'read_request.withdraw': ({ actor, facts }) => isDelegate(actor, facts) && !facts.destroyed,
  'read_request.oversee': ({ actor, facts }) => isDelegate(actor, facts) && !facts.destroyed,
  'read_request.confirm': ({ actor, facts }) => actor.accountId !== null && views(actor, facts) && !isDelegate(actor, facts),
};
