import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { errorSentences } from '@leerkring/contract';
import { LanguageProvider, LeerkringError, defineTexts, useErrorSentence, useFieldErrors, useLanguage, useTexts } from '.';

const texts = defineTexts({
  nl: { hello: 'Dag', new: (count: number) => `${count} nieuw` },
  en: { hello: 'Hello', new: (count) => `${count} new` },
});

// A word that stands in one language only must not compile.
// @ts-expect-error "bye" is missing in English
defineTexts({ nl: { hello: 'Dag', bye: 'Tot ziens' }, en: { hello: 'Hello' } });
// @ts-expect-error "bye" is missing in Dutch
defineTexts({ nl: { hello: 'Dag' }, en: { hello: 'Hello', bye: 'Bye' } });
// @ts-expect-error a sentence with a number in Dutch, without one in English
defineTexts({ nl: { new: (count: number) => `${count} nieuw` }, en: { new: 'new' } });

function Words({ error }: { error?: unknown }) {
  const { language, setLanguage } = useLanguage();
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const fields = useFieldErrors(error);
  return (
    <>
      <p>{`${t.hello}, ${t.new(3)}`}</p>
      <output>{error ? `${sentence(error)} ${JSON.stringify(fields)}` : ''}</output>
      <button onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>Switch</button>
    </>
  );
}

const page = (error?: unknown) => (
  <LanguageProvider>
    <Words error={error} />
  </LanguageProvider>
);

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('the language on screen', () => {
  it('begins in Dutch, and stays English once that was chosen', async () => {
    const { unmount } = render(page());
    expect(screen.getByText('Dag, 3 nieuw')).toBeTruthy();
    expect(document.documentElement.lang).toBe('nl');
    await userEvent.click(screen.getByText('Switch'));
    expect(screen.getByText('Hello, 3 new')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    unmount();
    render(page());
    expect(screen.getByText('Hello, 3 new')).toBeTruthy();
  });

  it('says what went wrong in words, with what to do per field', async () => {
    render(page(new LeerkringError('INPUT_INVALID', { fields: { title: 'too_small', 'input.email': 'invalid_format', mood: 'odd' } })));
    expect(screen.getByRole('status').textContent).toBe(
      `${errorSentences.INPUT_INVALID.nl} {"title":"Dit is te kort.","email":"Dit heeft niet de juiste vorm.","mood":"Dit klopt niet."}`,
    );
  });

  it('says how long to wait when something went too fast', () => {
    render(page(new LeerkringError('LIMIT_EXCEEDED', { retryAfter: 1 })));
    expect(screen.getByRole('status').textContent).toContain('Over 1 seconde kan het weer.');
  });
});
