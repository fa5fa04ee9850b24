/** Brings the focus to the first field of a form that is wrong, once that says so: a screen reader then reads what is wrong with it. */
export function focusMistake(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
