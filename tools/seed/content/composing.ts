/** A municipality that is to get a place in a group: its person, and how it stands. The three who signed are invented, as everybody is. */
export interface PlaceSeekerContent {
  person: string;
  state: 'accepted' | 'waitlisted';
  instrument: string;
  maturity: 'starting' | 'struggling' | 'running';
  size: 'small' | 'medium' | 'large';
  project: string;
  signers: [string, string, string];
}

export const composedTrack = { slug: 'maatschappelijk-initiatief', facilitator: 'chantal' };

export const placeSeekers: PlaceSeekerContent[] = [
  { person: 'corne', state: 'accepted', instrument: 'initiatievenloket', maturity: 'starting', size: 'medium', project: 'Eén loket voor plannen uit de kernen.', signers: ['Aleid Brunsveld', 'Onno Kapelhof', 'Rina Dijkgraaff'] },
  { person: 'douwe', state: 'accepted', instrument: 'dorps-en-wijkraad', maturity: 'running', size: 'small', project: 'Dorpsraden die zelf over groen gaan.', signers: ['Jetske Hoitinga', 'Sybren Wielstra', 'Afke Postmus'] },
  { person: 'bas', state: 'accepted', instrument: 'leefbaarheidsfonds', maturity: 'struggling', size: 'medium', project: 'Een fonds dat bewoners zelf beheren.', signers: ['Lieuwe Karsmakers', 'Netty Groenhuis', 'Piet-Hein Roosdorp'] },
  { person: 'roel', state: 'accepted', instrument: 'initiatievenloket', maturity: 'running', size: 'medium', project: 'Een contactpersoon voor elk initiatief.', signers: ['Marga Tielbeek', 'Siem Overkleeft', 'Wil Huybregts'] },
  { person: 'willemijn', state: 'accepted', instrument: 'contactfunctionaris', maturity: 'starting', size: 'medium', project: 'Wijkverbinders met mandaat.', signers: ['Cees Vredeling', 'Ans Kortlever', 'Ype Molendal'] },
  { person: 'joost', state: 'accepted', instrument: 'dorps-en-wijkraad', maturity: 'struggling', size: 'large', project: 'Wijkraden die meer mensen vertegenwoordigen.', signers: ['Truus Adelbrink', 'Hein Schaepman', 'Mies Verhulsdonk'] },
  { person: 'cora', state: 'accepted', instrument: 'leefbaarheidsfonds', maturity: 'starting', size: 'small', project: 'Geld voor plannen op het eiland.', signers: ['Arend Moerkapelle', 'Fie Tanis-Hoek', 'Krijn Westdorper'] },
  { person: 'tessa', state: 'accepted', instrument: 'contactfunctionaris', maturity: 'running', size: 'small', project: 'Kernwethouders en hun spreekuur.', signers: ['Geert Zandstra-Bol', 'Loekie Vermaire', 'Teun Boogerdman'] },
  { person: 'aart', state: 'accepted', instrument: 'initiatievenloket', maturity: 'struggling', size: 'medium', project: 'Van regels naar ruimte voor initiatief.', signers: ['Bep Leeuwestein', 'Jan-Willem Kooiker', 'Sjaan Ouddorpse'] },
  { person: 'paula', state: 'waitlisted', instrument: 'leefbaarheidsfonds', maturity: 'starting', size: 'medium', project: 'Dorpsondersteuners in elke kern.', signers: ['Harrie Geurtsen-Raaf', 'Riek Wismans', 'Toon Peeldijk'] },
  { person: 'sjef', state: 'waitlisted', instrument: 'dorps-en-wijkraad', maturity: 'running', size: 'medium', project: 'Een nieuwe afspraak met de dorpsraden.', signers: ['Door Linssen-Vaas', 'Math Cuypershof', 'Els Thissenbroek'] },
];
