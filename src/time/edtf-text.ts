// Numbers of EDTF dates as text. Reads nothing.

/** The EDTF text of an astronomical year, a whole number: `0079`, `-0043`, `Y-13800000000`. */
export function writeYear(year: number): string {
  const digits = pad(Math.abs(year), 4);
  const sign = year < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits;
}

/** A whole number of at least so many digits. */
export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
