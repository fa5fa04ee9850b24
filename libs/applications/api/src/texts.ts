import type { Language } from '@leerkring/identity/api';
import type { Mail } from '@leerkring/platform/api';

/** What an application is called, in the name of its municipality and of its track. */
export const titleTexts: Record<Language, (organisation: string, track: string) => string> = {
  nl: (organisation, track) => `Aanmelding van ${organisation} voor ${track}`,
  en: (organisation, track) => `Application of ${organisation} for ${track}`,
};

interface AskedElsewhere {
  name: string;
  inviter: string;
  organisation: string;
  title: string;
  address: string;
}

/** To who has an account that is not of the municipality that asks. */
export const askedElsewhereTexts: Record<Language, (values: AskedElsewhere) => Pick<Mail, 'subject' | 'text'>> = {
  nl: ({ name, inviter, organisation, title, address }) => ({
    subject: `Je bent gevraagd: ${title}`,
    text: `Hallo ${name},

${inviter} vraagt je om mee te doen namens de gemeente ${organisation}: ${title}.

Je hebt al een account bij Leerkring, maar daar staat ${organisation} niet bij. Werk je voor deze gemeente? Kies haar dan in je profiel:
${address}

Daarna doe je vanzelf mee. Verwachtte je dit niet? Dan hoef je niets te doen. Wie je vraagt, ziet niet of je een account hebt.

Leerkring`,
  }),
  en: ({ name, inviter, organisation, title, address }) => ({
    subject: `You are asked to take part: ${title}`,
    text: `Hello ${name},

${inviter} asks you to take part for the municipality of ${organisation}: ${title}.

You have a Leerkring account already, but it does not say ${organisation}. Do you work for this municipality? Then choose it in your profile:
${address}

After that you take part by itself. You did not expect this? Then there is nothing you need to do. Whoever asks you does not see whether you have an account.

Leerkring`,
  }),
};
