import { signedIn, type Caller } from './api';

const MOVE = 'mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { id } } }';

/** An application that this person's municipality just submitted; one that went on before is withdrawn. */
export async function aSubmittedApplication(email: string, slug: string): Promise<{ id: string; caller: Caller }> {
  const caller = await signedIn(email);
  const { track, taxonomyTerms } = await caller.ask<{ track: { id: string; ownApplication: { id: string; state: string } | null }; taxonomyTerms: { id: string; taxonomy: string }[] }>(
    `{ track(slug: "${slug}") { id ownApplication { id state } } taxonomyTerms { id taxonomy } }`,
  );
  if (track.ownApplication) await caller.ask(MOVE, { input: { id: track.ownApplication.id, from: track.ownApplication.state, to: 'withdrawn' } });
  const begin = 'mutation ($input: BeginApplicationInput!) { beginApplication(input: $input) { application { id } } }';
  const { id } = (await caller.ask<{ beginApplication: { application: { id: string } } }>(begin, { input: { trackId: track.id } })).beginApplication.application;
  const instrument = taxonomyTerms.find(({ taxonomy }) => taxonomy === 'instrument')!.id;
  const answers = { instrument, maturity: 'starting', size: 'medium', project: 'Een leefbaarheidsfonds dat bewoners zelf verdelen.', joint: 'yes', joint_reason: 'Wij leren graag van buren.', learning: 'Hoe je iedereen bereikt.' };
  const save = 'mutation ($input: SaveApplicationAnswerInput!) { saveApplicationAnswer(input: $input) { application { id } } }';
  for (const [field, value] of Object.entries(answers)) await caller.ask(save, { input: { id, field, value, revision: 0 } });
  await caller.ask(MOVE, { input: { id, from: 'draft', to: 'submitted' } });
  return { id, caller };
}

/** Every moment that somebody offers in a track is withdrawn: the journey begins with none. */
export async function noMoments(email: string, slug: string): Promise<void> {
  const caller = await signedIn(email);
  const { track } = await caller.ask<{ track: { intakeSlots: { id: string }[] } }>(`{ track(slug: "${slug}") { intakeSlots { id } } }`);
  for (const { id } of track.intakeSlots) await caller.ask('mutation ($input: CallOffInput!) { withdrawIntakeSlot(input: $input) { track { id } } }', { input: { id } });
}
