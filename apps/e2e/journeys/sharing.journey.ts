import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { aCaseFile, aGroup, signedIn } from '../support/api';
import { enter, type } from '../support/keyboard';

const words = 'Zo verdelen negen dorpen hun geld. Vragen? Mail dorpen@gemeente.example.';

test('a document is shared by two people, read on screen in another group, and gone from there when sharing stops', async ({ atScreen }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Delen met z’n tweeën', ['participant']);
  await aGroup('Een andere groep', ['newcomer']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, `Wie mag dit lezen ${group.id.slice(-6)}`);
  const purpose = `Om van elkaars regels te leren ${group.id.slice(-6)}`;
  const [femke, marit, sanne] = [await atScreen('participant'), await atScreen('coordinator'), await atScreen('newcomer')];
  await sanne.page.goto('/bibliotheek');
  await marit.page.goto('/deelverzoeken');

  await test.step('Femke adds a document, which only her municipality reads, and asks to share it with everybody', async () => {
    const { page } = femke;
    await page.goto(`/casussen/${caseFileId}`);
    await settled(page);
    const chooser = page.waitForEvent('filechooser');
    await enter(page, page.getByRole('button', { name: 'Document toevoegen' }).first());
    await enter(page, page.getByRole('button', { name: 'Kies bestanden' }));
    await (await chooser).setFiles({ name: 'spelregels.txt', mimeType: 'text/plain', buffer: Buffer.from(words) });
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }));
    await expect(page.getByRole('row').filter({ hasText: 'spelregels.txt' }).getByText('Alleen jullie gemeente leest dit')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, page.getByRole('button', { name: 'Deel spelregels.txt' }));
    await enter(page, page.getByRole('dialog').getByRole('button', { name: /Met wie/ }));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: /Iedereen in Leerkring/ })).toBeVisible();
    await type(page, page.getByRole('textbox', { name: 'Waarvoor' }), purpose);
    const found = page.getByRole('checkbox', { name: /E-mailadres dorpen@gemeente.example mag mee/ });
    // Its words are read by a job, after those of others.
    await expect(found).toBeVisible({ timeout: 30_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, page.getByRole('button', { name: 'Vraag om akkoord' }));
    await expect(page.getByText('Kijk ook de laatste vondst na.')).toBeVisible();
    await found.focus();
    await page.keyboard.press('Space');
    await enter(page, page.getByRole('button', { name: 'Vraag om akkoord' }));
    await expect(page.getByRole('row').filter({ hasText: 'spelregels.txt' }).getByText('Wacht op akkoord')).toBeVisible();
  });

  await test.step('Marit, who coordinates for the municipality and sits in no such group, reads it and says yes', async () => {
    const { page } = marit;
    const request = page.getByRole('link', { name: `Wie mag dit lezen ${group.id.slice(-6)}` });
    await expect(request).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, request);
    await expect(page.getByRole('heading', { level: 1, name: /Deelverzoek bij/ })).toBeVisible();
    await expect(page.getByText(purpose)).toBeVisible();
    await expect(page.getByText('Nagekeken door wie dit voorstelt')).toBeVisible();
    const download = page.waitForEvent('download');
    await enter(page, page.getByRole('link', { name: 'Open spelregels.txt' }));
    await (await download).path();
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, page.getByRole('button', { name: 'Zeg ja: deel dit' }));
    await expect(page.getByText('gedeeld', { exact: true })).toBeVisible();
  });

  await test.step('Sanne, in another group, has it in her library without reloading, and reads it on screen', async () => {
    const { page } = sanne;
    const item = page.getByRole('listitem').filter({ hasText: purpose });
    await expect(item).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await enter(page, item.getByRole('link', { name: 'Open spelregels.txt' }));
    await (await download).path();
    await enter(page, item.getByRole('link', { name: 'Lees spelregels.txt' }));
    await expect(page.getByText(words)).toBeVisible();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('Femke sees who read it and stops sharing: the open page closes, and its address answers nothing', async () => {
    const { page } = femke;
    await page.goto('/deelverzoeken');
    await enter(page, page.getByRole('link', { name: `Wie mag dit lezen ${group.id.slice(-6)}` }));
    await enter(page, page.getByRole('button', { name: 'Wie dit las: spelregels.txt versie 1' }));
    await expect(page.getByRole('dialog').getByText(/Sanne Veldkornet .* bekeken/)).toBeVisible();
    await page.keyboard.press('Escape');
    await enter(page, page.getByRole('button', { name: 'Stop met delen' }));
    await type(page, page.getByRole('textbox', { name: 'Waarom' }), 'Er stond een naam in');
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Stop met delen' }));
    await expect(page.getByText('gestopt', { exact: true })).toBeVisible();
    await expect(sanne.page.getByText('Je kunt dit document niet meer inzien.')).toBeVisible({ timeout: 20_000 });
    await expect(sanne.page.getByText(words)).toHaveCount(0);
    const { caseFile } = await femke.caller.ask<{ caseFile: { documents: { versions: { id: string }[] }[] } }>('query ($id: ID!) { caseFile(id: $id) { documents { versions { id } } } }', { id: caseFileId });
    expect((await sanne.caller.fetch(`/files/${caseFile.documents[0]!.versions[0]!.id}`)).status).toBe(404);
  });
});
