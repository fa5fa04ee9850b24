import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 as uuid } from 'uuid';

/** What the programme began with; the values of then, whatever the code says now. */
const BEGAN = '2026-01-01';

const number = (value: number) => ({ number: value, from: null, to: null, members: null });
const range = (from: number, to: number) => ({ number: null, from, to, members: null });
const set = (...members: string[]) => ({ number: null, from: null, to: null, members });

const first: [key: string, value: object, textNl: string, textEn: string][] = [
  ['track_months', number(12), 'Zo lang werkt een leergroep samen in een ontwikkeltraject. De data kies je samen, met een datumprikker.', 'This is how long a learning group works together in a development track. You choose the dates together, with a date poll.'],
  ['start_meetings', number(1), 'Elke leergroep begint samen: je leert elkaar en elkaars vraag kennen.', 'Every learning group begins together: you get to know each other and each other’s question.'],
  ['exchange_meetings', number(3), 'Bij een uitwisseling breng je in wat je deed en waar je vastloopt, en denken de anderen mee.', 'At an exchange you bring in what you did and where you are stuck, and the others think along.'],
  ['closing_meetings', number(1), 'Aan het eind halen jullie de lessen op en bepaal je hoe het verder gaat.', 'At the end you gather the lessons and decide how to go on.'],
  ['commitment_parties', set('college', 'raad', 'ambtenaren'), 'Zij zetten alle drie een handtekening, met datum, voordat de leergroep begint. Zo weet je dat je hele gemeente meedoet. Er is ook een concreet project of plan nodig.', 'All of them sign, with a date, before the learning group begins. Then you know that your whole municipality takes part. A concrete project or plan is needed as well.'],
  ['group_municipalities', range(4, 12), 'Zoveel gemeenten zitten er in één leergroep. Is de groep vol, dan kom je op de wachtlijst.', 'This is how many municipalities sit in one learning group. When the group is full, you are put on the waiting list.'],
  ['confirm_days', number(14), 'Komt er een plek vrij voor een gemeente op de wachtlijst, dan kan zij zo lang laten weten of ze die neemt. Daarna is de volgende aan de beurt.', 'When a place becomes free for a municipality on the waiting list, it has this long to say whether it takes it. After that it is the turn of the next one.'],
  ['large_event_people', number(750), 'Zoveel mensen doen mee aan een grote bijeenkomst, in één live sessie.', 'This is how many people take part in a large meeting, in one live session.'],
  ['professional_groups', set('burgemeester', 'wethouder', 'raadslid', 'griffier', 'gemeentesecretaris'), 'Dit noemen we de beroepsgroepen. Twee raadsleden tellen als één groep.', 'We call these the professional groups. Two councillors count as one group.'],
  ['duo_groups', number(2), 'Een duo bestaat uit mensen van verschillende beroepsgroepen.', 'A duo consists of people of different professional groups.'],
  ['triangle_functions', set('burgemeester', 'griffier', 'gemeentesecretaris'), 'Samen zijn zij de driehoek van één gemeente. Ieder van hen doet één keer mee, en niemand anders.', 'Together they are the triangle of one municipality. Each of them takes part once, and nobody else.'],
  ['listening_visit_groups', number(2), 'Bij een luisterbezoek spreken we mensen van verschillende beroepsgroepen.', 'At a listening visit we talk with people of different professional groups.'],
  ['programme_regions', range(5, 8), 'In zoveel regio’s luisteren we. Zo horen we stad en platteland.', 'This is in how many regions we listen, in towns and in the countryside.'],
  ['regional_meetings', number(4), 'Zo vaak ontmoeten de driehoeken elkaar in hun regio.', 'This is how often the triangles meet each other in their region.'],
  ['support_share', number(50), 'Dit deel van de kosten van lokaal maatwerk betaalt het programma. De gemeente betaalt de rest. We ronden af naar beneden op hele centen.', 'The programme pays this part of the cost of local tailored support. The municipality pays the rest. We round down to whole cents.'],
  ['support_cap', number(500_000), 'Meer betaalt het programma niet per aanvraag voor lokaal maatwerk, hoe hoog de kosten ook zijn.', 'The programme pays no more than this per request for local tailored support, however high the cost.'],
  ['demand_groups', number(2), 'Zoveel beroepsgroepen doen mee als je vraaggericht ondersteund wilt worden. De steun versterkt ook de rol van de raad, is afgebakend en houdt een keer op.', 'This is how many professional groups take part when you want demand-driven support. The support also strengthens the role of the council, is delimited and comes to an end.'],
];

/** The rules of the programme as data: each value from a day on, with the text that people read beside it. */
export class CreateProgrammeRules1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE programme_rule_versions (
      id uuid CONSTRAINT pk_programme_rule_versions PRIMARY KEY,
      key text NOT NULL,
      ordinal int NOT NULL,
      value jsonb NOT NULL,
      text_nl text NOT NULL,
      text_en text NOT NULL,
      effective_from date NOT NULL,
      reason text NOT NULL,
      changed_by_id uuid,
      changed_at timestamptz NOT NULL,
      client_id uuid,
      withdrawn_at timestamptz,
      withdrawn_by_id uuid,
      CONSTRAINT uq_programme_rule_versions_key_ordinal UNIQUE (key, ordinal),
      CONSTRAINT uq_programme_rule_versions_key_client_id UNIQUE (key, client_id)
    )`);
    for (const [key, value, textNl, textEn] of first) {
      await runner.query(
        `INSERT INTO programme_rule_versions (id, key, ordinal, value, text_nl, text_en, effective_from, reason, changed_at) VALUES ($1, $2, 1, $3, $4, $5, $6, '', now())`,
        [uuid(), key, value, textNl, textEn, BEGAN],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
