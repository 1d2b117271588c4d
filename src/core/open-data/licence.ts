/** "https://creativecommons.org/licenses/by/4.0/deed.sv" → the licence's own name, which begins with http. */
export function licenceIri(url: string): string {
  const match = /^https?:\/\/creativecommons\.org\/((?:licenses|publicdomain)\/[\w-]+\/[\d.]+)(?:\/|$)/.exec(
    url,
  );
  return match ? `http://creativecommons.org/${match[1]}/` : url;
}

/** "CC BY 4.0" → "CC-BY-4.0", as SPDX and Frictionless name it. */
export function licenceId(name: string): string {
  return name.trim().replace(/\s+/g, '-');
}
