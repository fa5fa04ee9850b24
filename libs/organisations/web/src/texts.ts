import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    open: 'Toon organisaties',
    none: 'Geen organisatie gevonden. Klopt de spelling?',
    loading: 'Zoeken',
    placeholder: 'Typ een naam, zoals Zutphen',
    chosen: 'nu gekozen',
    tookOver: (former: string) => `waar ${former} in is opgegaan`,
    municipality: 'gemeente',
    province: 'provincie',
    association: 'vereniging',
    ministry: 'ministerie',
    university: 'universiteit',
    company: 'bedrijf',
    initiative: 'initiatief',
  },
  en: {
    open: 'Show organisations',
    none: 'No organisation found. Is the spelling right?',
    loading: 'Searching',
    placeholder: 'Type a name, such as Zutphen',
    chosen: 'chosen now',
    tookOver: (former) => `which ${former} became part of`,
    municipality: 'municipality',
    province: 'province',
    association: 'association',
    ministry: 'ministry',
    university: 'university',
    company: 'company',
    initiative: 'initiative',
  },
});
