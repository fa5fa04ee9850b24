interface MailValues {
  name: string;
  /** Empty when that person is forgotten. */
  sender: string;
  body: string;
  /** Addresses of the application, and of where such mail is turned off. */
  application: string;
  settings: string;
}

/** Words outside the screens: in files and mail. */
export const texts = {
  nl: {
    fileName: 'aanmeldingen',
    sheet: 'Aanmeldingen',
    theCase: 'Casus',
    headings: ['Ontwikkeltraject', 'Gemeente', 'Provincie', 'Status', 'Sinds', 'Wacht op', 'Intake', 'Ontbreekt nog', 'Volgende stap', 'Ingediend'],
    seatsSheet: 'Plekken',
    seatsHeadings: ['Bijeenkomst', 'Datum', 'Plekken', 'Bevestigd', 'Nog te bevestigen', 'Op de wachtlijst', 'Vrij'],
    unbounded: 'Zoveel als er komen',
    mail: ({ name, sender, body, application, settings }: MailValues) => `Hallo ${name},

${body}

${sender}

Dit bericht staat ook bij jullie aanmelding:
${application}

Je krijgt deze mail omdat je meewerkt aan deze aanmelding, of coördinator bent van de gemeente. Liever geen mail hierover? Zet die uit in je profiel:
${settings}

Leerkring`,
  },
  en: {
    fileName: 'applications',
    sheet: 'Applications',
    theCase: 'Case',
    headings: ['Development track', 'Municipality', 'Province', 'State', 'Since', 'Waits for', 'Intake', 'Still missing', 'Next step', 'Submitted'],
    seatsSheet: 'Places',
    seatsHeadings: ['Meeting', 'Day', 'Places', 'Confirmed', 'To be confirmed', 'On the waiting list', 'Free'],
    unbounded: 'As many as come',
    mail: ({ name, sender, body, application, settings }: MailValues) => `Hello ${name},

${body}

${sender}

This message also stands with your application:
${application}

You get this mail because you work on this application, or are a coordinator of the municipality. No such mail, please? Turn it off in your profile:
${settings}

Leerkring`,
  },
};
