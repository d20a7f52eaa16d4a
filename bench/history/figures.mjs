/** Numbers as a person reads them: two or three digits that count. */

const NONE = '–';
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export const count = (value) => whole.format(value);

const rounded = (value) => {
  if (value >= 99.95) return whole.format(value);
  return value.toFixed(value >= 9.995 ? 1 : 2);
};

const orNone = (show) => (value) => (value === undefined || Number.isNaN(value) ? NONE : show(value));

export const seconds = orNone(rounded);
export const megabytes = orNone((bytes) => whole.format(bytes / 1e6));
export const milliseconds = orNone((value) => whole.format(value));
export const times = orNone((value) => `${value >= 9.95 ? whole.format(value) : value.toFixed(value < 0.95 ? 2 : 1)}×`);
