const STARTS = words(
  'Bar Ber Bol Dal Fal Far Gal Grå Hag Hol Kal Kol Lan Lin Mal Mor Nor Nyg Ran Ros Sal Sko Tal Våt',
);
const MIDDLES = words('ar el in on um ev ås ik');
const ENDS = words(
  'berg by dal fors hed höjd lid lund mo myr mark nor näs sand sele strand sund sätra ta torp tuna udd vall vik viken åker ås äng ö östra',
);
const PLAIN = STARTS.length * MIDDLES.length * ENDS.length;

/** A made-up name, another for each number: "Barelfors", and beyond some thousands "Barelfors-Dal". */
export function namePlace(number: number): string {
  const start = STARTS[number % STARTS.length] ?? '';
  const middle = MIDDLES[Math.floor(number / STARTS.length) % MIDDLES.length] ?? '';
  const end = ENDS[Math.floor(number / (STARTS.length * MIDDLES.length)) % ENDS.length] ?? '';
  const more = STARTS[Math.floor(number / PLAIN) - 1];
  return `${start}${middle}${end}${more === undefined ? '' : `-${more}`}`;
}

/** e.g. "Våtåsö" → "vataso" */
export function idOfPlace(name: string): string {
  return name.toLowerCase().replace(/[åä]/g, 'a').replaceAll('ö', 'o');
}

function words(text: string): string[] {
  return text.split(' ');
}
