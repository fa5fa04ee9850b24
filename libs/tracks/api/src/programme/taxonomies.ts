import type { Taxonomy } from '../taxonomy-term.entity';
import type { ProgrammeTerm } from './programme';

/** The four taxonomies, with a Dutch and an English name. */
export const terms: Record<Taxonomy, ProgrammeTerm[]> = {
  theme: [
    { key: 'zeggenschap', name: { nl: 'Zeggenschap van inwoners', en: 'Residents’ say' } },
    { key: 'dorpen-en-wijken', name: { nl: 'Dorpen en wijken', en: 'Villages and neighbourhoods' } },
    { key: 'raad-en-inwoner', name: { nl: 'Raad en inwoner', en: 'Council and resident' } },
    { key: 'geld-en-begroting', name: { nl: 'Geld en begroting', en: 'Money and budget' } },
    { key: 'spelregels', name: { nl: 'Spelregels en rechten', en: 'Rules and rights' } },
    { key: 'initiatief', name: { nl: 'Initiatief van inwoners', en: 'Residents’ initiative' } },
    { key: 'loten', name: { nl: 'Loten en burgerberaad', en: 'Sortition and citizens’ assembly' } },
    { key: 'jongeren', name: { nl: 'Jongeren', en: 'Young people' } },
    { key: 'stille-stemmen', name: { nl: 'Stille stemmen', en: 'Quiet voices' } },
    { key: 'taal', name: { nl: 'Begrijpelijke taal', en: 'Plain language' } },
    { key: 'samenspel', name: { nl: 'Samenspel raad, college en griffie', en: 'Interplay of council, executive and clerk' } },
    { key: 'organisatie', name: { nl: 'Anders werken in het gemeentehuis', en: 'Working differently in the town hall' } },
    { key: 'vertrouwen', name: { nl: 'Vertrouwen en conflict', en: 'Trust and conflict' } },
  ],
  opgave: [
    { key: 'energietransitie', name: { nl: 'Energietransitie', en: 'Energy transition' } },
    { key: 'aardgasvrij', name: { nl: 'Aardgasvrije wijken', en: 'Neighbourhoods without natural gas' } },
    { key: 'omgevingswet', name: { nl: 'Omgevingswet', en: 'Environment and Planning Act' } },
    { key: 'sociaal-domein', name: { nl: 'Sociaal domein', en: 'Social services' } },
    { key: 'wonen', name: { nl: 'Wonen en nieuwbouw', en: 'Housing and new building' } },
    { key: 'leefbaarheid', name: { nl: 'Leefbaarheid in kleine kernen', en: 'Quality of life in small villages' } },
    { key: 'voorzieningen', name: { nl: 'Dorpshuizen en voorzieningen', en: 'Village halls and facilities' } },
    { key: 'openbare-ruimte', name: { nl: 'Openbare ruimte en groen', en: 'Public space and green' } },
    { key: 'verkeer', name: { nl: 'Verkeer en parkeren', en: 'Traffic and parking' } },
    { key: 'opvang', name: { nl: 'Opvang van nieuwkomers', en: 'Reception of newcomers' } },
    { key: 'landelijk-gebied', name: { nl: 'Landelijk gebied en landbouw', en: 'Countryside and farming' } },
    { key: 'klimaat', name: { nl: 'Klimaat en water', en: 'Climate and water' } },
    { key: 'bezuinigen', name: { nl: 'Bezuinigen', en: 'Budget cuts' } },
  ],
  instrument: [
    { key: 'initiatievenloket', name: { nl: 'Initiatievenloket', en: 'Desk for initiatives' } },
    { key: 'leefbaarheidsfonds', name: { nl: 'Leefbaarheidsfonds', en: 'Quality-of-life fund' } },
    { key: 'dorpsbudget', name: { nl: 'Dorps- of wijkbudget', en: 'Village or neighbourhood budget' } },
    { key: 'beleidsnota', name: { nl: 'Beleidsnota', en: 'Policy memorandum' } },
    { key: 'participatieverordening', name: { nl: 'Participatieverordening', en: 'Participation ordinance' } },
    { key: 'participatienota', name: { nl: 'Participatienota', en: 'Participation memorandum' } },
    { key: 'contactfunctionaris', name: { nl: 'Contactfunctionaris', en: 'Contact officer' } },
    { key: 'burgerbegroting', name: { nl: 'Burgerbegroting', en: 'Residents’ budget' } },
    { key: 'dorps-en-wijkraad', name: { nl: 'Dorps- en wijkraad', en: 'Village and neighbourhood council' } },
    { key: 'gebiedscommissie', name: { nl: 'Gebiedscommissie', en: 'Area committee' } },
    { key: 'burgerberaad', name: { nl: 'Burgerberaad', en: 'Citizens’ assembly' } },
    { key: 'loting', name: { nl: 'Loting', en: 'Sortition' } },
    { key: 'uitdaagrecht', name: { nl: 'Uitdaagrecht', en: 'Right to challenge' } },
    { key: 'dorpsplan', name: { nl: 'Dorpsplan of dorpsvisie', en: 'Village plan' } },
    { key: 'jongerenraad', name: { nl: 'Jongerenraad', en: 'Youth council' } },
  ],
  learning_question: [
    { key: 'wie-beslist', name: { nl: 'Wie beslist waarover, en wie legt uit?', en: 'Who decides what, and who explains?' } },
    {
      key: 'andere-mensen',
      name: { nl: 'Hoe krijgen we andere mensen aan tafel?', en: 'How do we get other people at the table?' },
    },
    {
      key: 'loslaten',
      name: { nl: 'Wat moet de raad loslaten, en wat niet?', en: 'What must the council let go, and what not?' },
    },
    {
      key: 'rol-raadslid',
      name: { nl: 'Wat is de rol van een raadslid bij een initiatief?', en: 'What is a councillor’s part in an initiative?' },
    },
    { key: 'nee-zeggen', name: { nl: 'Hoe zeg je eerlijk nee?', en: 'How do you say no in an honest way?' } },
    {
      key: 'terugkoppelen',
      name: { nl: 'Hoe vertel je wat er met inbreng is gedaan?', en: 'How do you tell what was done with input?' },
    },
    { key: 'klein-houden', name: { nl: 'Hoe houd je regels klein?', en: 'How do you keep rules small?' } },
    {
      key: 'volhouden',
      name: { nl: 'Hoe houd je het vol na het eerste jaar?', en: 'How do you keep going after the first year?' },
    },
    {
      key: 'vertegenwoordiging',
      name: { nl: 'Namens wie spreekt een dorpsraad?', en: 'For whom does a village council speak?' },
    },
    {
      key: 'verantwoording',
      name: { nl: 'Hoe verantwoord je geld dat inwoners verdelen?', en: 'How do you account for money that residents divide?' },
    },
    { key: 'begeleiden', name: { nl: 'Wat vraagt dit van ambtenaren?', en: 'What does this ask of civil servants?' } },
    { key: 'meten', name: { nl: 'Hoe weet je of het helpt?', en: 'How do you know that it helps?' } },
  ],
};
