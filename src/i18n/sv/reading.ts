/** Words of the glossary, the accessibility statement and what the reader finds the way with. */
export const reading = {
  'term.mark': 'Förklaring av {term}',
  'term.more': 'Ordlistan',
  'terms.title': 'Ordlista',
  'terms.lead': 'Ord i planen och de andra dokumenten, förklarade så långt som källorna räcker.',
  'terms.none': 'Ordlistan är tom.',
  'terms.also': 'Sökord:',
  'footer.search': 'Sök och register',
  'footer.terms': 'Ordlista',
  'footer.accessibility': 'Tillgänglighet',
  'accessibility.title': 'Tillgänglighet',
  'accessibility.description':
    'Hur tillgänglig webbplatsen är, vilka brister som är kända och hur du påtalar fler.',
  'accessibility.lead':
    '{actor} ansvarar för {service}. Den ska kunna användas av alla. Här står hur långt den når, och vad du gör om något inte fungerar för dig.',
  'accessibility.missing': 'Någon tillgänglighetsredogörelse är inte skriven än.',
  'accessibility.undecided': 'Ännu inte bestämt.',
  'accessibility.status': 'Så väl uppfyller webbplatsen lagen',
  'accessibility.status.law':
    'Lagen om tillgänglighet till digital offentlig service säger vad som krävs. En webbplats är helt, delvis eller inte förenlig med den.',
  'accessibility.is.full': 'Webbplatsen är helt förenlig med lagen.',
  'accessibility.is.partial': 'Webbplatsen är delvis förenlig med lagen.',
  'accessibility.is.none': 'Webbplatsen är inte förenlig med lagen.',
  'accessibility.is.unknown': 'Hur väl webbplatsen uppfyller lagen är ännu inte bedömt.',
  'accessibility.faults': 'Det som inte är tillgängligt',
  'accessibility.faults.none': 'Inga brister är kända. Det betyder inte att det inte finns några.',
  'accessibility.fault.why': 'Skäl',
  'accessibility.fault.alternative': 'Gör så här i stället',
  'accessibility.fault.not-mended': 'Bristen är inte rättad än.',
  'accessibility.fault.disproportionate': 'Att rätta bristen vore oskäligt betungande.',
  'accessibility.fault.not-covered': 'Lagen omfattar inte innehållet.',
  'accessibility.evaluation': 'Så är webbplatsen bedömd',
  'accessibility.evaluation.date': 'Bedömningen gjordes {date}.',
  'accessibility.evaluation.undated': 'Någon dag för bedömningen finns inte än.',
  'accessibility.updated': 'Redogörelsen uppdaterades senast {date}.',
  'accessibility.updated.undated': 'När redogörelsen senast uppdaterades är inte angivet än.',
  'accessibility.report': 'Säg till om något inte fungerar',
  'accessibility.report.undecided':
    'Hur du påtalar en brist, eller ber om innehåll i en annan form, är ännu inte bestämt.',
  'accessibility.supervision': 'Anmäl till tillsynsmyndigheten',
  'accessibility.supervision.text':
    '{name} har tillsyn över lagen. Vänd dig först till oss. Hjälper inte det kan du {link}.',
  'accessibility.supervision.link': 'anmäla bristande tillgänglighet till {name}',
  // Everyday words for what pages call otherwise; a reader finds them by these too.
  'search.words.centre': 'vårdcentral vårdcentralen',
  'search.words.centres': 'vårdcentral vårdcentraler register lista',
  'search.words.plan': 'utvecklingsplan framtid läkarbrist personalbrist',
  'search.words.follow-up':
    'beslut beslutat bestämmer bestämt tidplan nedläggning nedlagd läggas lägga ned stänga stängas',
  'search.words.costs': 'kosta kostar kostnad pris pengar ekonomi dyr',
  'not-found.search': 'Sök efter sidan',
} as const;
