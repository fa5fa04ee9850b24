import type { EventContent } from './coming-in-types';

/** The agenda: what municipalities and the programme organise, and what waits for an editor. */
export const events: EventContent[] = [
  { by: 'manager', type: 'congress', title: 'Dag van de lokale democratie', summary: 'Een dag vol werkplaatsen voor raden, colleges, ambtenaren en inwoners.', description: 'Kom met je buurgemeente. **Schrijf je in per werkplaats**; de zaal zit snel vol.', dayOffset: 45, from: '09:30', to: '17:00', place: 'De Vereeniging, Nijmegen', province: 'Gelderland', functions: [],
    parts: [
      { title: 'Werkplaats: de eerste dorpsbegroting', from: '10:30', to: '12:00', place: 'Kleine zaal' },
      { title: 'Werkplaats: spelregels die iedereen snapt', from: '10:30', to: '12:00', place: 'Foyer' },
      { title: 'Slotgesprek met drie raden', from: '15:30', to: '16:45', place: 'Grote zaal' },
    ] },
  { by: 'manager', type: 'start_session', title: 'Opstartsessie Kernendemocratie', summary: 'Nieuwe gemeenten leren elkaar kennen en brengen hun vraag op tafel.', description: '', dayOffset: 24, from: '10:00', to: '16:00', place: 'Gemeentehuis Dalfsen', province: 'Overijssel', functions: ['griffier', 'ambtenaar', 'raadslid'] },
  { by: 'gijs', type: 'webinar', title: 'Begroten met inwoners: wat werkt er wel?', summary: 'Drie gemeenten vertellen in een uur wat hun burgerbegroting opleverde.', description: '', dayOffset: 9, from: '12:00', to: '13:00', link: 'https://vergaderen.example.nl/begroten', functions: [] },
  { by: 'gijs', type: 'site_visit', title: 'Werkbezoek aan het dorpshuis van Beltrum', summary: 'Loop mee met vrijwilligers en zie hoe een dorp zijn eigen budget verdeelt.', description: 'Trek stevige schoenen aan: we lopen ook langs de plekken buiten.', dayOffset: 16, from: '13:00', to: '16:30', place: 'Dorpshuis Beltrum', province: 'Gelderland', functions: ['raadslid', 'wethouder', 'ambtenaar'] },
  { by: 'gijs', type: 'regional_meeting', title: 'Regiobijeenkomst Noord', summary: 'Wat kunnen gemeenten in Groningen, Drenthe en Fryslân van elkaar overnemen?', description: '', dayOffset: 30, from: '13:30', to: '17:00', place: 'Provinciehuis Assen', province: 'Drenthe', functions: [] },
  { by: 'gijs', type: 'open_meeting', title: 'Inloopmiddag lokale democratie', summary: 'Stel je vraag aan iemand die het al eens deed.', description: '', dayOffset: 12, from: '14:00', to: '16:00', place: 'Stadskantoor Utrecht', province: 'Utrecht', functions: [], monthly: 3 },
  { by: 'gijs', type: 'exchange', title: 'Uitwisseling voor griffiers', summary: 'Over de rol van de griffie als inwoners meebeslissen.', description: '', dayOffset: 20, from: '09:30', to: '12:00', place: 'Stadhuis Zwolle', province: 'Overijssel', functions: ['griffier'] },
  { by: 'gijs', type: 'open_meeting', title: 'Avond over dorpsraden', summary: 'Waarom heeft het ene dorp een raad en het andere een bestuur?', description: '', dayOffset: 5, from: '19:30', to: '21:30', place: 'Kulturhus Borne', province: 'Overijssel', functions: ['inwoner', 'raadslid'], cancelled: 'De zaal is niet beschikbaar. We zoeken een nieuwe datum.' },
  { by: 'participant', isProposal: true, type: 'site_visit', title: 'Kijk mee bij onze dorpenronde', summary: 'Een middag mee met de wethouder langs drie kernen.', description: '', dayOffset: 34, from: '13:00', to: '17:00', place: 'Gemeentehuis', province: 'Overijssel', functions: ['wethouder'] },
  { by: 'coordinator', isProposal: true, type: 'open_meeting', title: 'Gesprek over spelregels', summary: 'Hoe leg je vooraf vast wie wat beslist?', description: '', dayOffset: 40, from: '19:00', to: '21:00', place: 'Raadzaal', functions: [] },
  { by: 'facilitator', group: 'kernendemocratie-noordoost', type: 'site_visit', title: 'Met de groep naar Zuidwolde', summary: 'We bekijken samen hoe de kern haar budget verdeelt.', description: '', dayOffset: 28, from: '10:00', to: '13:00', place: 'Dorpshuis Zuidwolde', functions: [] },
];
