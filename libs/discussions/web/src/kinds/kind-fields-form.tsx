import { bestPracticeFields, limits, roleMapRoles, type ThreadKind } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextArea, TextField } from '@leerkring/ui';
import type { KindForm } from './kind-form';
import './kinds.css';
import { TagsField } from './tags-field';
import { texts } from './texts';

export interface KindFieldsFormProps {
  kind: ThreadKind;
  form: KindForm;
  onChange: (form: KindForm) => void;
  /** Say what is missing. */
  missing: boolean;
}

/** The fields that belong to the kind of a thread, and its labels. */
export function KindFieldsForm(props: KindFieldsFormProps) {
  const { kind, form, onChange } = props;
  return (
    <div className="kind-form">
      {kind === 'best_practice' && <BestPracticeFields {...props} />}
      {kind === 'hot_issue' && <HotIssueFields {...props} />}
      <TagsField termIds={form.termIds} onChange={(termIds) => onChange({ ...form, termIds })} />
    </div>
  );
}

function BestPracticeFields({ form, onChange, missing }: KindFieldsFormProps) {
  const t = useTexts(texts);
  const { practice } = form;
  return bestPracticeFields.map((field) => {
    const needed = field === 'situation' || field === 'approach';
    return (
      <TextArea
        key={field}
        label={t[field]}
        optional={needed ? undefined : t.optional}
        description={t[`${field}Line`]}
        rows={2}
        maxLength={limits.threadField}
        value={practice[field]}
        onChange={(words) => onChange({ ...form, practice: { ...practice, [field]: words } })}
        error={missing && needed && !practice[field].trim() ? t.fieldMissing : undefined}
      />
    );
  });
}

function HotIssueFields({ form, onChange, missing }: KindFieldsFormProps) {
  const t = useTexts(texts);
  const { issue } = form;
  const change = (part: Partial<KindForm['issue']>): void => onChange({ ...form, issue: { ...issue, ...part } });
  return (
    <>
      <TextArea label={t.stake} rows={2} maxLength={limits.threadField} value={issue.stake} onChange={(stake) => change({ stake })} error={missing && !issue.stake.trim() ? t.fieldMissing : undefined} />
      <TextField label={t.forWhom} optional={t.optional} maxLength={limits.threadField} value={issue.forWhom} onChange={(forWhom) => change({ forWhom })} />
      <TextField type="date" label={t.until} optional={t.optional} description={t.untilLine} value={issue.until ?? ''} onChange={(until) => change({ until: until || null })} />
      <fieldset>
        <legend>{t.roleMap}</legend>
        <p className="kind-form__line">{t.roleMapLine}</p>
        {roleMapRoles.map((role) => (
          <TextField key={role} label={t[role]} maxLength={limits.roleMapField} value={issue.roles[role]} onChange={(words) => change({ roles: { ...issue.roles, [role]: words } })} />
        ))}
      </fieldset>
    </>
  );
}
