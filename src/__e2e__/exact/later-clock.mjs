// Loaded before a build that is to believe that it is made more than a year later: node --import
const LATER_MS = 400 * 24 * 3600 * 1000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + LATER_MS);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + LATER_MS;
  }
};
