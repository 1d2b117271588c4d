/** Faults of what the open data need, as programmers read them. */
export const openDataProblems = {
  'open-data/missing.title': 'The open data lack a property',
  'open-data/missing.message':
    'The site has an address (site), so the national data portal harvests it. Its catalogue (DCAT-AP-SE) must have {key}.',
  'open-data/missing.hint': 'Write {key} in data/region.yaml.',
  'open-data/missing.site': 'Write for example:  site: https://plan.norrby.se',
  'open-data/missing.organisation_number':
    'Write below publisher:, for example:  organisation_number: 232100-0000',
  'open-data/missing.contact':
    'Write for example, with a function and not a person:\ncontact:\n  role: Planeringsenheten\n  email: plan@norrby.se',
  'open-data/missing.contact.email': 'Write below contact:, for example:  email: plan@norrby.se',
  'open-data/organisation-number.title': 'The organisation number is wrong',
  'open-data/organisation-number.message':
    'An organisation number has ten digits, but here it is {number}. The publisher is named by it in the national data portal.',
  'open-data/organisation-number.hint':
    'Write all ten digits, for example:  organisation_number: 232100-0000',
};
