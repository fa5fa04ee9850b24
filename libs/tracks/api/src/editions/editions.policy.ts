import { hasRole, type Policy } from '@leerkring/platform/api';

/** Everybody reads which editions there are, strangers included; only the programme manager makes and changes them. */
export const editionsPolicy: Policy<'edition'> = {
  'edition.read': () => true,
  'edition.save': ({ actor }) => hasRole(actor, 'programme_manager'),
};
