// Loaded before a build that is to believe that it is made more than a year later: node --import
const LATER_MS = 400 * 24 * 3600 * 1000;
const now = Date.now;

globalThis.Date = new Proxy(Date, {
  construct: (date, parts) => Reflect.construct(date, parts.length === 0 ? [now() + LATER_MS] : parts),
  apply: () => String(new Date()),
  get: (date, name) => (name === 'now' ? () => now() + LATER_MS : Reflect.get(date, name)),
});
