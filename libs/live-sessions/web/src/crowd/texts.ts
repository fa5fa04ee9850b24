import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    here: (count: number) => `${count} hier`,
    from: (count: number) => (count === 1 ? 'Uit 1 gemeente of organisatie' : `Uit ${count} gemeenten en organisaties`),
    kinds: 'Wie er zijn, per doelgroep',
    look: 'Bekijk wie er zijn',
    title: 'Wie er nu bij zijn',
    search: 'Zoek op naam of gemeente',
    kind: 'Doelgroep',
    everybody: 'Iedereen',
    found: (count: number, all: number) => (count === all ? (all === 1 ? '1 persoon' : `${all} mensen`) : `${count} van ${all} mensen`),
    none: 'Niemand die hier nu bij is, past daarbij.',
    loading: 'Mensen laden',
    close: 'Sluiten',
  },
  en: {
    here: (count) => `${count} here`,
    from: (count) => (count === 1 ? 'From 1 municipality or organisation' : `From ${count} municipalities and organisations`),
    kinds: 'Who is here, by audience',
    look: 'See who is here',
    title: 'Who is here now',
    search: 'Search by name or municipality',
    kind: 'Audience',
    everybody: 'Everybody',
    found: (count, all) => (count === all ? (all === 1 ? '1 person' : `${all} people`) : `${count} of ${all} people`),
    none: 'Nobody who is here now fits that.',
    loading: 'Loading people',
    close: 'Close',
  },
});
