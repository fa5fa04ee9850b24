import { hasRole, type Policy } from '@leerkring/platform/api';

/** Everybody reads the rules of the programme, strangers included; only the programme manager changes them. */
export const rulesPolicy: Policy<'programme_rule'> = {
  'programme_rule.read': () => true,
  'programme_rule.change': ({ actor }) => hasRole(actor, 'programme_manager'),
};
