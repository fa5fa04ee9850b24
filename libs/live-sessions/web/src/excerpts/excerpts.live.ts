import { registerPolicies } from '@leerkring/platform/web';

// A list that got shorter takes the place of the one before.
registerPolicies({ Excerpt: { fields: { messages: { merge: false } } }, LiveSession: { fields: { excerpts: { merge: false } } } });
