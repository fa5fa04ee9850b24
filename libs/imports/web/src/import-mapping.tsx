import { importFieldNames, importFieldsOf, type ImportField } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Section, Select } from '@leerkring/ui';
import type { ImportData } from './imports.queries';
import { texts } from './texts';

const NONE = 'none';

interface ImportMappingProps {
  imported: ImportData;
  onMap: (sheet: number, mapping?: { field: ImportField; column: number }[]) => void;
}

/** Which sheet, and which of its columns is what. */
export function ImportMapping({ imported, onMap }: ImportMappingProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { kind, sheet, sheets, columns, mapping, missing } = imported;
  const fields = Object.entries(importFieldsOf[kind]) as [ImportField, boolean][];
  const options = columns.map(({ column, heading }) => ({ id: String(column), label: heading || t.unnamed(column) }));
  const choose = (field: ImportField, id: string): void => {
    // What the cache adds to them is no input.
    const others = mapping.flatMap((other) => (other.field === field || String(other.column) === id ? [] : [{ field: other.field, column: other.column }]));
    onMap(sheet, id === NONE ? others : [...others, { field, column: Number(id) }]);
  };
  return (
    <Section title={t.columns}>
      <p className="imports__line">{t.columnsLine}</p>
      <div className="import-mapping">
        {sheets.length > 1 && (
          <Select label={t.sheet} options={sheets.map(({ name, lines }, index) => ({ id: String(index), label: t.sheetLines(name, lines) }))} value={String(sheet)} onChange={(id) => onMap(Number(id))} />
        )}
        {fields.map(([field, required]) => {
          const column = mapping.find((one) => one.field === field)?.column;
          const example = columns.find((one) => one.column === column)?.example;
          return (
            <Select
              key={field}
              label={importFieldNames[field][language]}
              optional={required ? undefined : t.optional}
              required={required}
              description={example ? t.example(example) : undefined}
              error={missing.includes(field) ? t.chooseColumn : undefined}
              options={[{ id: NONE, label: t.noColumn }, ...options]}
              value={column === undefined ? NONE : String(column)}
              onChange={(id) => choose(field, id)}
            />
          );
        })}
      </div>
    </Section>
  );
}
