import { aCaseFile, aGroup, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { aShare, aVersion, documentOf } from '../support/documents';
import { enter, type } from '../support/keyboard';

const plan = 'De raad stelt de spelregels vast in januari.\n\nElk dorp krijgt vijftienduizend euro per jaar.\n\nDe dorpsraad beslist waaraan.';
const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

test('two people of two municipalities talk about a passage, which goes along to the next version, until sharing stops', async ({ atScreen }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Opmerkingen bij een plan', ['participant', 'newcomer']);
  const [owner, coordinator] = [await signedIn('participant'), await signedIn('coordinator')];
  const caseFileId = await aCaseFile(owner, group.id, 'Wie beslist over het plan?');
  const first = await aVersion(owner, caseFileId, 'plan.txt', bytesOf(plan));
  const shares = [await aShare(owner, coordinator, caseFileId, first)];
  const [femke, sanne] = [await atScreen('participant'), await atScreen('newcomer')];
  const address = (versionId: string): string => `/casussen/${caseFileId}/document/${versionId}`;
  const beside = (page: typeof femke.page) => page.getByRole('complementary', { name: 'Opmerkingen' });

  await test.step('Femke writes by keyboard, about the paragraph in view, what only her municipality reads', async () => {
    const { page } = femke;
    await page.goto(address(first));
    await expect(page.getByText('Elk dorp krijgt vijftienduizend euro per jaar.')).toBeVisible();
    await enter(page, beside(page).getByRole('button', { name: 'Opmerking' }));
    await type(page, beside(page).getByRole('textbox', { name: /Je opmerking/ }), 'Dit moet nog langs het college');
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, beside(page).getByRole('button', { name: 'Plaats' }));
    await expect(beside(page).getByText('Alleen jullie gemeente')).toBeVisible();
  });

  await test.step('Sanne selects a word of the plan and asks about it; Femke has it at once, and answers', async () => {
    const { page } = sanne;
    await page.goto(address(first));
    await page.getByText('Elk dorp krijgt vijftienduizend euro per jaar.').dblclick({ position: { x: 140, y: 12 } });
    await beside(page).getByRole('button', { name: 'Opmerking bij deze tekst' }).click();
    await expect(beside(page).getByText(/Andere groepen niet/)).toBeVisible();
    await beside(page).getByRole('textbox', { name: /Je opmerking/ }).fill('Hoe komen jullie hieraan?');
    await beside(page).getByRole('button', { name: 'Plaats' }).click();
    await expect(beside(page).getByRole('listitem').filter({ hasText: 'Hoe komen jullie hieraan?' })).toBeVisible();
    await expect(beside(page).getByText('Dit moet nog langs het college')).toHaveCount(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    const told = beside(femke.page).getByRole('listitem').filter({ hasText: 'Hoe komen jullie hieraan?' });
    await expect(told).toBeVisible();
    await enter(femke.page, told.getByRole('button', { name: /^Antwoord aan/ }));
    await type(femke.page, told.getByRole('textbox', { name: /^Antwoord aan/ }), 'Uit de begroting van vorig jaar');
    await enter(femke.page, told.getByRole('button', { name: 'Plaats' }));
    await expect(beside(page).getByText('Uit de begroting van vorig jaar')).toBeVisible({ timeout: 20_000 });
  });

  await test.step('Femke asks who reads it to say so; Sanne does, and Femke sees that she did', async () => {
    await enter(femke.page, femke.page.getByRole('button', { name: 'Vraag leesbevestiging' }));
    await settled(femke.page);
    expect(await accessibilityProblems(femke.page)).toEqual([]);
    await enter(femke.page, femke.page.getByRole('dialog').getByRole('button', { name: 'Vraag leesbevestiging' }));
    await expect(femke.page.getByText('Nog niemand bevestigde.')).toBeVisible();
    await sanne.page.goto(address(first));
    await enter(sanne.page, sanne.page.getByRole('button', { name: 'Ik heb dit gelezen' }));
    await expect(sanne.page.getByText(/Je bevestigde dat je dit las/)).toBeVisible();
    await femke.page.getByText('Eén persoon bevestigde.').click();
    await expect(femke.page.getByText(/^Sanne Veldkornet · /)).toBeVisible();
    await settled(femke.page);
    expect(await accessibilityProblems(femke.page)).toEqual([]);
  });

  const second = await aVersion(owner, caseFileId, 'plan.txt', bytesOf(`Vooraf leggen we uit waarom.\n\n${plan}`), await documentOf(owner, first));
  shares.push(await aShare(owner, coordinator, caseFileId, second));

  await test.step('on the next version it stands at the same words, and one goes there from it', async () => {
    const { page } = sanne;
    await page.goto(address(second));
    const remark = beside(page).getByRole('listitem').filter({ hasText: 'Hoe komen jullie hieraan?' });
    await expect(remark).toBeVisible({ timeout: 20_000 });
    await expect(beside(page).getByText('staat niet in deze versie')).toHaveCount(0);
    await enter(page, remark.getByRole('button').first());
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('Sanne begins a conversation about a word: in it stands the way to that place, and none of its words', async () => {
    const { page } = sanne;
    await page.getByText('Elk dorp krijgt vijftienduizend euro per jaar.').dblclick({ position: { x: 140, y: 12 } });
    await beside(page).getByRole('button', { name: 'Begin een gesprek over deze tekst' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: /Titel/ })).toHaveValue('Over een plek in een document');
    await dialog.getByRole('button', { name: 'Plaats gesprek' }).click();
    await expect(page).toHaveURL(/\/gesprekken\//);
    await expect(page.getByText('vijftienduizend')).toHaveCount(0);
    await enter(page, page.getByRole('link', { name: 'deze plek in een document' }));
    await expect(page.getByText('Elk dorp krijgt vijftienduizend euro per jaar.')).toBeVisible();
    await beside(page).getByRole('button', { name: 'Wordt genoemd in' }).click();
    await expect(beside(page).getByRole('link', { name: 'Over een plek in een document' })).toBeVisible();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('when sharing stops the document and what was said of it are gone from the open screen', async () => {
    for (const id of shares) await owner.ask('mutation ($input: WithdrawShareInput!) { withdrawShare(input: $input) { __typename } }', { input: { id, reason: 'Er stond een naam in' } });
    await expect(sanne.page.getByText('Je kunt dit document niet meer inzien.')).toBeVisible({ timeout: 20_000 });
    await expect(sanne.page.getByText('Hoe komen jullie hieraan?')).toHaveCount(0);
    expect(await sanne.caller.refusal('query ($id: ID!) { documentVersion(id: $id) { remarks { remark { body } } } }', { id: second })).toBe('NOT_FOUND');
  });
});
