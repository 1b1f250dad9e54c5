/** How far the clock of this machine is from UTC at ten in the morning of a day, `YYYY-MM-DD`: `+01:00`. */
export function localOffset(day: string): string {
  const minutes = -new Date(`${day}T10:00:00`).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
