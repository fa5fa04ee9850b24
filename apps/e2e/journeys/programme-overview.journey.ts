import type { Caller } from '../support/api';
import { signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, type } from '../support/keyboard';

const KEES = 'kees.blokweer@demo.leerkring.example';
const HILDE = 'hilde.wubbolding@demo.leerkring.example';
const TRACK = 'maatschappelijk-initiatief';

test('the programme sees where every application stands while it moves, and takes it along as a file', async ({ atScreen }) => {
  const [manager, facilitator, member] = [await atScreen('manager'), await atScreen('facilitator'), await atScreen('participant')];
  const applicant = await signedIn(HILDE);
  const id = await aFilledDraft(applicant);

  // Filters stand in the address, and a number leads to its rows.
  const { page } = manager;
  await page.goto('/');
  await settled(page);
  await page.getByRole('link', { name: /^Programma/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Programma' })).toBeVisible();
  const status = page.getByRole('group', { name: 'Aanmeldingen', exact: true }).getByRole('status');
  await enter(page, page.getByRole('list', { name: /Aanmeldingen voor .*begroten.*, per status/i }).getByRole('link', { name: /^Intake gepland/ }));
  await expect(page).toHaveURL(/traject=democratisch-begroten&stand=intake_planned/);
  await expect(status).toHaveText('1 aanmelding');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, page.getByRole('button', { name: 'Wis filters' }));
  await enter(page, page.getByRole('button', { name: /Ontwikkeltraject/ }));
  await page.getByRole('option', { name: /initiatief/i }).press('Enter');
  await enter(page, page.getByRole('button', { name: /^Wacht op|Wie dan ook/ }));
  await page.getByRole('option', { name: 'Begeleider' }).press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Het Hogeland' });
  await expect(row).toHaveCount(0);

  // A municipality submits: it is there without being asked for.
  await applicant.ask('mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { state } } }', { input: { id, from: 'draft', to: 'submitted' } });
  await expect(row).toHaveCount(1);
  await expect(row.getByText('Begeleider')).toBeVisible();
  await expect(row.getByText('Lees de aanmelding en plan een intake, of praat eerst')).toBeVisible();

  // As a file, by the same rights; who looks after another track finds nothing of it.
  const sheet = await manager.caller.fetch(`/files/overview/csv?trackSlug=${TRACK}&states=submitted`);
  expect(Buffer.from(await sheet.arrayBuffer()).toString().startsWith('\ufeffOntwikkeltraject,Gemeente')).toBe(true);
  expect((await facilitator.caller.fetch(`/files/overview/csv?trackSlug=${TRACK}`)).status).toBe(404);
  await facilitator.page.goto('/programma');
  await settled(facilitator.page);
  await expect(facilitator.page.getByRole('heading', { level: 1, name: 'Programma' })).toBeVisible();
  await expect(facilitator.page.getByRole('heading', { level: 3, name: /initiatief/i })).toHaveCount(0);
  await member.page.goto('/programma');
  await settled(member.page);
  await expect(member.page.getByRole('heading', { level: 1, name: 'Programma' })).toHaveCount(0);

  await applicant.ask('mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { state } } }', { input: { id, from: 'submitted', to: 'withdrawn' } });
});

test('the programme writes to all municipalities in a state; who works on them hears of it and reads it with their application', async ({ atScreen }) => {
  const [manager, kees, outsider] = [await atScreen('manager'), await atScreen(KEES), await atScreen('newcomer')];
  const subject = `De intakes beginnen ${Date.now()}`;
  await kees.page.goto('/');
  await settled(kees.page);

  const { page } = manager;
  await page.goto('/programma?traject=democratisch-begroten&stand=intake_planned');
  await settled(page);
  await enter(page, page.getByRole('button', { name: 'Schrijf aan deze gemeenten' }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Naar 1 mens van 1 gemeente/)).toBeVisible();
  await type(page, dialog.getByRole('textbox', { name: 'Onderwerp' }), subject);
  await type(page, dialog.getByRole('textbox', { name: /^Bericht/ }), 'We bellen jullie **deze week**.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Bekijk het bericht' }));
  const preview = page.getByRole('alertdialog', { name: 'Zo komt het aan' });
  await expect(preview.getByRole('heading', { name: subject })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, preview.getByRole('button', { name: 'Verstuur' }));
  await expect(preview).toBeHidden();
  const log = page.getByRole('region', { name: 'Verstuurde berichten' }).getByRole('listitem').filter({ hasText: subject });
  await expect(log.getByText(/Naar 1 mens van 1 gemeente/)).toBeVisible();
  await expect(log.getByText(/1 kregen het in Leerkring|1 kreeg het in Leerkring/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  const bell = kees.page.getByRole('button', { name: /^Meldingen/ });
  await expect(bell).toHaveAccessibleName(/^Meldingen, \d+ nieuwe/);
  await bell.click();
  const item = kees.page.getByRole('dialog', { name: 'Meldingen' }).getByRole('listitem').filter({ hasText: /over jullie aanmelding/ });
  await item.getByRole('link').click();
  const messages = kees.page.getByRole('region', { name: 'Berichten van het programma' });
  await expect(messages.getByRole('heading', { name: subject })).toBeVisible();
  await expect(messages.getByText('deze week')).toBeVisible();
  expect(await accessibilityProblems(kees.page)).toEqual([]);
  await outsider.page.goto('/meldingen');
  await settled(outsider.page);
  await expect(outsider.page.getByText(/over jullie aanmelding/)).toHaveCount(0);
});

/** An application of this person's municipality with every answer. */
async function aFilledDraft(person: Caller): Promise<string> {
  const { track } = await person.ask<{ track: { id: string } }>('query ($slug: String!) { track(slug: $slug) { id } }', { slug: TRACK });
  const begin = 'mutation ($input: BeginApplicationInput!) { beginApplication(input: $input) { application { id } } }';
  const { beginApplication: { application } } = await person.ask<{ beginApplication: { application: { id: string } } }>(begin, { input: { trackId: track.id } });
  const { taxonomyTerms } = await person.ask<{ taxonomyTerms: { id: string; taxonomy: string }[] }>('{ taxonomyTerms { id taxonomy } }');
  const answers = { instrument: taxonomyTerms.find(({ taxonomy }) => taxonomy === 'instrument')!.id, maturity: 'starting', size: 'small', project: 'Een loket voor ideeën.', joint: 'yes', joint_reason: 'Graag samen.', learning: 'Hoe anderen het doen.' };
  for (const [field, value] of Object.entries(answers)) {
    await person.ask('mutation ($input: SaveApplicationAnswerInput!) { saveApplicationAnswer(input: $input) { application { id } } }', { input: { id: application.id, field, value, revision: 0 } });
  }
  return application.id;
}
