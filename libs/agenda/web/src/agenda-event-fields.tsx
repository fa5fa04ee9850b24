import { agendaEventTypeNames, agendaEventTypes, limits, municipalFunctionNames, municipalFunctions, provinces, seriesSteps, type AgendaEventType, type MunicipalFunction, type SeriesStep } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { OrganisationCombobox } from '@leerkring/organisations/web';
import { TermsField } from '@leerkring/tracks/web';
import { Chip, ChipRow, RadioSegment, Select, TextArea, TextField, formatDay, formatTime, wallClock } from '@leerkring/ui';
import { X } from 'lucide-react';
import { useState } from 'react';
import { momentsOf, type EventWords, type WrongWords } from './agenda-event-form';
import './agenda.css';
import { texts } from './texts';

interface FieldsProps {
  words: EventWords;
  setWords: (words: EventWords) => void;
  wrong: WrongWords;
}

const COUNTRY = 'country';

/** What an event is, for whom and about what. */
export function EventFields({ words, setWords, wrong }: FieldsProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const field = (name: 'title' | 'summary' | 'description' | 'place' | 'link') => ({ value: words[name], onChange: (value: string) => setWords({ ...words, [name]: value }), error: wrong[name as keyof WrongWords] });
  const toggle = (one: MunicipalFunction, on: boolean): void => setWords({ ...words, functions: on ? [...words.functions, one] : words.functions.filter((other) => other !== one) });
  return (
    <>
      <Select label={t.type} options={agendaEventTypes.map((id) => ({ id, label: agendaEventTypeNames[id][language] }))} value={words.type} onChange={(type) => setWords({ ...words, type: type as AgendaEventType })} />
      <TextField {...field('title')} label={t.title} maxLength={limits.title} required />
      <TextArea {...field('summary')} label={t.summary} description={t.summaryHint} maxLength={limits.agendaSummary} rows={2} required />
      <WhenFields {...{ words, setWords, wrong }} />
      <TextField {...field('place')} label={t.place} optional={t.optional} maxLength={limits.place} />
      <Select label={t.region} options={[{ id: COUNTRY, label: t.country }, ...provinces.map((id) => ({ id, label: id }))]} value={words.province || COUNTRY} onChange={(id) => setWords({ ...words, province: id === COUNTRY ? '' : id })} />
      <TextField {...field('link')} label={t.link} description={t.linkHint} optional={t.optional} type="url" maxLength={limits.link} />
      <TextArea {...field('description')} label={t.description} optional={t.optional} maxLength={limits.agendaDescription} rows={5} />
      <div>
        <p className="agenda-form__label" aria-hidden>
          {t.forWhom} <span>{t.optional}</span>
        </p>
        <ChipRow label={`${t.forWhom} (${t.optional})`}>
          {municipalFunctions.map((one) => (
            <Chip key={one} selected={words.functions.includes(one)} onChange={(on) => toggle(one, on)}>
              {municipalFunctionNames[one][language]}
            </Chip>
          ))}
        </ChipRow>
      </div>
      <TermsField label={t.about} optional={t.optional} most={limits.agendaTerms} termIds={words.termIds} onChange={(termIds) => setWords({ ...words, termIds })} />
      <CoOrganisers {...{ words, setWords, wrong }} />
    </>
  );
}

/** When it is; says which times do not exist, and asks which of two it is in the hour that comes twice. */
function WhenFields({ words, setWords, wrong }: FieldsProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { starts, ends, startsAt, endsAt } = momentsOf(words);
  const part = (name: 'day' | 'from' | 'lastDay' | 'to') => ({ value: words[name], error: wrong[name as keyof WrongWords] });
  const one = (isSecond: boolean | null) => (isSecond === null ? null : isSecond ? 'second' : 'first');
  const options = [{ id: 'first', label: t.first }, { id: 'second', label: t.second }];
  return (
    <div className="agenda-when">
      <TextField {...part('day')} label={t.day} type="date" onChange={(day) => setWords({ ...words, day, fromSecond: null, toSecond: null })} required />
      <TimeField {...part('from')} label={t.from} onChange={(from) => setWords({ ...words, from, fromSecond: null })} />
      <TimeField {...part('to')} label={t.to} onChange={(to) => setWords({ ...words, to, toSecond: null })} />
      <TextField {...part('lastDay')} label={t.lastDay} type="date" optional={t.optional} onChange={(lastDay) => setWords({ ...words, lastDay, toSecond: null })} />
      {starts.length > 1 && <RadioSegment className="agenda-when__wide" label={`${t.from}: ${t.which}`} options={options} value={one(words.fromSecond)} onChange={(id) => setWords({ ...words, fromSecond: id === 'second' })} />}
      {ends.length > 1 && <RadioSegment className="agenda-when__wide" label={`${t.to}: ${t.which}`} options={options} value={one(words.toSecond)} onChange={(id) => setWords({ ...words, toSecond: id === 'second' })} />}
      <p className="agenda-when__wide agenda-when__preview" role="status">
        {startsAt && endsAt && (
          <>
            {t.preview}: <strong>{`${formatDay(startsAt, { locale, long: true })} ${formatTime(startsAt, { locale })} ${t.until} ${wallClock(startsAt.getTime()).day === wallClock(endsAt.getTime()).day ? '' : `${formatDay(endsAt, { locale, long: true })} `}${formatTime(endsAt, { locale })}`}</strong>
          </>
        )}
      </p>
    </div>
  );
}

/** A time on the clock, to the minute. */
function TimeField({ label, value, error, onChange }: { label: string; value: string; error: string | undefined; onChange: (time: string) => void }) {
  return <TextField label={label} value={value} error={error} inputMode="numeric" maxLength={5} placeholder="14:00" onChange={onChange} required />;
}

/** When it is published, and whether it comes back. */
export function PlanningFields({ words, setWords, wrong, mayRepeat }: FieldsProps & { mayRepeat: boolean }) {
  const t = useTexts(texts);
  const names: Record<SeriesStep | 'once', string> = { once: t.once, week: t.week, fortnight: t.fortnight, month: t.monthly };
  return (
    <div className="agenda-when">
      <TextField label={t.publishDay} description={t.publishHint} type="date" optional={t.optional} className="agenda-when__wide" value={words.publishDay} onChange={(publishDay) => setWords({ ...words, publishDay })} />
      {mayRepeat && <Select label={t.comesBack} options={(['once', ...seriesSteps] as const).map((id) => ({ id, label: names[id] }))} value={words.step} onChange={(step) => setWords({ ...words, step: step as EventWords['step'] })} />}
      {mayRepeat && words.step !== 'once' && <TextField label={t.lastOfSeries} type="date" value={words.until} error={wrong.until} onChange={(until) => setWords({ ...words, until })} required />}
    </div>
  );
}

function CoOrganisers({ words, setWords }: FieldsProps) {
  const t = useTexts(texts);
  const [picks, setPicks] = useState(0);
  return (
    <div className="agenda-together">
      {words.coOrganisers.length > 0 && (
        <ChipRow label={t.together}>
          {words.coOrganisers.map(({ id, name }) => (
            <Chip key={id} selected icon={<X aria-hidden />} onChange={() => setWords({ ...words, coOrganisers: words.coOrganisers.filter((other) => other.id !== id) })}>
              {name}
            </Chip>
          ))}
        </ChipRow>
      )}
      {words.coOrganisers.length < limits.agendaCoOrganisers && (
        <OrganisationCombobox
          key={picks}
          label={t.together}
          optional={t.optional}
          value={null}
          onChange={(organisation) => {
            if (!organisation || words.coOrganisers.some(({ id }) => id === organisation.id)) return;
            setWords({ ...words, coOrganisers: [...words.coOrganisers, organisation] });
            setPicks(picks + 1);
          }}
        />
      )}
    </div>
  );
}
