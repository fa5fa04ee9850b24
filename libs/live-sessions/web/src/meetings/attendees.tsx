import { useTexts } from '@leerkring/platform/web';
import { Person, Row, RowLine, RowList, Section, Status, Table, type Tone } from '@leerkring/ui';
import { Check, CircleHelp, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { attendeesOf, countsOf, countsPerMunicipality, type Attendee, type Attending, type MunicipalityCount } from './attendance-counts';
import type { MeetingData } from './meetings.queries';
import { texts } from './texts';

const marks: Record<Attending, { tone: Tone; icon: ReactNode; word: 'comes' | 'perhaps' | 'comesNot' | 'silent' }> = {
  coming: { tone: 'moss', icon: <Check aria-hidden />, word: 'comes' },
  maybe: { tone: 'water', icon: <CircleHelp aria-hidden />, word: 'perhaps' },
  not: { tone: 'ochre', icon: <X aria-hidden />, word: 'comesNot' },
  silent: { tone: 'soft', icon: <Minus aria-hidden />, word: 'silent' },
};

/** Who of the group comes, counted for each municipality and then person by person. */
export function Attendees({ meeting }: { meeting: MeetingData }) {
  const t = useTexts(texts);
  const attendees = attendeesOf(meeting);
  const { coming, maybe, not, silent } = countsOf(attendees);
  const columns = (Object.keys(marks) as Attending[]).map((id) => ({ id, label: t[marks[id].word], numeric: true, cell: (row: MunicipalityCount) => row[id] }));
  const heads = { id: 'name', label: t.municipality, heads: true, cell: (row: MunicipalityCount) => row.name ?? t.withoutMunicipality };
  return (
    <Section title={t.attendees} look="section" rule="none">
      <p className="attendees__line" role="status">
        {t.countLine(coming, maybe, not, silent)}
      </p>
      <Table caption={t.perMunicipality} columns={[heads, ...columns]} rows={countsPerMunicipality(attendees)} rowId={(row) => row.id} />
      <RowList label={t.attendees} className="attendees__people">
        {attendees.map((attendee) => (
          <AttendeeRow key={attendee.member.id} attendee={attendee} />
        ))}
      </RowList>
    </Section>
  );
}

function AttendeeRow({ attendee: { member, attending, note } }: { attendee: Attendee }) {
  const t = useTexts(texts);
  const { tone, icon, word } = marks[attending];
  const line = [member.role === 'facilitator' && t.facilitator, member.organisation?.name].filter(Boolean).join(' · ');
  return (
    <Row
      endBelow
      end={
        <Status tone={tone} icon={icon} plain={attending === 'silent'}>
          {t[word]}
        </Status>
      }
    >
      <Person id={member.account.id} name={member.account.name} line={line} />
      {note && <RowLine soft>{note}</RowLine>}
    </Row>
  );
}
