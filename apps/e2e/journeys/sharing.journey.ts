import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { aCaseFile, aGroup, signedIn } from '../support/api';
import { enter, type } from '../support/keyboard';

const words = 'Zo verdelen negen dorpen hun geld. Vragen? Mail dorpen@gemeente.example.';

test('documents are shared by two people, read by another municipality, and gone when sharing stops', async ({ atScreen }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Delen met z’n tweeën', ['participant', 'newcomer']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, `Wie mag dit lezen ${group.id.slice(-6)}`);
  const [femke, marit, sanne] = [await atScreen('participant'), await atScreen('coordinator'), await atScreen('newcomer')];
  await sanne.page.goto(`/casussen/${caseFileId}`);
  await marit.page.goto('/deelverzoeken');

  await test.step('Femke adds a document, which nobody of another municipality sees, and asks to share it', async () => {
    const { page } = femke;
    await page.goto(`/casussen/${caseFileId}`);
    await settled(page);
    const chooser = page.waitForEvent('filechooser');
    await enter(page, page.getByRole('button', { name: 'Document toevoegen' }).first());
    await enter(page, page.getByRole('button', { name: 'Kies bestanden' }));
    await (await chooser).setFiles({ name: 'spelregels.txt', mimeType: 'text/plain', buffer: Buffer.from(words) });
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }));
    await expect(page.getByRole('row').filter({ hasText: 'spelregels.txt' }).getByText('Alleen jullie gemeente leest dit')).toBeVisible();
    await expect(sanne.page.getByText('Nog geen documenten')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, page.getByRole('button', { name: 'Deel spelregels.txt' }));
    await type(page, page.getByRole('textbox', { name: 'Waarvoor' }), 'Om van elkaars regels te leren');
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
    await expect(page.getByText('Om van elkaars regels te leren')).toBeVisible();
    await expect(page.getByText('Nagekeken door wie dit voorstelt')).toBeVisible();
    const download = page.waitForEvent('download');
    await enter(page, page.getByRole('link', { name: 'Open spelregels.txt' }));
    await (await download).path();
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, page.getByRole('button', { name: 'Zeg ja: deel dit' }));
    await expect(page.getByText('gedeeld', { exact: true })).toBeVisible();
  });

  await test.step('Sanne of another municipality has it on her screen without reloading, and in the library', async () => {
    const { page } = sanne;
    const row = page.getByRole('row').filter({ hasText: 'spelregels.txt' });
    await expect(row).toBeVisible();
    const download = page.waitForEvent('download');
    await enter(page, row.getByRole('link', { name: /Download/ }));
    await (await download).path();
    const library = await sanne.context.newPage();
    await library.goto('/bibliotheek');
    await expect(library.getByText('Om van elkaars regels te leren').first()).toBeVisible();
    expect(await accessibilityProblems(library)).toEqual([]);
    await library.close();
  });

  await test.step('Femke sees who read it and stops sharing: it is gone from the open screen, and its address answers nothing', async () => {
    const { page } = femke;
    await page.goto('/deelverzoeken');
    await enter(page, page.getByRole('link', { name: `Wie mag dit lezen ${group.id.slice(-6)}` }));
    await enter(page, page.getByRole('button', { name: 'Wie dit las: spelregels.txt versie 1' }));
    await expect(page.getByRole('dialog').getByText('Sanne Veldkornet')).toBeVisible();
    await page.keyboard.press('Escape');
    await enter(page, page.getByRole('button', { name: 'Stop met delen' }));
    await type(page, page.getByRole('textbox', { name: 'Waarom' }), 'Er stond een naam in');
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Stop met delen' }));
    await expect(page.getByText('gestopt', { exact: true })).toBeVisible();
    await expect(sanne.page.getByText('Nog geen documenten')).toBeVisible();
    const { caseFile } = await femke.caller.ask<{ caseFile: { documents: { versions: { id: string }[] }[] } }>('query ($id: ID!) { caseFile(id: $id) { documents { versions { id } } } }', { id: caseFileId });
    expect((await sanne.caller.fetch(`/files/${caseFile.documents[0]!.versions[0]!.id}`)).status).toBe(404);
  });
});
