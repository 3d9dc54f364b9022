// Runs in the page and answers with what keeps people out: an expression, so that it can be evaluated as it is.
(() => {
  const faults = [];
  const name = element => element.outerHTML.slice(0, 80);

  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`id ${id} occurs twice`);

  if (document.querySelectorAll('h1').length !== 1) faults.push('there is not one h1');
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) faults.push(`heading skips a level: ${name(heading)}`);
    level = own;
  }
  for (const landmark of ['header', 'nav', 'main', 'footer'])
    if (document.querySelectorAll(landmark).length === 0) faults.push(`no ${landmark}`);
  for (const field of document.querySelectorAll('input, select, textarea'))
    if (field.labels.length === 0) faults.push(`no label: ${name(field)}`);
  for (const active of document.querySelectorAll('a, button'))
    if (active.textContent.trim() === '') faults.push(`no name: ${name(active)}`);
  for (const link of document.querySelectorAll('a[href^="#"]'))
    if (document.getElementById(decodeURIComponent(link.hash.slice(1))) === null)
      faults.push(`leads nowhere: ${name(link)}`);
  for (const drawing of document.querySelectorAll('svg:not([aria-hidden="true"])'))
    if (!drawing.hasAttribute('aria-label')) faults.push(`no text for ${name(drawing)}`);
  for (const labelled of document.querySelectorAll('[aria-labelledby], [aria-describedby]'))
    for (const attribute of ['aria-labelledby', 'aria-describedby'])
      for (const id of (labelled.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean))
        if (document.getElementById(id) === null) faults.push(`${attribute} ${id} is not there`);

  // Contrast as WCAG 2.2 computes it (success criterion 1.4.3): 4.5, or 3 for large text.
  const channels = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = colour =>
    channels(colour)
      .slice(0, 3)
      .map(value => value / 255)
      .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = element => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || element.closest('.unseen, script') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [lighter, darker] = [luminance(style.color), luminance(ground(element))].sort((a, b) => b - a);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5))
      faults.push(`contrast ${ratio.toFixed(2)}: ${node.data.trim().slice(0, 40)}`);
  }
  return faults;
})();
