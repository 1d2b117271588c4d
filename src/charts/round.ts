/** One decimal is a tenth of a pixel; `+` drops a trailing ".0", and `|| 0` the minus of −0. */
export const round = (pixels: number): number => +pixels.toFixed(1) || 0;
